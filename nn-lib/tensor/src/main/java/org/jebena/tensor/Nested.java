package org.jebena.tensor;

import java.lang.reflect.Array;

/** Reads Java arrays, and arrays of arrays, as the values of a tensor. */
final class Nested {
    private final Shape shape;
    private final Storage storage;
    private int filled;

    private Nested(Shape shape, Storage storage) {
        this.shape = shape;
        this.storage = storage;
    }

    /** A copy of these values. */
    static Tensor read(Object array) {
        var type = array.getClass();
        var rank = 0;
        for (; type.isArray(); type = type.getComponentType()) rank++;
        var sizes = new int[rank];
        var part = array;
        for (int axis = 0; axis < rank && part != null; axis++) {
            sizes[axis] = Array.getLength(part);
            part = sizes[axis] == 0 || axis == rank - 1 ? null : Array.get(part, 0);
        }
        var shape = new Shape(sizes);
        var result = new Nested(shape, Storage.of(dtype(type), shape.size()));
        result.copy(array, 0);
        return Tensor.of(result.storage, shape);
    }

    private static DType dtype(Class<?> type) {
        return switch (type.getName()) {
            case "float" -> DType.F32;
            case "double" -> DType.F64;
            case "int" -> DType.I32;
            case "long" -> DType.I64;
            case "short" -> DType.I16;
            case "byte" -> DType.I8;
            case "boolean" -> DType.BOOL;
            default -> throw TensorException.of("tensor: an array of %s; a tensor holds float, double, int, long, short, byte or boolean",
                    type.getSimpleName());
        };
    }

    private void copy(Object part, int axis) {
        var length = part == null ? -1 : Array.getLength(part);
        if (length != shape.size(axis)) {
            throw TensorException.of("tensor: a row of %s values at axis %d where the first has %d; all rows must be equally long",
                    part == null ? "null, no" : length, axis, shape.size(axis));
        }
        if (axis < shape.rank() - 1) {
            for (var row : (Object[]) part) copy(row, axis + 1);
            return;
        }
        switch (part) {
            case boolean[] truths -> {
                for (int i = 0; i < length; i++) storage.set(filled + i, truths[i] ? 1 : 0);
            }
            default -> System.arraycopy(part, 0, array(), filled, length);
        }
        filled += length;
    }

    // The Java array behind the storage has the component type that the dtype was chosen by.
    private Object array() {
        return switch (storage) {
            case Storage.Floats floats -> floats.values();
            case Storage.Doubles doubles -> doubles.values();
            case Storage.Halves halves -> halves.bits();
            case Storage.Longs longs -> longs.values();
            case Storage.Ints ints -> ints.values();
            case Storage.Shorts shorts -> shorts.values();
            case Storage.Bytes bytes -> bytes.values();
        };
    }
}
