package org.jebena.kernel.services;

import static org.jebena.kernel.services.Histories.codes;
import static org.jebena.kernel.services.Histories.remembering;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HistoryPropertiesTest {
    @Property(tries = 300)
    void theTailIsTheEndOfTheList(@ForAll("cells") List<String> cells, @ForAll @IntRange(min = 0, max = 12) int n) {
        var history = remembering(cells);
        assertEquals(cells.subList(Math.max(0, cells.size() - n), cells.size()), codes(history.tail(n, false)));
        var unique = List.copyOf(new LinkedHashSet<>(cells.reversed())).reversed();
        assertEquals(unique.subList(Math.max(0, unique.size() - n), unique.size()), codes(history.tail(n, true)));
    }

    @Property(tries = 300)
    void aRangeIsASliceByLine(@ForAll("cells") List<String> cells, @ForAll @IntRange(min = 1, max = 10) int start,
            @ForAll @IntRange(min = 1, max = 10) int stop) {
        var last = Math.min(stop, cells.size() + 1);
        assertEquals(start < last ? cells.subList(start - 1, last - 1) : List.of(), codes(remembering(cells).range(0, start, stop)));
        assertEquals(cells, codes(remembering(cells).range(0, 1, Integer.MAX_VALUE)));
    }

    @Property(tries = 300)
    void aSearchFindsWhatContainsTheText(@ForAll("cells") List<String> cells) {
        assertEquals(cells.stream().filter(it -> it.contains("x")).toList(), codes(remembering(cells).search("*x*", 100, false)));
        assertEquals(cells.stream().filter(it -> it.length() == 2).toList(), codes(remembering(cells).search("??", 100, false)));
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("x", "y", "x+1", "ab", "\n.", "(*)", "[x]").list().ofMaxSize(9);
    }
}
