package org.jebena.app.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jebena.app.files.Whole;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;

/** The JVM's ahead-of-time cache: the classes that a kernel needs at its start, loaded and linked before (JEP 483, 514). */
final class StartupCache {
    static final String NAME = "jebena.aot";
    private static final int LIMIT_SECONDS = 180;

    private StartupCache() {}

    /** Makes the cache by a training run of the real kernel. Returns what went wrong, or {@code null}; without a cache the kernel starts slower. */
    static String make(Product product, List<String> options) throws IOException {
        // Trained where the kernel will run: classes from a cache remember the path of their jar.
        var unfinished = Whole.beside(product.folder().resolve(NAME));
        var log = product.folder().resolve("training.log");
        var command = new ArrayList<>(List.of(JvmOptions.java(), "-XX:AOTCacheOutput=" + unfinished));
        // With recorded profiles the JVM compiles the compiler at once, and on two cores the first cell waits for that.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        command.addAll(options);
        command.addAll(List.of("-jar", product.jar().toString(), "train"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Options from outside would make a cache that fits only them.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var trouble = !finishes(process) ? "the training run took more than " + LIMIT_SECONDS + " s"
                    : process.exitValue() != 0 ? "the training run ended with code " + process.exitValue() + ending(log)
                            : !Files.isRegularFile(unfinished) ? "the JVM wrote no cache" + ending(log) : null;
            if (trouble == null) {
                Whole.sync(unfinished);
                Whole.move(unfinished, product.folder().resolve(NAME));
            }
            return trouble;
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(Path.of(unfinished + ".config"));
            Files.deleteIfExists(log);
        }
    }

    private static boolean finishes(Process process) {
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        return false;
    }

    private static String ending(Path log) throws IOException {
        var lines = new String(Files.readAllBytes(log)).lines().toList();
        return lines.isEmpty() ? "" : ": " + String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
