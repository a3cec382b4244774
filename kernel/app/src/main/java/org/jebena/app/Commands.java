package org.jebena.app;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jebena.app.files.Complaint;
import org.jebena.app.install.Doctor;
import org.jebena.app.install.Install;
import org.jebena.app.install.Train;
import org.jebena.app.install.Uninstall;
import org.jebena.app.run.Run;
import org.jebena.app.start.KernelStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Parameters;

/** The command line: what people type after {@code java -jar jebena.jar}. */
@Command(name = "jebena", mixinStandardHelpOptions = true, versionProvider = Commands.Version.class, synopsisSubcommandLabel = "COMMAND",
        description = "A Jupyter kernel for Java, and what belongs to it.",
        subcommands = {Install.class, Uninstall.class, Run.class, Doctor.class, Train.class})
final class Commands {
    /** Runs one command and returns the exit code: 0 done, 1 failed, 2 wrongly used. */
    static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof Complaint || failure instanceof IOException)) {
                        throw failure;
                    }
                    command.getErr().println("jebena: " + words(failure));
                    return failure instanceof Complaint complaint ? complaint.exitCode() : 1;
                });
    }

    @Command(name = "kernel", description = "Run the kernel; Jupyter does this.")
    int kernel(@Parameters(paramLabel = "CONNECTION_FILE") Path connection) throws Exception {
        KernelStart.run(connection);
        return 0;
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case FileSystemException file -> file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
            default -> failure.getMessage();
        };
    }

    /** The version, as the build wrote it into the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"jebena " + (version == null ? "(not packaged)" : version), "java " + Runtime.version()};
        }
    }
}
