package org.jebena.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @Test
    void broadcastRepeatsSizesOfOne() {
        assertEquals(new Shape(8, 7, 6, 5), new Shape(8, 1, 6, 1).broadcast(new Shape(7, 1, 5)));
        assertEquals(new Shape(0, 3), new Shape(1, 3).broadcast(new Shape(0, 1)));
    }

    @Test
    void aFailedBroadcastNamesBothShapesAndTheAxis() {
        var error = assertThrows(TensorException.class, () -> new Shape(64, 784).broadcast(new Shape(10, 784)));
        assertEquals("broadcast: [64, 784] and [10, 784] differ at axis -2, 64 and 10; sizes must be equal, or one of them 1",
                error.getMessage());
    }

    @Test
    void aShapeIsItsSizes() {
        var sizes = new int[] {64, 784};
        var shape = new Shape(sizes);
        sizes[0] = 1;
        shape.sizes()[1] = 1;
        assertEquals("[64, 784]", shape.toString());
        assertEquals(new Shape(64, 784), shape);
        assertEquals(50_176, shape.size());
        assertEquals(784, shape.size(-1));
        assertArrayEquals(new int[] {784, 1}, shape.strides());
    }

    @Test
    void aSingleNumberHasTheEmptyShape() {
        assertEquals(0, new Shape().rank());
        assertEquals(1, new Shape().size());
        assertEquals("[]", new Shape().toString());
    }

    @Test
    void moreElementsThanATensorHoldsAreRefused() {
        var error = assertThrows(TensorException.class, () -> new Shape(65_536, 32_768));
        assertEquals("shape [65536, 32768]: more than 2^31 - 1 elements, the most that one tensor holds; split it along an axis",
                error.getMessage());
        assertThrows(TensorException.class, () -> new Shape(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(0, new Shape(Integer.MAX_VALUE, Integer.MAX_VALUE, 0).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-3 | axis -3 of a tensor of shape [64, 784]: out of range, use -2 to 1",
        " 2 | axis 2 of a tensor of shape [64, 784]: out of range, use -2 to 1"})
    void anAxisOutOfRangeSaysTheRange(int axis, String message) {
        assertEquals(message, assertThrows(TensorException.class, () -> new Shape(64, 784).axis(axis)).getMessage());
    }

    @Test
    void oneSizeOfAReshapeIsWorkedOut() {
        assertEquals(new Shape(6, 2), new Shape(4, 3).reshape(-1, 2));
        assertEquals(new Shape(0, 3), new Shape(3, 0).reshape(-1, 3));
    }

    @Test
    void aReshapeThatDoesNotFitSaysWhy() {
        var error = assertThrows(TensorException.class, () -> new Shape(4, 3).reshape(5, -1));
        assertEquals("reshape: [4, 3] has 12 elements, which do not fill [5, -1]", error.getMessage());
        assertThrows(TensorException.class, () -> new Shape(4, 3).reshape(-1, -1));
        assertThrows(TensorException.class, () -> new Shape(0, 3).reshape(-1, 0));
    }
}
