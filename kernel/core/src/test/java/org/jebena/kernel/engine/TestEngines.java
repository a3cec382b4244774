package org.jebena.kernel.engine;

import java.util.List;
import java.util.function.Consumer;
import org.jebena.kernel.engine.stop.CellStops;
import org.jebena.notebook.Display;
import org.jebena.notebook.Library;

/** Engines as the kernel makes them, for tests. */
final class TestEngines {
    private TestEngines() {}

    static JavaEngine.Options options(Consumer<String> remarks) {
        return new JavaEngine.Options(List.of(new Library(Display.class, "org.jebena.notebook")), List.of(), List.of(), List.of(),
                new CellStops(threads -> {}), Agent.instrumentation(),
                remarks);
    }
}
