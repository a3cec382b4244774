package org.jebena.notebook;

/** Where the kernel leaves a magic's result for the cell that assigns it; not meant for cells. */
public final class Handover {
    private static final ThreadLocal<Object> VALUE = new ThreadLocal<>();

    private Handover() {}

    /** Leaves a value for the next {@link #take} in this thread. */
    public static void give(Object value) {
        VALUE.set(value);
    }

    /** The value that was left, once. */
    public static Object take() {
        var value = VALUE.get();
        VALUE.remove();
        return value;
    }
}
