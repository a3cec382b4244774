package org.jebena.kernel.engine.stop;

/** Thrown where a cell calls {@code System.exit} or {@code halt}: it ends the cell and not the kernel. */
public final class ExitRequested extends Error {
    private final int status;

    ExitRequested(int status) {
        super("exit(" + status + ")");
        this.status = status;
    }

    public int status() {
        return status;
    }
}
