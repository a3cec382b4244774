package org.jebena.app.start;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jebena.app.files.Complaint;
import org.jebena.app.files.Whole;

/** The program as the build lays it out: {@code jebena.jar} and beside it {@code lib/*.jar}. */
public record Product(Path folder) {
    public static final String JAR = "jebena.jar";

    /** The product that this program runs from. */
    public static Product running() {
        var named = System.getProperty("jebena.dist");
        if (named != null) {
            return at(Path.of(named));
        }
        try {
            return at(Path.of(Product.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new Complaint("The program's own folder has no plain path: " + e.getInput());
        }
    }

    private static Product at(Path folder) {
        if (!Files.isRegularFile(folder.resolve(JAR)) || !Files.isDirectory(folder.resolve("lib"))) {
            throw new Complaint("No " + JAR + " with lib/ in " + folder + "; build it, and run it from there: java -jar …/" + JAR);
        }
        return new Product(folder);
    }

    public Path jar() {
        return folder.resolve(JAR);
    }

    /** The jars, by their path in the product, in a fixed order. */
    public List<Path> jars() throws IOException {
        var jars = new ArrayList<>(List.of(Path.of(JAR)));
        try (var lib = Files.list(folder.resolve("lib"))) {
            lib.map(folder::relativize).filter(path -> path.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        return jars;
    }

    public Product copyTo(Path target) throws IOException {
        Files.createDirectories(target.resolve("lib"));
        for (var jar : jars()) {
            Whole.copy(folder.resolve(jar), target.resolve(jar));
        }
        return new Product(target);
    }

    /** A short name for this very content under these JVM options: another build, JDK or option gives another name. */
    public String fingerprint(List<String> options) throws IOException {
        var sum = new CRC32();
        for (var jar : jars()) {
            sum.update(jar.toString().getBytes());
            sum.update(Files.readAllBytes(folder.resolve(jar)));
        }
        sum.update((Runtime.version() + System.getProperty("java.home") + options).getBytes());
        return "%08x".formatted(sum.getValue());
    }
}
