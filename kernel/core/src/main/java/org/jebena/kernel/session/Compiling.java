package org.jebena.kernel.session;

import java.util.ArrayList;
import java.util.List;

/** What the compiler of cells is told besides the class path. */
final class Compiling {
    private Compiling() {}

    /** With {@code -Djebena.preview=true} cells may use Java's preview features, which the JVM must allow too. */
    static List<String> options() {
        var options = new ArrayList<String>();
        if (Boolean.getBoolean("jebena.preview"))
            options.addAll(List.of("--enable-preview", "--source", "" + Runtime.version().feature()));
        return List.copyOf(options);
    }
}
