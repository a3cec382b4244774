package org.jebena.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jebena.kernel.engine.Cell;
import org.jebena.kernel.engine.Engine;
import org.jebena.kernel.engine.JavaEngine;
import org.jebena.kernel.engine.Outcome;
import org.jebena.kernel.render.Renderers;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Comms;
import org.jebena.notebook.Handle;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;

/** A notebook on the real engine, without a front end: it keeps what would go there. */
final class EngineNotebook implements Notebook, AutoCloseable {
    final Engine engine = new JavaEngine(JavaEngine.Options.plain());
    final Magics magics;
    final List<Bundle> displayed = new ArrayList<>();
    final List<Past> past = new ArrayList<>();
    String nextInput;
    private final Renderers renderers = new Renderers(List.of());

    EngineNotebook(Magic... extensions) {
        magics = new Magics(List.of(extensions));
    }

    /** Runs a cell as a session would and returns the value of its last part. */
    Object cell(String code) throws Exception {
        Object value = null;
        for (var segment : new Splitter(magics::knows).split(code)) value = magics.run(segment, this);
        return value;
    }

    @Override
    public Object evaluate(String code) {
        return switch (engine.run(new Cell(cell(), code), 0, code)) {
            case Outcome.Value value -> value.value();
            case Outcome.Done _ -> null;
            case Outcome.Failed failed -> throw new IllegalStateException(failed.failure().message());
        };
    }

    @Override
    public Handle display(Object value) {
        displayed.add(render(value));
        return new Handle(this, "d");
    }

    @Override
    public Handle display(Object value, String id) {
        return display(value);
    }

    @Override
    public void update(String id, Object value) {
        display(value);
    }

    @Override
    public void clear(boolean wait) {
        displayed.clear();
    }

    @Override
    public Bundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public List<Variable> variables() {
        return engine.variables().stream().map(EngineVariable::new).<Variable>map(v -> v).toList();
    }

    private record EngineVariable(Engine.Variable variable) implements Variable {
        @Override
        public String name() {
            return variable.name();
        }

        @Override
        public String type() {
            return variable.type();
        }

        @Override
        public Object value() {
            return variable.value().orElse(null);
        }

        @Override
        public int cell() {
            return variable.cell();
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
        return past;
    }

    @Override
    public Map<String, Magic> magics() {
        return magics.all();
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
        nextInput = code;
    }

    @Override
    public Comms comms() {
        throw new IllegalStateException("no front end");
    }

    @Override
    public int cell() {
        return 1;
    }

    @Override
    public void close() {
        engine.close();
    }
}
