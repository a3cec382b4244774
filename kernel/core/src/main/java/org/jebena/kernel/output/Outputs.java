package org.jebena.kernel.output;

import org.jebena.notebook.Bundle;

/** Where one cell's outputs go: messages to a front end, or the outputs of a notebook file. Called from any thread. */
public interface Outputs {
    /** The cell got its number and is about to run; said before any other output, and not for silent cells. */
    default void started(int cell, String code) {}

    /** Text that the cell's code printed. */
    void stream(Stream stream, String text);

    /** A value shown by {@code display}; {@code id} may be {@code null}. */
    void display(Bundle bundle, String id);

    /** A new value for everything that was displayed under this id. */
    void update(Bundle bundle, String id);

    /** The value of the cell's last expression. */
    void result(int cell, Bundle bundle);

    /** Why the cell ended early. */
    void error(Failure failure);

    /** Empties what has been shown, at once or when the next output comes. */
    void clear(boolean wait);

    /** The two standard streams. */
    enum Stream {
        OUT, ERR
    }
}
