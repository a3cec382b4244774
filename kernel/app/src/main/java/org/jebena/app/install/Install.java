package org.jebena.app.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jebena.app.start.JvmOptions;
import org.jebena.app.start.Product;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the kernel known to Jupyter. */
@Command(name = "install", mixinStandardHelpOptions = true, description = "Make the kernel known to Jupyter.")
public final class Install implements Callable<Integer> {
    static final String NAME = "jebena";

    @ArgGroup
    Place place = new Place();

    @Option(names = "--name", defaultValue = NAME, description = "The kernelspec's name (default: ${DEFAULT-VALUE}).")
    String name;

    @Option(names = "--display-name", defaultValue = "Java 25 (Jebena)", paramLabel = "TITLE",
            description = "What the launcher shows (default: ${DEFAULT-VALUE}).")
    String title;

    @Option(names = "--jvm-option", paramLabel = "OPTION",
            description = "Start the kernel with this JVM option too, --jvm-option=-Xmx8g for example; may be repeated. "
                    + "The words of JEBENA_JAVA_OPTIONS are added.")
    List<String> options = new ArrayList<>();

    @Option(names = "--no-preview", description = "Leave out the second kernelspec, with the language's preview features.")
    boolean withoutPreview;

    @Option(names = "--no-cache", description = "Make no start-up cache; the kernel then starts more slowly.")
    boolean withoutCache;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var product = Product.running();
        var kernels = place.kernels(Platform.current());
        for (var spec : specs()) {
            var installation = Installation.at(kernels, spec.name());
            installation.write(spec, product, !withoutCache, this::say);
            say(spec.name() + ": installed in " + installation.folder());
        }
        hint(kernels);
        return 0;
    }

    private List<Kernelspec> specs() {
        options.addAll(JvmOptions.fromEnvironment());
        var spec = new Kernelspec(name, title, false, List.copyOf(options));
        return withoutPreview ? List.of(spec) : List.of(spec, spec.withPreview());
    }

    private void hint(Path kernels) {
        if (place.prefix != null) {
            say("If Jupyter does not find it there: JUPYTER_PATH=" + kernels.getParent() + " jupyter lab");
        }
    }

    private void say(String line) {
        command.commandLine().getErr().println(line);
    }
}
