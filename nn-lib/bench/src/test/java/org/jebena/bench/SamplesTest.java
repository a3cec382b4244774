package org.jebena.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    // numpy.quantile(range(1, 101), share, method="inverted_cdf")
    @ParameterizedTest
    @CsvSource({"0.5, 50", "0.95, 95", "0.951, 96", "1.0, 100", "0.001, 1"})
    void quantilesOfOneToAHundredAreNumPys(double share, double expected) {
        var numbers = new double[100];
        Arrays.setAll(numbers, i -> 100 - i);
        assertEquals(expected, new Samples(numbers).quantile(share));
    }

    @Test
    void noNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, Samples::of);
    }

    @ParameterizedTest
    @CsvSource({"0", "1.01", "-1", "NaN"})
    void shareOutsideOfZeroToOneIsRefused(double share) {
        assertThrows(IllegalArgumentException.class, () -> Samples.of(1).quantile(share));
    }
}
