package org.jebena.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;

/** The JVM that a notebook runs in: with the kernel's options, in the notebook's folder, where Jupyter too would run it. */
final class Launch {
    /** The folder that the user stands in, for a JVM that was started elsewhere. */
    private static final String FOLDER = "jebena.folder";

    private Launch() {}

    /** A path as the user meant it. */
    static Path resolve(Path path) {
        return Path.of(System.getProperty(FOLDER, "")).resolve(path).toAbsolutePath().normalize();
    }

    /** Is this JVM one to run the notebook in, or must another be started? */
    static boolean isFit(Path notebook, boolean preview, List<String> options) {
        return System.getProperty(FOLDER) != null
                || notebook.getParent().equals(Path.of("").toAbsolutePath()) && Launch.class.desiredAssertionStatus()
                        && !preview && options.isEmpty() && JvmOptions.fromEnvironment().isEmpty();
    }

    /** Runs the same command in a fit JVM and returns its exit code. */
    static int again(Path notebook, boolean preview, List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(JvmOptions.java()));
        var users = new ArrayList<>(JvmOptions.fromEnvironment());
        users.addAll(options);
        command.addAll(JvmOptions.of(preview, users));
        command.addAll(List.of("-D" + FOLDER + "=" + Path.of("").toAbsolutePath(), "-jar", Product.running().jar().toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).directory(notebook.getParent().toFile()).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            return 1;
        }
    }
}
