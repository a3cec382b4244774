package org.jebena.kernel.magic;

import java.util.List;
import java.util.Set;

/** Cells split where a few magics are known. */
final class Samples {
    private static final Splitter SPLITTER = new Splitter(Set.of("time", "timeit", "who", "profile")::contains);

    private Samples() {}

    static List<Segment> split(String cell) {
        return SPLITTER.split(cell);
    }
}
