package org.jebena.app.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jebena.app.files.Complaint;
import org.jebena.app.files.Whole;
import org.jebena.app.notebook.NotebookFile;
import org.jebena.app.page.Page;
import org.jebena.app.start.Sessions;
import org.jebena.kernel.session.Session;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a notebook from top to bottom, without Jupyter and without Python. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Run a notebook from top to bottom, without Jupyter.",
            "Writes NAME.run.ipynb beside it; with only --html or --check it writes no notebook."},
        footer = "Ends with 0 if all cells ran, 1 if one failed or a check did not hold, 2 if wrongly used.")
public final class Run implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK")
    Path notebook;

    @ArgGroup
    Target target = new Target();

    /** Where the notebook that has run goes. */
    static final class Target {
        @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the notebook that has run here.")
        Path file;

        @Option(names = "--in-place", description = "Write it over the one that was read, if all went well.")
        boolean inPlace;
    }

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page that needs no other file.")
    Path html;

    @Option(names = {"-p", "--parameter"}, paramLabel = "NAME=VALUE",
            description = "Give a variable of the cell tagged \"parameters\" another value.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop a cell that takes longer, and fail.")
    Double timeout;

    @Option(names = "--allow-errors", description = "Go on after a cell that fails, as its tag \"raises-exception\" does.")
    boolean allowErrors;

    @Option(names = "--check", description = "Fail where an output is an error, or a table shown by Check.table is not as it is stored.")
    boolean check;

    @Option(names = "--preview", description = "With the language's preview features.")
    boolean preview;

    @Option(names = "--jvm-option", paramLabel = "OPTION",
            description = "Run the cells with this JVM option, --jvm-option=-Xmx8g for example; may be repeated.")
    List<String> jvmOptions = new ArrayList<>();

    @Spec
    CommandSpec command;

    private final Supplier<Session> sessions;

    public Run() {
        this(Sessions::open);
    }

    Run(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Integer call() throws IOException {
        if (timeout != null && !(timeout > 0 && timeout < 1e9)) {
            throw Complaint.usage("--timeout " + timeout + ": give a number of seconds above 0");
        }
        var source = NotebookFile.read(Launch.resolve(notebook));
        if (!Launch.isFit(source.path(), preview, jvmOptions)) {
            return Launch.again(source.path(), preview, jvmOptions, command.commandLine().getParent().getParseResult().originalArgs());
        }
        return run(source);
    }

    private int run(NotebookFile source) throws IOException {
        var progress = command.commandLine().getErr();
        var terminal = System.console() != null && System.console().isTerminal() && System.getenv("NO_COLOR") == null;
        var ran = source.copy(written(source.path()));
        ParameterCell.inject(ran, parameters);
        var faults = new ArrayList<String>();
        try (var session = sessions.get()) {
            new Runner(session, new Progress(progress, terminal), limit(), allowErrors).run(ran).ifPresent(faults::add);
        }
        if (check) {
            faults.addAll(Checks.compare(source, ran));
        }
        write(ran, faults.isEmpty(), progress);
        faults.forEach(fault -> progress.println("jebena: " + fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private Duration limit() {
        return timeout == null ? null : Duration.ofMillis(Math.max(1, Math.round(timeout * 1000)));
    }

    /** The path of the notebook that has run; the source's own where it is not written, so that messages name that. */
    private Path written(Path source) {
        if (target.file != null) {
            return Launch.resolve(target.file);
        }
        return target.inPlace || !writes() ? source
                : source.resolveSibling(source.getFileName().toString().replaceFirst("\\.ipynb$", "") + ".run.ipynb");
    }

    private boolean writes() {
        return target.file != null || target.inPlace || html == null && !check;
    }

    private void write(NotebookFile ran, boolean whole, PrintWriter progress) throws IOException {
        if (writes() && (whole || !target.inPlace)) {
            ran.write();
            progress.println("written: " + ran.path());
        } else if (writes()) {
            progress.println("left as it was: " + ran.path());
        }
        if (html != null) {
            var page = Launch.resolve(html);
            Whole.write(page, Page.of(ran));
            progress.println("written: " + page);
        }
    }
}
