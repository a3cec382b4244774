package org.jebena.kernel.engine;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import jdk.jshell.Snippet;

/** Which cell a snippet came from, and on which of its lines it begins. */
final class Origins {
    /** A snippet's place: the cell, its first line there (from zero), and its column on that line. */
    record Origin(Cell cell, int line, int column) {}

    private final Map<Snippet, Origin> known = new WeakHashMap<>();
    private Origin current = new Origin(new Cell(0, ""), 0, 0);

    /** The snippet that is about to be compiled: JShell loads its classes before it hands out the snippet. */
    synchronized void begin(Origin origin) {
        current = origin;
    }

    synchronized void record(Snippet snippet, Origin origin) {
        known.put(snippet, origin);
    }

    synchronized Optional<Origin> of(Snippet snippet) {
        return Optional.ofNullable(known.get(snippet));
    }

    /** The origin of a snippet that may still be in the making. */
    synchronized Origin ofLoading(Snippet snippet) {
        var origin = known.get(snippet);
        return origin == null ? current : origin;
    }

    synchronized Origin current() {
        return current;
    }
}
