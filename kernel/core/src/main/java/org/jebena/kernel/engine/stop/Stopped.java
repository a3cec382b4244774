package org.jebena.kernel.engine.stop;

/** Thrown in the threads of a cell that the user stops. */
public final class Stopped extends Error {
    Stopped() {
        super("stopped by the user", null, false, false);
    }
}
