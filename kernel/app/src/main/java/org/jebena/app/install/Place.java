package org.jebena.app.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jebena.app.files.Complaint;
import picocli.CommandLine.Option;

/** Where kernelspecs go: one of {@code --user}, {@code --sys-prefix}, {@code --prefix}. */
final class Place {
    @Option(names = "--user", description = "For this user (the default); JUPYTER_DATA_DIR is honoured.")
    boolean user;

    @Option(names = "--sys-prefix", description = "Into the active Python environment.")
    boolean python;

    @Option(names = "--prefix", paramLabel = "FOLDER", description = "Into FOLDER/share/jupyter/kernels.")
    Path prefix;

    /** The folder that holds kernelspecs. */
    Path kernels(Platform platform) {
        var data = prefix != null ? share(prefix) : python ? share(pythonPrefix(platform)) : platform.userData();
        return data.resolve("kernels").toAbsolutePath().normalize();
    }

    static Path share(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    private static Path pythonPrefix(Platform platform) {
        return prefix(platform).orElseThrow(() -> new Complaint("--sys-prefix: no active environment (VIRTUAL_ENV, CONDA_PREFIX) and "
                + python(platform) + " does not answer; activate one, or give --prefix FOLDER"));
    }

    /** The prefix of the active environment, or of the Python that answers first. */
    static Optional<Path> prefix(Platform platform) {
        for (var name : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
            if (platform.variable(name) != null) {
                return Optional.of(Path.of(platform.variable(name)));
            }
        }
        return Optional.ofNullable(ask(python(platform), "-c", "import sys; print(sys.prefix)")).map(Path::of);
    }

    private static String python(Platform platform) {
        return platform.system() == Platform.System.WINDOWS ? "python" : "python3";
    }

    /** The first line that a program prints; {@code null} if it cannot be run or fails. */
    static String ask(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && !text.isEmpty() ? text.lines().findFirst().get()
                    : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
