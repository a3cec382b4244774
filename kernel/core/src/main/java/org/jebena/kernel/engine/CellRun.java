package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jebena.kernel.output.Failure;
import org.jebena.notebook.Handover;

/** Runs the pieces of a cell one after the other: compile, run, release what nobody can name any more. */
final class CellRun {
    private static final Set<SubKind> VALUES = Set.of(SubKind.TEMP_VAR_EXPRESSION_SUBKIND, SubKind.VAR_VALUE_SUBKIND,
            SubKind.ASSIGNMENT_SUBKIND,
            SubKind.OTHER_EXPRESSION_SUBKIND);

    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final CellControl control;
    private final Insides insides;
    private final Origins origins;
    private final Excerpt excerpt;
    private final Values values;
    private final Endings endings;
    private final Imports imports;
    private final LibraryMethods library;
    private final CompileErrors compileErrors;
    private final StopRequests stopRequests;
    private final Consumer<String> remarks;
    private final Optional<Quick> quick;
    private final AtomicBoolean indexing = new AtomicBoolean();
    private final Repeats repeats = new Repeats();
    private long age;

    CellRun(JShell shell, SourceCodeAnalysis analysis, CellControl control, Insides insides, Origins origins, Excerpt excerpt,
            Tracebacks tracebacks,
            Imports imports, StopRequests stopRequests, Optional<QuickCompiler> compiler, Consumer<String> remarks) {
        this.shell = shell;
        this.analysis = analysis;
        this.control = control;
        this.insides = insides;
        this.origins = origins;
        this.excerpt = excerpt;
        values = new Values(insides, control);
        endings = new Endings(shell, tracebacks);
        this.imports = imports;
        library = new LibraryMethods(imports.defaults(), control.loader());
        this.stopRequests = stopRequests;
        this.remarks = remarks;
        quick = compiler.map(each -> new Quick(each, control));
        compileErrors = new CompileErrors(excerpt, new Hints(this::typesNamed, this::hiddenBy));
    }

    /** What one cell has come to so far. */
    private static final class Progress {
        final List<Method> steps = new ArrayList<>();
        final List<DeclarationSnippet> declared = new ArrayList<>();
        boolean repeatable = true, shows;
        Object value;
        Failed failed;
        Snippet last;
    }

    private record Failed(Failure failure) {}

    Outcome run(Cell cell, int line, String code) {
        stopRequests.begin();
        excerpt.remember(cell);
        insides.addModule(JavaEngine.VECTOR_MODULE, code);
        var compiled = repeats.find(code, age);
        if (compiled.isPresent()) return again(cell, compiled.get());
        var progress = new Progress();
        var rest = code;
        var at = 0;
        var row = line;
        while (progress.failed == null) {
            if (stopRequests.pending()) return new Outcome.Failed(Endings.stopped(List.of()));
            var begin = Statement.begin(rest);
            var offset = code.length() - rest.length() + begin;
            rest = rest.substring(begin);
            if (rest.isEmpty()) break;
            row += (int) code.substring(at, offset).chars().filter(c -> c == '\n').count();
            at = offset;
            var origin = new Origins.Origin(cell, row, offset - (code.lastIndexOf('\n', offset - 1) + 1));
            if (Quick.isPlain(rest) && evaluateQuickly(rest, origin, progress)) break;
            var info = analysis.analyzeCompletion(rest);
            var remaining = info.completeness().isComplete() ? info.remaining() : "";
            var typed = rest.substring(0, rest.length() - remaining.length());
            if (!info.completeness().isComplete() || !evaluateQuickly(typed.strip(), origin, progress)) {
                evaluate(info.source() == null ? rest : info.source(), origin, progress);
                progress.shows = progress.shows && !Statement.endsInSemicolon(typed);
            }
            rest = remaining;
        }
        if (progress.failed == null) settle(progress);
        if (progress.failed == null) runMain(progress);
        if (progress.failed != null) return new Outcome.Failed(progress.failed.failure());
        if (progress.repeatable) repeats.remember(code, progress.steps, progress.shows, age);
        return progress.shows ? new Outcome.Value(progress.value) : new Outcome.Done();
    }

    private Outcome again(Cell cell, Repeats.Compiled compiled) {
        Object value = null;
        for (var step : compiled.steps()) {
            var result = control.run(step, cell);
            Values.release(step);
            if (result.failed()) return new Outcome.Failed(endings.of(result));
            value = result.value();
        }
        return compiled.shows() ? new Outcome.Value(value) : new Outcome.Done();
    }

    /** Runs an expression or a statement the short way; false, with nothing done, where that is not possible. */
    private boolean evaluateQuickly(String source, Origins.Origin origin, Progress progress) {
        var piece = quick.flatMap(way -> way.compile(source, origin));
        if (piece.isEmpty()) return false;
        progress.last = null;
        progress.repeatable &= piece.get().alone();
        progress.steps.add(piece.get().method());
        var result = control.run(piece.get().method(), origin.cell());
        control.forget(piece.get().method().getDeclaringClass().getName());
        if (result.failed()) progress.failed = new Failed(endings.of(result));
        progress.shows = piece.get().value();
        progress.value = result.value();
        return true;
    }

    private void evaluate(String source, Origins.Origin origin, Progress progress) {
        var before = control.changes();
        origins.begin(origin);
        control.takeResults();
        var events = shell.eval(source);
        var results = control.takeResults();
        progress.shows = false;
        for (var event : events) {
            var snippet = event.snippet();
            if (event.causeSnippet() != null) {
                note(event.status(), snippet, event.causeSnippet());
                continue;
            }
            origins.record(snippet, origin);
            progress.last = snippet;
            if (event.status() == Status.REJECTED || event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet instanceof VarSnippet) {
                var diagnostics = shell.diagnostics(snippet).toList();
                var missing = new LinkedHashSet<>(CompileErrors.missingTypes(diagnostics));
                if (snippet instanceof DeclarationSnippet declaration) missing.addAll(unresolvedTypes(declaration));
                var unresolved = snippet instanceof DeclarationSnippet declaration ? shell.unresolvedDependencies(declaration).toList()
                        : List.<String>of();
                drop(snippet);
                if (importNamed(missing)) {
                    evaluate(source, origin, progress);
                } else {
                    progress.failed = new Failed(diagnostics.stream().anyMatch(Diag::isError) || unresolved.isEmpty()
                            ? compileErrors.of(diagnostics, origin, source)
                            : compileErrors.unresolved(unresolved, origin, source));
                }
                return;
            }
            if (snippet instanceof DeclarationSnippet declaration) progress.declared.add(declaration);
            if (snippet instanceof MethodSnippet method) keepLibraryMethods(method);
            progress.shows = VALUES.contains(snippet.subKind());
        }
        if (events.isEmpty()) return;
        var lasting = progress.last instanceof PersistentSnippet && progress.last.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        var loaded = control.changes() - before;
        if (lasting && (loaded > 0 || progress.last.kind() == Snippet.Kind.IMPORT)) age++;
        // A class of its own inside an expression would keep its static state from run to run.
        if (!lasting && loaded > 1) progress.repeatable = false;
        if (!lasting) release(progress.last);
        for (var result : results) {
            progress.steps.add(result.method());
            if (!lasting) Values.release(result.method());
            if (result.failed()) {
                progress.failed = new Failed(endings.of(result));
                return;
            }
            progress.value = result.value();
        }
    }

    /** What was declared with names still missing must find them by the end of its cell, or say what waits. */
    private void settle(Progress progress) {
        for (var snippet : progress.declared) {
            if (!open(snippet)) continue;
            if (importNamed(unresolvedTypes(snippet)) && !open(snippet)) continue;
            progress.repeatable = false;
            var missing = shell.unresolvedDependencies(snippet).toList();
            var origin = origins.of(snippet).orElseThrow();
            if (shell.status(snippet) == Status.RECOVERABLE_DEFINED && snippet instanceof MethodSnippet) {
                remarks.accept(snippet.name() + "() can be called when " + String.join(", ", missing) + " is declared");
            } else if (shell.status(snippet) != Status.RECOVERABLE_DEFINED) {
                progress.failed = new Failed(compileErrors.unresolved(missing, origin, snippet.source()));
                drop(snippet);
                return;
            }
        }
    }

    private boolean open(Snippet snippet) {
        var status = shell.status(snippet);
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    /** A cell that ends by declaring {@code main}, as a source file of one's own would, runs it. */
    private void runMain(Progress progress) {
        if (!(progress.last instanceof MethodSnippet method) || !method.name().equals("main") || !shell.status(method).isDefined()) return;
        var call = switch (method.parameterTypes().strip()) {
            case "" -> "main();";
            case "String[]", "String..." -> "main(new String[0]);";
            default -> null;
        };
        if (call == null) return;
        progress.repeatable = false;
        evaluate(call, origins.of(method).orElseThrow(), progress);
        progress.shows = false;
    }

    private Set<String> unresolvedTypes(DeclarationSnippet snippet) {
        var names = new LinkedHashSet<String>();
        shell.unresolvedDependencies(snippet).forEach(each -> {
            var words = each.split(" ", 2);
            if (words.length == 2 && !words[0].equals("method")) names.add(words[1]);
        });
        return names;
    }

    /** Imports those of the names that may be used without an import; false if there is none. */
    private boolean importNamed(Set<String> names) {
        var any = false;
        for (var name : names) {
            var type = imports.named(name);
            if (type.isEmpty()) continue;
            any |= shell.eval("import " + type.get() + ";").getFirst().status() == Status.VALID;
            age++;
        }
        return any;
    }

    private void keepLibraryMethods(MethodSnippet method) {
        library.besides(method.name(), method.parameterTypes()).ifPresent(each -> {
            KnownImports.enter(shell, List.of(each), control.loader());
            age++;
        });
    }

    private Optional<String> hiddenBy(String name) {
        var own = shell.methods().anyMatch(each -> each.name().equals(name) && shell.status(each).isActive());
        return own ? library.hidden(name) : Optional.empty();
    }

    void importDefaults() {
        KnownImports.enter(shell, imports.defaults(), control.loader());
        age++;
    }

    void indexImports() {
        imports.index();
        startIndexing();
    }

    /** Lets JShell read its index of all types: most of a second's work, in the background, held until there is time for it. */
    void startIndexing() {
        if (indexing.compareAndSet(false, true)) Insides.resumeIndexing(analysis);
    }

    // A first error may have to wait for the index.
    private List<String> typesNamed(String name) {
        startIndexing();
        var names = analysis.listQualifiedNames(name, name.length());
        for (int i = 0; i < 50 && !names.isUpToDate() && names.getNames().isEmpty(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            names = analysis.listQualifiedNames(name, name.length());
        }
        return names.getNames();
    }

    // A variable whose type was declared anew cannot keep its old value: say so, nobody else does.
    private void note(Status now, Snippet snippet, Snippet cause) {
        if (snippet instanceof VarSnippet variable && now.isActive() && cause instanceof TypeDeclSnippet type) {
            if (!now.isDefined() || values.of(variable).isEmpty())
                remarks.accept("declaring " + type.name() + " again has emptied " + variable.name());
        }
    }

    Optional<Object> value(Snippet snippet) {
        return values.of(snippet);
    }

    Outcome assign(Cell cell, int line, String target, Object value, Class<?> type) {
        Handover.give(value);
        return run(cell, line, target + " = (" + type.getCanonicalName() + ") org.jebena.notebook.Handover.take();");
    }

    void drop(Snippet snippet) {
        var active = shell.status(snippet).isActive();
        if (active) values.empty(snippet);
        release(snippet);
        if (active && snippet instanceof TypeDeclSnippet type) insides.forgetType(type.name());
        if (active) age++;
    }

    /** Lets go of an expression's class; its value lives on only where the user keeps it. */
    private void release(Snippet snippet) {
        var name = insides.className(snippet);
        if (shell.status(snippet).isActive()) shell.drop(snippet);
        name.ifPresent(insides::forget);
        name.ifPresent(control::forget);
    }
}
