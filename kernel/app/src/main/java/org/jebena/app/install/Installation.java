package org.jebena.app.install;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jebena.app.files.Complaint;
import org.jebena.app.files.Whole;
import org.jebena.app.start.Product;

/**
 * A kernelspec's folder. The program lies in a folder named after its content, {@code app-…}; {@code kernel.json} names it and is replaced last,
 * by one rename, so that there is always one whole kernel, and a kernel that runs keeps its jars.
 */
record Installation(Path folder) {
    private static final Pattern APP = Pattern.compile("app-[0-9a-f]{8}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Set<String> OURS = Set.of("kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    static Installation at(Path kernels, String name) {
        if (!NAME.matcher(name).matches()) {
            throw Complaint.usage("--name: letters, digits, dots, dashes and underscores make a kernelspec's name, not '" + name + "'");
        }
        return new Installation(kernels.resolve(name));
    }

    /** Lays the kernelspec out; does nothing that has been done before. */
    void write(Kernelspec spec, Product product, boolean withCache, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        var old = app();
        var young = "app-" + product.fingerprint(spec.options());
        var app = folder.resolve(young);
        if (!Files.exists(app)) {
            layOut(product, app);
        }
        if (withCache && !Files.exists(app.resolve(StartupCache.NAME))) {
            train(spec, new Product(app), progress);
        }
        Whole.write(folder.resolve("logo-32x32.png"), Logo.png(32));
        Whole.write(folder.resolve("logo-64x64.png"), Logo.png(64));
        Whole.write(folder.resolve("logo-svg.svg"), Logo.svg());
        Whole.write(folder.resolve("kernel.json"), spec.json(young));
        // The one before stays until the next install: a kernel may still be running from it.
        for (var entry : entries()) {
            var name = entry.getFileName().toString();
            if (isApp(name) && !name.equals(young) && !old.map(name::equals).orElse(false) || isUnfinished(name)) {
                Whole.delete(entry);
            }
        }
    }

    private static void layOut(Product product, Path app) throws IOException {
        var unfinished = Whole.beside(app);
        try {
            product.copyTo(unfinished);
            Whole.move(unfinished, app);
        } finally {
            Whole.delete(unfinished);
        }
    }

    private static void train(Kernelspec spec, Product product, Consumer<String> progress) throws IOException {
        progress.accept(spec.name() + ": making the start-up cache, about 10 s");
        var trouble = StartupCache.make(product, spec.options());
        if (trouble != null) {
            progress.accept(spec.name() + ": no start-up cache, the kernel will start more slowly; " + trouble);
        }
    }

    /** Deletes what an installation has put here, and the folder if nothing else is in it. False if there was no kernel of ours. */
    boolean delete() throws IOException {
        if (app().isEmpty()) {
            return false;
        }
        // First kernel.json: from then on Jupyter does not see the rest.
        Files.delete(folder.resolve("kernel.json"));
        for (var entry : entries()) {
            var name = entry.getFileName().toString();
            if (isApp(name) || isUnfinished(name) || OURS.contains(name)) {
                Whole.delete(entry);
            }
        }
        if (entries().isEmpty()) {
            Files.delete(folder);
        }
        return true;
    }

    /** The program's folder that {@code kernel.json} names; empty where there is none, or a kernel of somebody else's. */
    Optional<String> app() throws IOException {
        return argv().stream()
                .map(word -> word.replace('\\', '/'))
                .filter(word -> word.endsWith("/" + Product.JAR))
                .flatMap(word -> List.of(word.split("/")).stream())
                .filter(Installation::isApp)
                .findFirst();
    }

    /** The command that starts the kernel, as {@code kernel.json} has it; empty where there is none to be read. */
    List<String> argv() throws IOException {
        var file = folder.resolve("kernel.json");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var argv = JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("argv");
            return argv == null ? List.of() : argv.asList().stream().map(JsonElement::getAsString).toList();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException e) {
            return List.of();
        }
    }

    private List<Path> entries() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static boolean isApp(String name) {
        return APP.matcher(name).matches();
    }

    private static boolean isUnfinished(String name) {
        return name.startsWith(".") && name.endsWith(".tmp");
    }
}
