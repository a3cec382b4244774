package org.jebena.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The notebook of a plain program: what would be displayed is printed, what needs a kernel says so. */
final class Console implements Notebook {
    static final Console INSTANCE = new Console();
    private int displays;

    private Console() {}

    @Override
    public Handle display(Object value) {
        return display(value, "display-" + ++displays);
    }

    @Override
    public Handle display(Object value, String id) {
        System.out.println(render(value).text());
        return new Handle(this, id);
    }

    @Override
    public void update(String id, Object value) {
        System.out.println(render(value).text());
    }

    @Override
    public void clear(boolean wait) {}

    @Override
    public Bundle render(Object value) {
        return switch (value) {
            case Displayable own -> own.display();
            case Bundle bundle -> bundle;
            case null, default -> Bundle.text(String.valueOf(value));
        };
    }

    @Override
    public Object evaluate(String code) {
        throw needsKernel("evaluate");
    }

    @Override
    public List<Variable> variables() {
        return List.of();
    }

    @Override
    public boolean drop(String name) {
        return false;
    }

    @Override
    public void reset() {}

    @Override
    public List<String> imports() {
        return List.of();
    }

    @Override
    public List<Past> history() {
        return List.of();
    }

    @Override
    public Map<String, Magic> magics() {
        return Map.of();
    }

    @Override
    public List<Path> classPath() {
        return List.of();
    }

    @Override
    public void addToClassPath(Path path) {
        throw needsKernel("addToClassPath");
    }

    @Override
    public void setNextInput(String code, boolean replace) {}

    @Override
    public Comms comms() {
        throw needsKernel("comms");
    }

    @Override
    public int cell() {
        return 0;
    }

    private static IllegalStateException needsKernel(String what) {
        return new IllegalStateException(what + ": needs a notebook; this program runs outside of the Jebena kernel");
    }
}
