package org.jebena.tensor;

import java.util.Arrays;

/** Numbers of one dtype in a grid of any number of axes. Several tensors may be views of the same storage. */
public final class Tensor {
    private final Storage storage;
    private final Shape shape;
    private final int[] strides;
    private final int offset;

    private Tensor(Storage storage, Shape shape, int[] strides, int offset) {
        this.storage = storage;
        this.shape = shape;
        this.strides = strides;
        this.offset = offset;
    }

    /** All of this storage, row after row. */
    static Tensor of(Storage storage, Shape shape) {
        return new Tensor(storage, shape, shape.strides(), 0);
    }

    /** The sizes along the axes. */
    public Shape shape() {
        return shape;
    }

    /** The type of the elements. */
    public DType dtype() {
        return storage.dtype();
    }

    /** Where the elements live and are computed with. */
    public Device device() {
        return Devices.cpu();
    }

    /** How many axes there are. */
    public int rank() {
        return shape.rank();
    }

    /** The number of elements. */
    public int size() {
        return shape.size();
    }

    /** The size along one axis; a negative axis counts from the end. */
    public int size(int axis) {
        return shape.size(axis);
    }

    /** How far apart in storage neighbours along each axis are, in elements. */
    public int[] strides() {
        return strides.clone();
    }

    /** The memory that this tensor looks at, perhaps together with others. */
    public Storage storage() {
        return storage;
    }

    /** Do the elements lie row after row, without gaps? */
    public boolean isContiguous() {
        var expected = 1;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            if (shape.size(axis) == 1) continue;
            if (strides[axis] != expected) return size() == 0;
            expected *= shape.size(axis);
        }
        return true;
    }

    /** The only element, as a Java number. */
    public double item() {
        return storage.get(only());
    }

    /** The only element, as an integer; exact for every i64. */
    public long itemLong() {
        return storage.getLong(only());
    }

    private int only() {
        if (size() != 1)
            throw TensorException.of("item: %s%s has %,d elements, not one; name the element first, x.get(0, 1)", dtype(), shape, size());
        return offset;
    }

    /** The part at these indices, one for each of the first axes: a view. Negative indices count from the end. */
    public Tensor get(int... indices) {
        if (indices.length > rank()) {
            throw TensorException.of("get: %d indices %s for shape %s; give at most %d", indices.length, Arrays.toString(indices), shape,
                    rank());
        }
        var at = offset;
        for (int axis = 0; axis < indices.length; axis++) {
            var size = shape.size(axis);
            var index = indices[axis];
            if (index < -size || index >= size) {
                throw TensorException.of("get: index %d at axis %d of shape %s; use %d to %d", index, axis, shape, -size, size - 1);
            }
            at += (index < 0 ? index + size : index) * strides[axis];
        }
        var rest = Arrays.copyOfRange(shape.sizes(), indices.length, rank());
        return new Tensor(storage, new Shape(rest), Arrays.copyOfRange(strides, indices.length, rank()), at);
    }

    /** The same elements in another shape, of which one size may be -1: a view if they lie row after row, else of a copy. */
    public Tensor reshape(int... sizes) {
        var wanted = shape.reshape(sizes);
        var rows = contiguous();
        return new Tensor(rows.storage, wanted, wanted.strides(), rows.offset);
    }

    /** Two axes exchanged: a view. */
    public Tensor transpose(int first, int second) {
        var a = shape.axis(first);
        var b = shape.axis(second);
        var sizes = shape.sizes();
        return new Tensor(storage, new Shape(swapped(sizes, a, b)), swapped(strides.clone(), a, b), offset);
    }

    /** Rows and columns exchanged: a view of a matrix. */
    public Tensor t() {
        if (rank() > 2)
            throw TensorException.of("t: shape %s has %d axes; t() is for matrices, say which axes with transpose(a, b)", shape, rank());
        return rank() < 2 ? this : transpose(0, 1);
    }

    private static int[] swapped(int[] values, int a, int b) {
        var kept = values[a];
        values[a] = values[b];
        values[b] = kept;
        return values;
    }

    /** This tensor if its elements lie row after row, else a copy in which they do. */
    public Tensor contiguous() {
        if (isContiguous()) return this;
        var copy = Storage.of(dtype(), size());
        var walk = walk();
        for (int i = 0; i < copy.size(); i++) {
            var place = walk.next();
            if (dtype().isFloat()) copy.set(i, storage.get(place));
            else copy.setLong(i, storage.getLong(place));
        }
        return of(copy, shape);
    }

    /** The elements row after row, as a new Java array. */
    public double[] toDoubles() {
        var values = new double[size()];
        var walk = walk();
        for (int i = 0; i < values.length; i++) values[i] = storage.get(walk.next());
        return values;
    }

    /** The elements row after row, as a new Java array; exact for every i64. */
    public long[] toLongs() {
        var values = new long[size()];
        var walk = walk();
        for (int i = 0; i < values.length; i++) values[i] = storage.getLong(walk.next());
        return values;
    }

    Walk walk() {
        return new Walk(shape, strides, offset);
    }

    /** The values, many of them shortened, and below them dtype, shape, device, size, mean and spread. */
    @Override
    public String toString() {
        return TensorText.of(this);
    }
}
