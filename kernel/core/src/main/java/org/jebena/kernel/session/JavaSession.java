package org.jebena.kernel.session;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jebena.kernel.engine.Agent;
import org.jebena.kernel.engine.Cell;
import org.jebena.kernel.engine.CellStopped;
import org.jebena.kernel.engine.Engine;
import org.jebena.kernel.engine.JavaEngine;
import org.jebena.kernel.engine.Outcome;
import org.jebena.kernel.engine.stop.CellStops;
import org.jebena.kernel.engine.stop.ExitGuard;
import org.jebena.kernel.magic.Magics;
import org.jebena.kernel.magic.Segment;
import org.jebena.kernel.magic.Splitter;
import org.jebena.kernel.output.Capture;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.render.Renderers;
import org.jebena.kernel.services.Completeness;
import org.jebena.kernel.services.Completer;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.services.FileHistory;
import org.jebena.kernel.services.History;
import org.jebena.kernel.services.Inspector;
import org.jebena.kernel.services.SessionHistory;
import org.jebena.kernel.services.Typing;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Comms;
import org.jebena.notebook.Current;
import org.jebena.notebook.Extension;
import org.jebena.notebook.MagicException;

/** A session of Java cells and magics. */
public final class JavaSession implements Session {
    private static final long PRINT_LIMIT = Long.getLong("jebena.output.limit", 32_000_000);

    /** What a session is given: channels to a front end, asked for when a cell wants them, and where its history is kept. */
    public record Options(Supplier<Comms> comms, History history) {
        /** With a front end, and the user's history. */
        public static Options of(Supplier<Comms> comms) {
            return new Options(comms, new FileHistory(Places.history()));
        }

        /** Without a front end; nothing is remembered. */
        public static Options headless() {
            return new Options(() -> NoComms.INSTANCE, new SessionHistory());
        }
    }

    private final Extensions extensions = Extensions.found();
    private final Capture capture = new Capture(PRINT_LIMIT);
    private final AtomicInteger count = new AtomicInteger();
    private final Engine engine;
    private final Renderers renderers;
    private final Magics magics;
    private final Splitter splitter;
    private final Completer completer;
    private final Inspector inspector;
    private final Typing typing;
    private final History history;
    private final Here notebook;
    private final FirstCell firstCell = new FirstCell();

    public static JavaSession open(Options options) {
        return new JavaSession(options);
    }

    private JavaSession(Options options) {
        history = options.history();
        engine = new JavaEngine(new JavaEngine.Options(extensions.libraries(), extensions.collect(Extension::imports),
                extensions.collect(Extension::importsOnDemand), Compiling.options(), new CellStops(extensions::interrupt),
                Agent.instrumentation(),
                remark -> System.err.println(remark)));
        renderers = new Renderers(extensions.collect(Extension::renderers));
        magics = new Magics(extensions.collect(Extension::magics));
        splitter = new Splitter(magics::knows);
        completer = new Completer(engine);
        inspector = new Inspector(engine);
        typing = new Typing(engine);
        notebook = new Here(engine, renderers, capture, magics, history, options.comms());
        Current.bind(notebook);
        capture.install();
        // Beside the compiler's waking up, and before any cell.
        Agent.instrumentation().ifPresent(ExitGuard::install);
    }

    @Override
    public Answer execute(Request request, Outputs outputs, Input input) {
        var counted = !request.silent() && request.storeHistory();
        var number = counted ? count.incrementAndGet() : count.get() + (request.silent() ? 0 : 1);
        var cell = new Cell(number, request.code());
        var payloads = new ArrayList<Map<String, Object>>();
        firstCell.begins();
        try (var stay = capture.enter(outputs, input); var turn = notebook.enter(cell, payloads)) {
            if (!request.silent()) outputs.started(number, request.code());
            if (counted) history.add(number, request.code());
            var failure = run(cell, request, outputs, payloads);
            if (failure.isPresent()) {
                capture.flush();
                if (!request.silent()) outputs.error(failure.get());
                return new Answer.Failed(number, failure.get());
            }
            return new Answer.Ok(number, payloads, evaluate(request.userExpressions()));
        } finally {
            firstCell.ends();
        }
    }

    private Optional<Failure> run(Cell cell, Request request, Outputs outputs, List<Map<String, Object>> payloads) {
        try {
            var segments = splitter.split(cell.code());
            for (int i = 0; i < segments.size(); i++) {
                var outcome = run(cell, segments.get(i), payloads);
                if (outcome instanceof Outcome.Failed failed) return Optional.of(failed.failure());
                var shown = outcome instanceof Outcome.Value && (i == segments.size() - 1 || !(segments.get(i) instanceof Segment.Java));
                if (shown && !request.silent()) show(cell, ((Outcome.Value) outcome).value(), outputs);
            }
            return Optional.empty();
        } catch (CellStopped stopped) {
            return Optional.of(stopped.failure());
        } catch (Throwable thrown) {
            // Rendering ran the user's toString, or the heap is full.
            return Optional.of(engine.explain(thrown));
        }
    }

    private Outcome run(Cell cell, Segment segment, List<Map<String, Object>> payloads) {
        if (segment instanceof Segment.Java java) return engine.run(cell, java.line(), java.code());
        if (segment instanceof Segment.Help help) return help(help.name(), payloads);
        try {
            var value = notebook.runMagic(segment);
            if (segment instanceof Segment.Line line && line.to().isPresent()) {
                var to = line.to().get();
                var target = (to.type() + " " + to.name()).strip();
                return engine.assign(cell, line.line(), target, value, magics.find(line.name()).spec().returns());
            }
            return value == null ? new Outcome.Done() : new Outcome.Value(value);
        } catch (MagicException e) {
            return new Outcome.Failed(Here.plain(e));
        } catch (CellStopped e) {
            return new Outcome.Failed(e.failure());
        } catch (Here.CodeFailed e) {
            return new Outcome.Failed(e.failure());
        } catch (Throwable e) {
            return new Outcome.Failed(engine.explain(e));
        }
    }

    /** {@code name?} opens the front end's pager, as in IPython. */
    private Outcome help(String name, List<Map<String, Object>> payloads) {
        var page = magics.help(name).or(() -> name.startsWith("%") ? Optional.empty() : inspector.inspect(name, name.length(), 1));
        if (page.isEmpty()) return new Outcome.Failed(Here.plain(new MagicException(name + "?: nothing is known of this name")));
        payloads.add(Map.of("source", "page", "start", 0, "data", page.get().data()));
        return new Outcome.Done();
    }

    private void show(Cell cell, Object value, Outputs outputs) throws Exception {
        if (value instanceof PrintStream) return;
        var bundle = engine.guarded(cell, () -> renderers.render(value));
        capture.flush();
        outputs.result(cell.number(), bundle);
    }

    private Map<String, Answer.Expression> evaluate(Map<String, String> expressions) {
        var answers = new LinkedHashMap<String, Answer.Expression>();
        expressions.forEach((name, code) -> answers.put(name, switch (engine.run(new Cell(0, code), 0, code)) {
            case Outcome.Value value -> new Answer.Expression.Value(renderers.render(value.value()));
            case Outcome.Done done -> new Answer.Expression.Value(Bundle.text(""));
            case Outcome.Failed failed -> new Answer.Expression.Failed(failed.failure());
        }));
        return answers;
    }

    @Override
    public void interrupt() {
        engine.interrupt();
    }

    @Override
    public Completion complete(String code, int cursor) {
        var at = Math.clamp(cursor, 0, code.length());
        var start = code.lastIndexOf('\n', at - 1) + 1;
        var end = code.indexOf('\n', at) < 0 ? code.length() : code.indexOf('\n', at);
        var line = code.substring(start, end);
        var magic = magics.complete(line, at - start, notebook::names);
        if (magic.isPresent()) {
            var found = magic.get();
            return new Completion(found.matches(), found.start() + start, found.end() + start);
        }
        var java = magics.codeStart(line);
        if (java < 0) return completer.complete(code, at);
        var inner = completer.complete(line.substring(java), Math.max(0, at - start - java));
        return new Completion(inner.matches(), inner.start() + start + java, inner.end() + start + java);
    }

    @Override
    public Optional<Bundle> inspect(String code, int cursor, int detail) {
        return inspector.inspect(code, Math.clamp(cursor, 0, code.length()), detail);
    }

    @Override
    public Completeness completeness(String code) {
        return typing.completeness(code);
    }

    @Override
    public History history() {
        return history;
    }

    // The first cell of somebody who waits for it comes before what only later cells need.
    @Override
    public void warmUp() {
        firstCell.stepBack();
        engine.warmUp();
        renderers.render(1);
        VectorModule.load();
        extensions.warmUp();
    }

    @Override
    public void flush() {
        capture.flush();
    }

    @Override
    public void close() {
        capture.close();
        history.close();
        engine.close();
        ExitGuard.lift();
    }
}
