package org.jebena.app.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jebena.app.files.Complaint;
import org.jebena.app.files.Whole;

/** The program as the build lays it out: {@code jebena.jar} and beside it {@code lib/*.jar}. */
public record Product(Path folder) {
    public static final String JAR = "jebena.jar";

    /** The product that this program runs from; with {@code -Djebena.dist} the one that lies there. */
    public static Product running() {
        return find().orElseThrow(
                () -> new Complaint("No " + JAR + " with lib/ in " + place() + "; build it, and run it from there: java -jar …/" + JAR));
    }

    /** As {@link #running}; empty where the program was not laid out. */
    public static Optional<Product> find() {
        var folder = place();
        return Files.isRegularFile(folder.resolve(JAR)) && Files.isDirectory(folder.resolve("lib")) ? Optional.of(new Product(folder))
                : Optional.empty();
    }

    private static Path place() {
        // By the class path: the code source of a class from the start-up cache may be gone.
        var jar = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        return Path.of(System.getProperty("jebena.dist", Path.of(jar).toAbsolutePath().getParent().toString())).toAbsolutePath();
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

    /** A copy of the jars, with their times: the start-up cache looks at them. */
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
