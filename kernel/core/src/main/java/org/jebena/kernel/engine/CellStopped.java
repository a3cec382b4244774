package org.jebena.kernel.engine;

import org.jebena.kernel.output.Failure;

/** The kernel's own work for a cell, a magic's for example, ended because the user stopped the cell. */
public final class CellStopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Failure failure;

    CellStopped(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
