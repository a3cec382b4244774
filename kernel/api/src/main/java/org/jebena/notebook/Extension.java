package org.jebena.notebook;

import java.util.List;

/** What a library brings into the notebook; found by {@link java.util.ServiceLoader}, all parts optional. */
public interface Extension {
    /** Imports that every notebook starts with, without the word {@code import}: {@code static org.jebena.notebook.Display.*}. */
    default List<String> imports() {
        return List.of();
    }

    /** Imports that are added when a cell first names one of their types. */
    default List<String> importsOnDemand() {
        return List.of();
    }

    /** The libraries that cells may compile against and run with. */
    default List<Library> libraries() {
        return List.of();
    }

    /** Renderers for the library's types. */
    default List<Renderer<?>> renderers() {
        return List.of();
    }

    /** Magics that the library brings. */
    default List<Magic> magics() {
        return List.of();
    }

    /** Work done in the background while the user types the first cell, compiling kernels for example. */
    default void warmUp() {}

    /** Asks the library's long loops to stop in these threads, or, with an empty list, takes the request back. */
    default void interrupt(List<Thread> threads) {}
}
