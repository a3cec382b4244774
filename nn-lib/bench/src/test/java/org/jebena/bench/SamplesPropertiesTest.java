package org.jebena.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class SamplesPropertiesTest {
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
}
