package org.jebena.kernel.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jebena.kernel.engine.Cell;
import org.jebena.kernel.engine.Engine;
import org.jebena.kernel.engine.Outcome;
import org.jebena.kernel.magic.Magics;
import org.jebena.kernel.magic.Segment;
import org.jebena.kernel.output.Capture;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.render.Renderers;
import org.jebena.kernel.services.History;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Comms;
import org.jebena.notebook.Handle;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;

/** The notebook as cells and magics see it. */
final class Here implements Notebook {
    private final Engine engine;
    private final Renderers renderers;
    private final Capture capture;
    private final Magics magics;
    private final History history;
    private final Supplier<Comms> comms;
    private final String session = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong displays = new AtomicLong();
    private final InheritableThreadLocal<Turn> turn = new InheritableThreadLocal<>();
    private volatile Turn latest = new Turn(new Cell(0, ""), List.of(), new AtomicInteger());

    /** A running cell: what its reply will carry, and the line of the magic that runs. */
    private record Turn(Cell cell, List<Map<String, Object>> payloads, AtomicInteger line) {}

    /** Code that a magic ran failed; the magic ends with it. */
    static final class CodeFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Failure failure;

        CodeFailed(Failure failure) {
            super(failure.message(), null, false, false);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    Here(Engine engine, Renderers renderers, Capture capture, Magics magics, History history, Supplier<Comms> comms) {
        this.engine = engine;
        this.renderers = renderers;
        this.capture = capture;
        this.magics = magics;
        this.history = history;
        this.comms = comms;
    }

    /** A cell's turn begins; close to end it. */
    Capture.Stay enter(Cell cell, List<Map<String, Object>> payloads) {
        var outer = turn.get();
        var mine = new Turn(cell, payloads, new AtomicInteger());
        turn.set(mine);
        latest = mine;
        return () -> turn.set(outer);
    }

    private Turn turn() {
        var own = turn.get();
        return own != null ? own : latest;
    }

    /** Runs a magic; the code that it runs stands on the magic's line, or below it. */
    Object runMagic(Segment segment) throws Exception {
        var mine = turn();
        mine.line().set(segment.line() + (segment instanceof Segment.Whole ? 1 : 0));
        return engine.guarded(mine.cell(), () -> magics.run(segment, this));
    }

    static Failure plain(MagicException e) {
        return new Failure("MagicError", e.getMessage(), List.of("\u001b[1;31m" + e.getMessage() + "\u001b[0m"));
    }

    List<String> names() {
        return engine.variables().stream().map(Engine.Variable::name).toList();
    }

    @Override
    public Handle display(Object value) {
        return display(value, session + "-" + displays.incrementAndGet());
    }

    @Override
    public Handle display(Object value, String id) {
        var bundle = render(value);
        capture.outputs().display(bundle, id);
        return new Handle(this, id);
    }

    @Override
    public void update(String id, Object value) {
        var bundle = render(value);
        capture.outputs().update(bundle, id);
    }

    @Override
    public void clear(boolean wait) {
        capture.outputs().clear(wait);
    }

    @Override
    public Bundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public Object evaluate(String code) {
        return switch (engine.run(turn().cell(), turn().line().get(), code)) {
            case Outcome.Value value -> value.value();
            case Outcome.Done done -> null;
            case Outcome.Failed failed -> throw new CodeFailed(failed.failure());
        };
    }

    @Override
    public List<Variable> variables() {
        return engine.variables().stream().<Variable>map(Seen::new).toList();
    }

    /** A variable as the engine knows it. */
    private record Seen(Engine.Variable of) implements Variable {
        @Override
        public String name() {
            return of.name();
        }

        @Override
        public String type() {
            return of.type();
        }

        @Override
        public Object value() {
            return of.value().orElse(null);
        }

        @Override
        public int cell() {
            return of.cell();
        }
    }

    @Override
    public boolean drop(String name) {
        return engine.drop(name);
    }

    @Override
    public void reset() {
        engine.reset();
    }

    @Override
    public List<String> imports() {
        return engine.imports();
    }

    @Override
    public List<Past> history() {
        return history.range(0, 1, Integer.MAX_VALUE).stream().map(entry -> new Past(entry.line(), entry.code())).toList();
    }

    @Override
    public Map<String, Magic> magics() {
        return new LinkedHashMap<>(magics.all());
    }

    @Override
    public List<Path> classPath() {
        return engine.classPath();
    }

    @Override
    public void addToClassPath(Path path) {
        engine.addToClassPath(path);
    }

    @Override
    public void setNextInput(String code, boolean replace) {
        turn().payloads().add(Map.of("source", "set_next_input", "text", code, "replace", replace));
    }

    @Override
    public Comms comms() {
        return comms.get();
    }

    @Override
    public int cell() {
        return turn().cell().number();
    }
}
