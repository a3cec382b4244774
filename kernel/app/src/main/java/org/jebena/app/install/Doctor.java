package org.jebena.app.install;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has and what is amiss with it. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Say what this machine has, and what is amiss.",
        footer = "Ends with 0 if a kernel is installed and all is well, else with 1.")
public final class Doctor implements Callable<Integer> {
    @Spec
    CommandSpec command;

    private final List<String> hints = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var out = command.commandLine().getOut();
        var platform = Platform.current();
        machine(out);
        jupyter(out);
        kernels(out, platform);
        hints.forEach(hint -> out.println("! " + hint));
        out.println(hints.isEmpty() ? "all is well" : hints.size() + (hints.size() == 1 ? " thing" : " things") + " to look at");
        out.flush();
        return hints.isEmpty() ? 0 : 1;
    }

    private void machine(PrintWriter out) {
        var fault = Jdk.fault(Runtime.version());
        say(out, "java", System.getProperty("java.vm.name") + " " + Runtime.version() + "  " + System.getProperty("java.home"));
        fault.ifPresent(hints::add);
        say(out, "system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        say(out, "processors", Runtime.getRuntime().availableProcessors() + "");
        say(out, "memory", Jdk.memory() + ", of which cells may use " + Jdk.megabytes(Runtime.getRuntime().maxMemory()));
        say(out, "vectors", Jdk.vectors());
        if (ModuleLayer.boot().findModule("jdk.compiler").isEmpty()) {
            hints.add("This is a Java runtime without the compiler; cells need a JDK");
        }
    }

    private void jupyter(PrintWriter out) {
        var version = Place.ask("jupyter", "--version");
        say(out, "jupyter", version == null ? "not found" : version);
        if (version == null) {
            say(out, "", "pip install jupyterlab brings it; the run command works without it");
        }
    }

    private void kernels(PrintWriter out, Platform platform) throws IOException {
        var found = 0;
        for (var kernels : folders(platform)) {
            if (Files.isDirectory(kernels)) {
                try (var entries = Files.list(kernels)) {
                    for (var folder : entries.sorted().toList()) {
                        found += kernel(out, new Installation(folder));
                    }
                }
            }
        }
        if (found == 0) {
            say(out, "kernel", "not installed");
            hints.add("Jupyter knows no kernel of ours; install it: java -jar " + Product.JAR + " install");
        }
    }

    private int kernel(PrintWriter out, Installation installation) throws IOException {
        var argv = installation.argv();
        var name = installation.app();
        if (name.isEmpty()) {
            return 0;
        }
        var app = installation.folder().resolve(name.get());
        var faults = new ArrayList<String>();
        if (!Files.isExecutable(Path.of(argv.getFirst()))) {
            faults.add("its java is gone: " + argv.getFirst());
        }
        if (!Files.isRegularFile(app.resolve(Product.JAR))) {
            faults.add("its jar is gone");
        } else if (!Files.isRegularFile(app.resolve(StartupCache.NAME))) {
            faults.add("it has no start-up cache");
        } else if (argv.getFirst().equals(JvmOptions.java()) && stale(app)) {
            faults.add("its start-up cache is older than its jars or its java");
        }
        differs(app).ifPresent(faults::add);
        say(out, "kernel", installation.folder() + (faults.isEmpty() ? "" : ": " + String.join(", ", faults)));
        faults.forEach(fault -> hints.add(installation.folder().getFileName() + ": " + fault + "; install it again"));
        return 1;
    }

    private static boolean stale(Path app) throws IOException {
        var made = Files.getLastModifiedTime(app.resolve(StartupCache.NAME));
        return made.compareTo(Files.getLastModifiedTime(Path.of(System.getProperty("java.home"), "lib", "modules"))) < 0
                || made.compareTo(Files.getLastModifiedTime(app.resolve(Product.JAR))) < 0;
    }

    /** Is it another build than this program? Only a packaged program can tell. */
    private static Optional<String> differs(Path app) throws IOException {
        var mine = Product.find();
        return mine.isPresent() && Files.mismatch(mine.get().jar(), app.resolve(Product.JAR)) >= 0
                ? Optional.of("it is another build than this one") : Optional.empty();
    }

    /** The folders of kernelspecs that Jupyter looks into, as far as they can be known without asking it. */
    private static Set<Path> folders(Platform platform) {
        var data = new LinkedHashSet<Path>();
        var named = platform.variable("JUPYTER_PATH");
        for (var folder : named == null ? new String[0] : named.split(File.pathSeparator)) {
            data.add(Path.of(folder));
        }
        data.add(platform.userData());
        Place.prefix(platform).map(Place::share).ifPresent(data::add);
        for (var prefix : platform.system() == Platform.System.WINDOWS ? new String[0] : new String[] {"/usr/local", "/usr"}) {
            data.add(Place.share(Path.of(prefix)));
        }
        var folders = new LinkedHashSet<Path>();
        data.forEach(folder -> folders.add(folder.resolve("kernels").toAbsolutePath().normalize()));
        return folders;
    }

    private static void say(PrintWriter out, String what, String words) {
        out.printf("%-11s %s%n", what, words);
    }
}
