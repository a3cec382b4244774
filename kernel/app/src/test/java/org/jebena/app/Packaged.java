package org.jebena.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;

/** The program as people start it: {@code java -jar jebena.jar …} in a process of its own. */
public final class Packaged {
    private Packaged() {}

    /** How a process ended and all that it printed. */
    public record Ended(int exitCode, String text) {}

    /** Runs the program in a folder; nothing of the user's is touched. */
    public static Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JvmOptions.java(), "-jar", Product.running().jar().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("VIRTUAL_ENV", "CONDA_PREFIX", "JUPYTER_PATH", "JEBENA_JAVA_OPTIONS"));
        builder.environment().put("JUPYTER_DATA_DIR", folder.resolve("data").toString());
        var process = builder.start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
