package org.jebena.tensor;

import static org.jebena.tensor.Tensors.arange;
import static org.jebena.tensor.Tensors.eye;
import static org.jebena.tensor.Tensors.full;
import static org.jebena.tensor.Tensors.ones;
import static org.jebena.tensor.Tensors.tensor;
import static org.jebena.tensor.Tensors.zeros;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
    @Test
    void valuesKeepTheirJavaType() {
        assertEquals(DType.F32, tensor(2f).dtype());
        assertEquals(DType.F64, tensor(1.5, 2.5).dtype());
        assertEquals(DType.I32, tensor(1, 2, 3).dtype());
        assertEquals(DType.I64, tensor(1L, 2L).dtype());
        assertEquals(DType.BOOL, tensor(true, false).dtype());
        assertEquals(DType.I16, tensor(new short[][] {{1}, {2}}).dtype());
    }

    @Test
    void nestedArraysGiveOneAxisForEachDepth() {
        var x = tensor(new float[][][] {{{1, 2}, {3, 4}, {5, 6}}});
        assertEquals(new Shape(1, 3, 2), x.shape());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, x.toDoubles());
        assertArrayEquals(new double[] {1, 0, 0, 1}, tensor(new boolean[][] {{true, false}, {false, true}}).toDoubles());
        assertEquals(new Shape(0, 0), tensor(new float[0][]).shape());
        assertEquals(new Shape(), tensor(2f).shape());
    }

    @Test
    void raggedRowsAreRefused() {
        var error = assertThrows(TensorException.class, () -> tensor(new float[][] {{1, 2}, {3}}));
        assertEquals("tensor: a row of 1 values at axis 1 where the first has 2; all rows must be equally long", error.getMessage());
        assertThrows(TensorException.class, () -> tensor(new float[][] {{1, 2}, null}));
        assertThrows(TensorException.class, () -> tensor(new String[] {"a"}));
    }

    @Test
    void aTensorIsACopyOfItsArray() {
        var values = new float[] {1, 2};
        var x = tensor(values);
        values[0] = 9;
        assertEquals(1, x.get(0).item());
    }

    @ParameterizedTest
    @EnumSource(DType.class)
    void everyDTypeHoldsZerosAndOnes(DType dtype) {
        assertArrayEquals(new double[6], zeros(dtype, 2, 3).toDoubles());
        assertArrayEquals(new double[] {1, 1}, ones(dtype, 2).toDoubles());
        assertEquals(dtype, ones(dtype, 2).dtype());
    }

    @ParameterizedTest
    @CsvSource({"BF16, 3.14159, 3.140625", "BF16, 1.00390625, 1.0", "BF16, 1.01171875, 1.015625", "BF16, NaN, NaN",
        "BF16, 3.4e38, Infinity",
        "F16, 3.14159, 3.140625", "F16, 70000, Infinity", "U8, 255, 255", "I8, -128, -128"})
    void narrowDTypesRoundToTheNearestValue(DType dtype, double value, double kept) {
        assertEquals(kept, full(dtype, value, 1).item());
    }

    @Test
    void aValueThatADTypeCannotHoldIsRefused() {
        var error = assertThrows(TensorException.class, () -> full(DType.U8, 300, 2));
        assertEquals("full: 300.0 is not a value of u8; choose a dtype that holds it", error.getMessage());
        assertThrows(TensorException.class, () -> full(DType.I64, 0.5, 2));
    }

    @Test
    void arangeCountsWholeStepsExactly() {
        assertArrayEquals(new long[] {1, 2, 3, 4}, arange(1, 5).toLongs());
        assertArrayEquals(new long[] {5, 3, 1}, arange(5, 0, -2).toLongs());
        assertEquals(DType.I64, arange(3).dtype());
        assertEquals(0, arange(5, 1).size());
        var high = Long.MAX_VALUE - 2;
        assertArrayEquals(new long[] {high, high + 1}, arange(high, Long.MAX_VALUE).toLongs());
        assertEquals(high, arange(high, high + 1).itemLong());
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75}, arange(0, 1, 0.25).toDoubles());
        assertThrows(TensorException.class, () -> arange(0, 5, 0));
        assertThrows(TensorException.class, () -> arange(1L << 40));
        assertThrows(TensorException.class, () -> arange(Long.MIN_VALUE, Long.MAX_VALUE));
        assertEquals(0, arange(Long.MAX_VALUE, Long.MIN_VALUE).size());
    }

    @Test
    void eyeHasOnesOnItsDiagonal() {
        assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, eye(3).toDoubles());
    }

    @Test
    void aPartIsAViewOfTheSameStorage() {
        var x = arange(12).reshape(3, 4);
        assertArrayEquals(new long[] {8, 9, 10, 11}, x.get(-1).toLongs());
        assertEquals(6, x.get(1, 2).itemLong());
        assertSame(x.storage(), x.get(1).storage());
        assertEquals("get: index 4 at axis 1 of shape [3, 4]; use -4 to 3",
                assertThrows(TensorException.class, () -> x.get(0, 4)).getMessage());
        assertThrows(TensorException.class, () -> x.get(0, 0, 0));
    }

    @Test
    void itemIsForOneElement() {
        var error = assertThrows(TensorException.class, () -> zeros(2, 2).item());
        assertEquals("item: f32[2, 2] has 4 elements, not one; name the element first, x.get(0, 1)", error.getMessage());
    }

    @Test
    void aTransposedTensorIsAViewAndItsReshapeACopy() {
        var x = arange(6).reshape(2, 3);
        var y = x.t();
        assertSame(x.storage(), y.storage());
        assertFalse(y.isContiguous());
        assertArrayEquals(new int[] {1, 3}, y.strides());
        assertArrayEquals(new long[] {0, 3, 1, 4, 2, 5}, y.toLongs());
        assertArrayEquals(new long[] {0, 3, 1, 4, 2, 5}, y.reshape(6).toLongs());
        assertTrue(y.contiguous().isContiguous());
        assertSame(x.storage(), x.reshape(-1).storage());
        assertArrayEquals(new long[] {3, 4, 5}, x.get(1).reshape(3, 1).toLongs());
        assertThrows(TensorException.class, () -> zeros(2, 2, 2).t());
    }

    @Test
    void bigIntegersSurviveCopies() {
        var x = arange(Long.MAX_VALUE - 4, Long.MAX_VALUE).reshape(2, 2).t().contiguous();
        assertEquals(Long.MAX_VALUE - 3, x.get(1, 0).itemLong());
    }
}
