package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
    @ParameterizedTest
    @CsvSource({"abc, 1, 1", "𝒳𝒴z, 1, 2", "𝒳𝒴z, 2, 4", "𝒳𝒴z, 3, 5", "abc, 99, 3", "abc, -7, 0", "abc, 1e300, 3", "abc, -1e300, 0",
        "abc, NaN, 0", "'', 5, 0"})
    void aCursorCountsCodePointsAndStaysInTheText(String text, double cursor, int index) {
        assertEquals(index, CodePoints.index(text, cursor));
    }
}
