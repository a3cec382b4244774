package org.jebena.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jebena.kernel.output.Failure;

/** Runs Java cells and remembers what they declared. It knows no notebook protocol: what it is given is code, what it returns are values. */
public interface Engine extends Analysis, AutoCloseable {
    /** Runs a piece of a cell that begins on this line of it (from zero), in the calling thread. Never throws. */
    Outcome run(Cell cell, int line, String code);

    /** Declares a variable that holds this value, or gives an existing one this value. */
    Outcome assign(Cell cell, int line, String target, Object value, Class<?> type);

    /** Asks all running cells to stop; returns at once. */
    void interrupt();

    /** Runs work of the kernel that may call the user's code, so that {@link #interrupt} reaches it too. */
    <T> T guarded(Cell cell, Callable<T> work) throws Exception;

    /** The variables that cells have declared. */
    List<Variable> variables();

    /** Forgets what has this name; false if there is nothing of it. */
    boolean drop(String name);

    /** Forgets everything that cells declared and imported. */
    void reset();

    List<String> imports();

    void addToClassPath(Path path);

    /** Compiles a few cells that leave no trace, so that real ones find all of the compiler awake. */
    void warmUp();

    /** Explains an exception as the user should read it. */
    Failure explain(Throwable thrown);

    @Override
    void close();

    /** A variable: its declared type as the compiler prints it, the cell that declared it, and its value now. */
    record Variable(String name, String type, int cell, Optional<Object> value) {}
}
