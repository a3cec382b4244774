package org.jebena.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    @Test
    void numbersStandRightAndWordsLeft() {
        assertEquals("""
                name  size
                a       10
                bcd    2.5
                2 rows""", Grid.of("name", "size").row("a", 10).row("bcd", 2.5).note("2 rows").text());
    }

    @Test
    void rowsMayBeUnequalAndTheHeaderMissing() {
        assertEquals("1\n2  x", Grid.of().row(1).row(2, "x").text());
        assertEquals("", Grid.of().text());
    }

    @ParameterizedTest
    @CsvSource({"999,999 ns", "1500,1.50 µs", "12340000,12.3 ms", "2500000000,2.50 s", "180000000000,3 min", "9000000000000,2.50 h"})
    void timesHaveTheUnitThatFits(double nanos, String text) {
        assertEquals(text, Units.time(nanos));
    }

    @Test
    void aTimingShowsItsValueBelowItsLine() {
        var timing = new Timing(Duration.ofMillis(12), Duration.ofMillis(10), 1_500_000, Duration.ZERO, Duration.ofMillis(3), "v");
        assertEquals("wall 12.0 ms · cpu 10.0 ms · 1.50 MB allocated · compiling 3.00 ms\nv", timing.display().text());
        assertTrue(new Timing(Duration.ofNanos(5), Duration.ZERO, 10, Duration.ofMillis(2), Duration.ZERO, null).toString()
                .endsWith("10 B allocated · collecting 2.00 ms"));
    }
}
