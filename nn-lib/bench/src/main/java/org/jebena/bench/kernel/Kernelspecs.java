package org.jebena.bench.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where kernels are: those that Jupyter finds by name, and the one that this checkout builds. */
final class Kernelspecs {
    private Kernelspecs() {}

    /** The kernelspec that Jupyter would take for a name, or words about where it was looked for. */
    static Path named(String name) throws IOException {
        for (var folder : folders())
            if (Files.isRegularFile(folder.resolve("kernels").resolve(name).resolve("kernel.json")))
                return folder.resolve("kernels").resolve(name);
        throw new IOException(
                "--kernel " + name + ": there is no such kernel in " + folders() + "; --spec takes the folder of a kernel.json");
    }

    private static List<Path> folders() {
        var folders = new ArrayList<Path>();
        for (var folder : System.getenv().getOrDefault("JUPYTER_PATH", "").split(File.pathSeparator))
            if (!folder.isBlank())
                folders.add(Path.of(folder));
        var home = Path.of(System.getProperty("user.home"));
        folders.add(home.resolve(".local/share/jupyter"));
        folders.add(home.resolve("Library/Jupyter"));
        folders.add(Path.of("/usr/local/share/jupyter"));
        folders.add(Path.of("/usr/share/jupyter"));
        return folders;
    }

    /** Installs the kernel of this checkout below its own {@code target} folder. */
    static Path built(Path home) throws IOException, InterruptedException {
        var jar = home.resolve("kernel/app/target/dist/jebena.jar");
        if (!Files.isRegularFile(jar))
            throw new IOException("there is no " + jar + "; './jebena bench' builds it, --kernel or --spec name another kernel");
        var prefix = home.resolve("target/bench");
        System.err.println(
                Command.output(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(), "install",
                        "--prefix", prefix.toString()));
        return prefix.resolve("share/jupyter/kernels/jebena");
    }
}
