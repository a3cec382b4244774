package org.jebena.bench.kernel;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The peer: Python's own kernel. */
final class Ipykernel {
    private static final String REQUIREMENTS = "kernel/app/src/test/python/requirements.txt";

    private Ipykernel() {}

    /** The ipykernel of a Python; without one, that of the tests' environment, which is made if need be. */
    static Subject of(Path home, String python) throws IOException, InterruptedException {
        var interpreter = python != null ? python
                : Path.of(Command.output(home.resolve("jebena").toString(), "venv", home.resolve(REQUIREMENTS).toString()), "bin", "python")
                        .toString();
        var version = Command.output(interpreter, "-c", "import ipykernel; print(ipykernel.__version__)");
        var folder = Files.createDirectories(home.resolve("target/bench/ipykernel"));
        Files.writeString(folder.resolve("kernel.json"), new Gson().toJson(Map.of(
                "argv", List.of(interpreter, "-m", "ipykernel_launcher", "-f", "{connection_file}"),
                "language", "python",
                "interrupt_mode", "signal")));
        return Subject.of("ipykernel " + version, folder, folder);
    }
}
