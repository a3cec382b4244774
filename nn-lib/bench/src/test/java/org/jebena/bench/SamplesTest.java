package org.jebena.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
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

    @Property
    void aQuantileIsOneOfTheNumbersAndSplitsThemByItsShare(@ForAll @Size(min = 1, max = 50) double[] numbers,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        double quantile = new Samples(numbers).quantile(share);
        long notAbove = Arrays.stream(numbers).filter(number -> Double.compare(number, quantile) <= 0).count();
        long below = Arrays.stream(numbers).filter(number -> Double.compare(number, quantile) < 0).count();
        assertTrue(notAbove >= share * numbers.length - 1e-9);
        assertTrue(below < share * numbers.length + 1e-9);
    }

    @Property
    void roundsAddUpInAnyOrder(@ForAll @Size(min = 1, max = 20) double[] first, @ForAll @Size(min = 1, max = 20) double[] second) {
        var oneWay = new Samples(first).and(new Samples(second));
        var theOther = new Samples(second).and(new Samples(first));
        assertEquals(first.length + second.length, oneWay.count());
        assertTrue(Arrays.equals(oneWay.sorted(), theOther.sorted()));
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
