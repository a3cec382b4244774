package org.jebena.tensor;

import static org.jebena.tensor.Tensors.arange;
import static org.jebena.tensor.Tensors.full;
import static org.jebena.tensor.Tensors.tensor;
import static org.jebena.tensor.Tensors.zeros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorTextTest {
    @Test
    void valuesStandInColumnsAboveASummary() {
        assertEquals("""
                [[ 1.0000, -2.5000],
                 [ 0.1250, 10.0000]]
                f32[2, 2] · cpu · 16 B · mean 2.156 · spread 4.708""", tensor(new float[][] {{1, -2.5f}, {0.125f, 10}}).toString());
    }

    @Test
    void aSingleNumberShowsAllItsDigits() {
        assertEquals("64.0\nf32[] · cpu · 4 B", tensor(64f).toString());
        assertEquals("0.1\nf32[] · cpu · 4 B", tensor(0.1f).toString());
        assertEquals(Long.MAX_VALUE + "\ni64[] · cpu · 8 B", tensor(Long.MAX_VALUE).toString());
        assertEquals("true\nbool[] · cpu · 1 B", tensor(true).toString());
    }

    @Test
    void longAxesAreShortened() {
        assertEquals("""
                [ 0,  1,  2,  3,  4, …, 15, 16, 17, 18, 19]
                i64[20] · cpu · 160 B · mean 9.500 · spread 5.766""", arange(20).toString());
        assertEquals("""
                [[[0.0, 0.0]],

                 [[0.0, 0.0]],

                 …,

                 [[0.0, 0.0]],

                 [[0.0, 0.0]]]
                f32[9, 1, 2] · cpu · 72 B · mean 0.000 · spread 0.000""", zeros(9, 1, 2).toString());
    }

    @Test
    void whatIsNotFiniteIsCountedAndLeftOutOfTheMean() {
        assertEquals("""
                [ 1.0,  NaN,  Inf, -Inf,  3.0]
                f32[5] · cpu · 20 B · mean 2.000 · spread 1.000 · 1 NaN · 2 Inf""",
                tensor(1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3f).toString());
        assertEquals("[NaN]\nf32[1] · cpu · 4 B · 1 NaN", tensor(new float[] {Float.NaN}).toString());
    }

    @Test
    void hugeAndTinyNumbersAreWrittenWithExponents() {
        assertEquals("[1.0000e+06, 1.5000e+00]\nf32[2] · cpu · 8 B · mean 5.000e+05 · spread 5.000e+05", tensor(1e6f, 1.5f).toString());
        assertEquals("[1.0000e-05]\nf32[1] · cpu · 4 B · mean 1.000e-05 · spread 0.000", tensor(new float[] {1e-5f}).toString());
    }

    @Test
    void truthValuesAreCounted() {
        assertEquals("[ true, false,  true]\nbool[3] · cpu · 3 B · 2 true", tensor(true, false, true).toString());
    }

    @Test
    void anEmptyTensorIsItsSummary() {
        assertEquals("f32[0, 3] · cpu · 0 B", zeros(0, 3).toString());
    }

    @ParameterizedTest
    @CsvSource({"999, 999 B", "1000, 1.00 kB", "64000, 64.0 kB", "123456, 123 kB", "4000000, 4.00 MB"})
    void sizesHaveThreeDigitsAndAUnit(int bytes, String text) {
        assertEquals("u8[%d] · cpu · %s · mean 7.000 · spread 0.000".formatted(bytes, text),
                full(DType.U8, 7, bytes).toString().lines().toList().get(1));
    }
}
