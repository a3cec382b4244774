package org.jebena.notebook;

/** Where the kernel says which notebook the running code belongs to; not meant for cells. */
public final class Current {
    private static volatile Notebook notebook;

    private Current() {}

    /** Called once by the kernel, before the first cell runs. */
    public static void bind(Notebook kernels) {
        notebook = kernels;
    }

    static Notebook notebook() {
        var bound = notebook;
        return bound != null ? bound : Console.INSTANCE;
    }
}
