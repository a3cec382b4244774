package org.jebena.kernel.engine;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jebena.kernel.output.Failure;
import org.jebena.notebook.Library;

/** The engine on JShell, in this process: JShell compiles and keeps the books, our own control loads and runs. */
public final class JavaEngine implements Engine {
    /** The module of vectors: every compilation would pay a tenth more for it, so it comes with the first cell that names it. */
    public static final String VECTOR_MODULE = "jdk.incubator.vector";

    private static final Cell NO_CELL = new Cell(0, "");

    /** What the engine is made of: what cells see and import, how their classes are woven, and who hears of remarks. */
    public record Options(List<Library> libraries, List<String> imports, List<String> importsOnDemand, List<String> compilerOptions,
            Stops stops,
            Optional<Instrumentation> instrumentation, Consumer<String> remarks) {
        /** Nothing but the JDK, for tests. */
        public static Options plain() {
            return new Options(List.of(), List.of(), List.of(), List.of(), Stops.NONE, Optional.empty(), remark -> {});
        }
    }

    // Compilations and questions take turns; running code holds nobody up, because the control lets go of it (see CellControl.run).
    private final ReentrantLock compiler = new ReentrantLock(true);
    private final Options options;
    private final Visible visible;
    private final CellLoader loader;
    private final CellControl control;
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Insides insides;
    private final Origins origins = new Origins();
    private final Excerpt excerpt = new Excerpt();
    private final Tracebacks tracebacks;
    private final CellRun cells;
    private final StopRequests stopRequests = new StopRequests();
    private final ThreadLocal<Guard> guard = new ThreadLocal<>();
    private final List<Path> added = new ArrayList<>();

    public JavaEngine(Options options) {
        this.options = options;
        visible = new Visible(options.libraries(), options.stops().linkedClasses());
        loader = new CellLoader(visible);
        control = new CellControl(loader, compiler, options.instrumentation(), new CellLines(), options.stops(), stopRequests);
        var classPath = visible.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        shell = JShell.builder().in(InputStream.nullInputStream()).out(nowhere).err(nowhere).executionEngine(new Provider(), Map.of())
                .compilerOptions(
                        Stream.concat(Stream.of("-classpath", classPath), options.compilerOptions().stream()).toArray(String[]::new))
                .build();
        var imports = new Imports(options.imports(), options.importsOnDemand());
        var quick = QuickCompiler.of(shell);
        quick.ifPresent(each -> Thread.ofPlatform().daemon().name("jebena-wake").start(() -> wake(each, imports.defaults())));
        analysis = shell.sourceCodeAnalysis();
        Insides.suspendIndexing(analysis);
        insides = Insides.of(shell);
        var explaining = options.libraries().stream().flatMap(library -> library.packages().stream()).collect(Collectors.toSet());
        tracebacks = new Tracebacks(excerpt, type -> explaining.stream().anyMatch(p -> type.startsWith(p + ".")));
        cells = new CellRun(shell, analysis, control, insides, origins, excerpt, tracebacks, imports, stopRequests, quick,
                options.remarks());
        cells.importDefaults();
    }

    @Override
    public Outcome run(Cell cell, int line, String code) {
        return unguarded(() -> locked(() -> cells.run(cell, line, code)));
    }

    @Override
    public Outcome assign(Cell cell, int line, String target, Object value, Class<?> type) {
        return unguarded(() -> locked(() -> cells.assign(cell, line, target, value, type)));
    }

    @Override
    public void interrupt() {
        stopRequests.ask();
        options.stops().stop();
    }

    @Override
    public <T> T guarded(Cell cell, Callable<T> work) throws Exception {
        var outer = guard.get();
        var mine = new Guard(options.stops(), cell);
        guard.set(mine);
        try {
            return work.call();
        } catch (Throwable thrown) {
            if (mine.stopped()) throw new CellStopped(Endings.stopped(List.of()));
            throw thrown;
        } finally {
            mine.pause();
            guard.set(outer);
        }
    }

    @Override
    public List<Variable> variables() {
        return locked(() -> shell.variables().filter(each -> shell.status(each).isActive()).map(this::variable)
                .sorted(Comparator.comparingInt(Variable::cell)).toList());
    }

    private Variable variable(VarSnippet snippet) {
        var cell = origins.of(snippet).map(origin -> origin.cell().number()).orElse(0);
        return new Variable(snippet.name(), snippet.typeName(), cell, cells.value(snippet));
    }

    @Override
    public boolean drop(String name) {
        return locked(() -> {
            var found = shell.snippets()
                    .filter(each -> each instanceof PersistentSnippet known && known.name().equals(name) && shell.status(each).isActive()
                            && each.kind() != Snippet.Kind.IMPORT)
                    .toList();
            found.forEach(cells::drop);
            return !found.isEmpty();
        });
    }

    @Override
    public void reset() {
        locked(() -> {
            shell.snippets().filter(each -> each instanceof PersistentSnippet && shell.status(each).isActive()).toList()
                    .forEach(cells::drop);
            cells.importDefaults();
            return true;
        });
    }

    @Override
    public List<String> imports() {
        return locked(() -> Imports.inForce(shell));
    }

    @Override
    public void addToClassPath(Path path) {
        locked(() -> {
            shell.addToClasspath(path.toAbsolutePath().toString());
            added.add(path);
            return true;
        });
    }

    @Override
    public List<Path> classPath() {
        return Stream.concat(visible.classPath().stream(), added.stream()).toList();
    }

    @Override
    public <T> T ask(Function<SourceCodeAnalysis, T> question) {
        return locked(() -> question.apply(analysis));
    }

    @Override
    public <T> T askShell(Function<JShell, T> question) {
        return locked(() -> question.apply(shell));
    }

    @Override
    public void warmUp() {
        for (var code : List.of("int jebena$ = 1;", "int jebena$() { return jebena$ + 1; }",
                "for (int i = 0; i < 1; i++) jebena$ += jebena$();")) {
            run(NO_CELL, 0, code);
        }
        drop("jebena$");
        cells.indexImports();
    }

    @Override
    public Failure explain(Throwable thrown) {
        return tracebacks.of(thrown);
    }

    /** How many classes the compiler lists for each cell, -1 if unknown: it must not grow with expressions. */
    int listedClasses() {
        return insides.listedClasses();
    }

    @Override
    public void close() {
        // All engines of a JVM share one indexing thread, which would wait for this one.
        cells.startIndexing();
        shell.close();
    }

    // An interrupt that hits the compiler closes the files that it reads from, for good.
    private <T> T unguarded(Supplier<T> work) {
        var mine = guard.get();
        if (mine == null) return work.get();
        mine.pause();
        guard.remove();
        try {
            return work.get();
        } finally {
            guard.set(mine);
            mine.resume();
        }
    }

    private <T> T locked(Supplier<T> work) {
        compiler.lock();
        try {
            return work.get();
        } finally {
            compiler.unlock();
        }
    }

    /** Where the lines of a class that is being loaded stand in its cell. */
    private final class CellLines implements CellControl.Lines {
        @Override
        public String source(String className) {
            // The first line that belongs to a snippet tells: above it stand the imports that JShell adds.
            return insides.firstSnippet(className).map(origins::ofLoading).orElseGet(() -> origins.ofLoading(null)).cell().name();
        }

        @Override
        public IntUnaryOperator lines(String className) {
            return line -> insides.place(className, line - 1).map(place -> origins.ofLoading(place.snippet()).line() + place.line() + 1)
                    .orElse(line);
        }

        @Override
        public Cell current() {
            return origins.current().cell();
        }
    }

    // Reading the JDK's modules and packages takes the compiler a quarter of a second, beside all else that a start has to do.
    private void wake(QuickCompiler quick, List<String> imports) {
        locked(() -> {
            quick.wake(imports);
            return true;
        });
    }

    private final class Provider implements ExecutionControlProvider {
        @Override
        public String name() {
            return "jebena";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
