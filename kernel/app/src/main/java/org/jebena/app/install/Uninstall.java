package org.jebena.app.install;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jebena.app.files.Complaint;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes away what {@link Install} has put somewhere, and nothing else. */
@Command(name = "uninstall", mixinStandardHelpOptions = true, description = "Take the kernel away from Jupyter.")
public final class Uninstall implements Callable<Integer> {
    @ArgGroup
    Place place = new Place();

    @Option(names = "--name", defaultValue = Install.NAME, description = "The kernelspec's name (default: ${DEFAULT-VALUE}).")
    String name;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var kernels = place.kernels(Platform.current());
        var found = false;
        for (var each : List.of(name, name + "-preview")) {
            var installation = Installation.at(kernels, each);
            if (installation.delete()) {
                command.commandLine().getErr().println(each + ": removed from " + installation.folder());
                found = true;
            }
        }
        if (!found) {
            throw new Complaint(
                    "uninstall: no kernel of ours called " + name + " in " + kernels + "; jupyter kernelspec list shows where it is");
        }
        return 0;
    }
}
