package org.jebena.tensor;

import static org.jebena.tensor.Tensors.manualSeed;
import static org.jebena.tensor.Tensors.rand;
import static org.jebena.tensor.Tensors.randn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RandomTest {
    @BeforeEach
    void seed() {
        manualSeed(0);
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndTheStreamGoesOn() {
        var first = randn(4, 3).toDoubles();
        var second = randn(4, 3).toDoubles();
        manualSeed(0);
        assertArrayEquals(first, randn(4, 3).toDoubles());
        assertArrayEquals(second, randn(4, 3).toDoubles());
        assertNotEquals(first[0], second[0]);
        manualSeed(1);
        assertNotEquals(first[0], randn(1).item());
    }

    @Test
    void theFirstUniformNumbersAreTheKnownAnswerOfPhilox() {
        assertArrayEquals(new double[] {0x6627e8 / 0x1p24, 0xe169c5 / 0x1p24, 0xbc57ac / 0x1p24, 0x9b00db / 0x1p24}, rand(4).toDoubles());
    }

    @Test
    void uniformNumbersFillTheirIntervalEvenly() {
        var values = rand(100_000).toDoubles();
        assertTrue(Arrays.stream(values).allMatch(value -> value >= 0 && value < 1));
        var all = Statistics.of(rand(100_000));
        // Four standard errors.
        assertEquals(0.5, all.mean(), 4 * 0.2887 / Math.sqrt(100_000));
        assertEquals(Math.sqrt(1 / 12.0), all.spread(), 0.002);
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        var values = randn(99_999).toDoubles();
        assertEquals(0, moment(values, 1), 4 / Math.sqrt(values.length));
        assertEquals(1, moment(values, 2), 4 * Math.sqrt(2.0 / values.length));
        assertEquals(0, moment(values, 3), 4 * Math.sqrt(15.0 / values.length));
        assertEquals(3, moment(values, 4), 4 * Math.sqrt(96.0 / values.length));
    }

    private static double moment(double[] values, int power) {
        return Arrays.stream(values).map(value -> Math.pow(value, power)).average().orElseThrow();
    }

    @Test
    void theFirstNormalNumbersAreBoxAndMullersOfTheKnownAnswer() {
        var words = new int[] {0x6627e8, 0xe169c5, 0xbc57ac, 0x9b00db};
        var expected = new double[4];
        for (int i = 0; i < 4; i += 2) {
            var radius = Math.sqrt(-2 * Math.log((words[i] + 1) / 0x1p24));
            expected[i] = radius * Math.cos(2 * Math.PI * words[i + 1] / 0x1p24);
            expected[i + 1] = radius * Math.sin(2 * Math.PI * words[i + 1] / 0x1p24);
        }
        assertArrayEquals(expected, randn(4).toDoubles(), 1e-6);
    }
}
