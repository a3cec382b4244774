package org.jebena.kernel.engine.stop;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jebena.kernel.engine.Cell;
import org.jebena.kernel.engine.Stops;

/** The stop button as the engine sees it: checks woven into cells' classes, and a ladder for all that has none. */
public final class CellStops implements Stops {
    private final Weaver weaver = new Weaver();
    private final Interruption interruption;
    private final ThreadLocal<Begun> begun = new ThreadLocal<>();

    /** A cell, and the threads that lived before it. */
    private record Begun(Cell cell, Set<Thread> before) {}

    /** {@code library} asks the loops of extensions to end in some threads; with an empty list it takes that back. */
    public CellStops(Consumer<List<Thread>> library) {
        interruption = new Interruption(library);
    }

    @Override
    public byte[] weave(byte[] bytes, String source, IntUnaryOperator line) {
        return weaver.weave(bytes, new Source(source, line));
    }

    @Override
    public Set<String> linkedClasses() {
        return Set.of(StopCheck.class.getName());
    }

    // A cell runs piece by piece; stopping its last piece stops the threads of its first one too.
    @Override
    public Running begin(Cell cell) {
        var mine = begun.get();
        if (mine == null || mine.cell() != cell) {
            mine = new Begun(cell, Interruption.alive());
            begun.set(mine);
        }
        var run = interruption.begin(mine.before());
        return new Running() {
            @Override
            public boolean stopped() {
                return run.stopped();
            }

            @Override
            public void close() {
                run.close();
            }
        };
    }

    @Override
    public void stop() {
        interruption.stop();
    }
}
