package org.jebena.kernel.magic.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %%bash}, and {@code !command}: runs in the system's shell; its output comes while it runs, the stop button ends it. */
public final class Bash implements Magic {
    private static final Spec SPEC = Spec.magic("bash").operand(Spec.Kind.TEXT, "command", true).says("Run commands of the system's shell")
            .alias("sh").example("%bash uname -a")
            .example("!ls -l");
    private static final Duration LATE = Duration.ofSeconds(1);

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) throws IOException, InterruptedException {
        var process = new ProcessBuilder(shell(call.code().strip())).start();
        process.getOutputStream().close();
        var out = pump(process.getInputStream(), System.out);
        var err = pump(process.getErrorStream(), System.err);
        try {
            int status = process.waitFor();
            // A command that goes on in the background keeps these open.
            out.join(LATE);
            err.join(LATE);
            if (status != 0) throw new MagicException("bash: the command ended with status " + status);
            return null;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> shell(String command) {
        return System.getProperty("os.name").startsWith("Windows") ? List.of("cmd", "/c", command) : List.of("bash", "-c", command);
    }

    // The thread belongs to the cell that starts it, and so does what it prints.
    private static Thread pump(InputStream from, PrintStream to) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (var reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                var buffer = new char[8192];
                for (int n; (n = reader.read(buffer)) >= 0;) to.print(String.valueOf(buffer, 0, n));
                to.flush();
            } catch (IOException e) {
                // The process was ended while it wrote.
                to.flush();
            }
        });
    }
}
