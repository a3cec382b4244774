package org.jebena.tensor;

import java.util.Arrays;

/** The sizes of a tensor along its axes; {@code [64, 784]}. A single number has the empty shape. */
public record Shape(int... sizes) {
    public Shape {
        sizes = sizes.clone();
        var elements = 1L;
        for (var size : sizes) {
            if (size < 0) throw TensorException.of("shape %s: sizes cannot be negative", Arrays.toString(sizes));
            // Past 2^31 the exact count does not matter, but a zero further on still makes the tensor empty.
            elements = Math.min(elements, Integer.MAX_VALUE + 1L) * size;
        }
        if (elements > Integer.MAX_VALUE) {
            throw TensorException.of("shape %s: more than 2^31 - 1 elements, the most that one tensor holds; split it along an axis",
                    Arrays.toString(sizes));
        }
    }

    /** How many axes there are. */
    public int rank() {
        return sizes.length;
    }

    /** The number of elements. */
    public int size() {
        var elements = 1;
        for (var size : sizes) if (size == 0) return 0;
        for (var size : sizes) elements *= size;
        return elements;
    }

    /** The size along one axis; a negative axis counts from the end. */
    public int size(int axis) {
        return sizes[axis(axis)];
    }

    @Override
    public int[] sizes() {
        return sizes.clone();
    }

    /** The axis as a number from 0 up; a negative one counts from the end. */
    public int axis(int axis) {
        if (axis < -rank() || axis >= rank()) {
            throw rank() == 0 ? TensorException.of("axis %d of a tensor of shape []: a single number has no axes", axis)
                    : TensorException.of("axis %d of a tensor of shape %s: out of range, use %d to %d", axis, this, -rank(), rank() - 1);
        }
        return axis < 0 ? axis + rank() : axis;
    }

    /** How far apart in storage neighbours along each axis are, when elements lie row after row. */
    public int[] strides() {
        var strides = new int[rank()];
        var step = 1;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= Math.max(sizes[axis], 1);
        }
        return strides;
    }

    /** The shape in which both fit: aligned at the last axis, a size of 1 is repeated as often as the other needs. */
    public Shape broadcast(Shape other) {
        var joint = new int[Math.max(rank(), other.rank())];
        for (int back = 1; back <= joint.length; back++) {
            var mine = back <= rank() ? sizes[rank() - back] : 1;
            var theirs = back <= other.rank() ? other.sizes[other.rank() - back] : 1;
            if (mine != theirs && mine != 1 && theirs != 1) {
                throw TensorException.of("broadcast: %s and %s differ at axis %d, %d and %d; sizes must be equal, or one of them 1", this,
                        other, -back, mine, theirs);
            }
            joint[joint.length - back] = mine == 1 ? theirs : mine;
        }
        return new Shape(joint);
    }

    /** These sizes as a shape for the same elements; one of them may be -1 and is then worked out. */
    public Shape reshape(int... wanted) {
        var open = -1;
        var known = 1L;
        for (int axis = 0; axis < wanted.length; axis++) {
            if (wanted[axis] == -1 && open < 0) open = axis;
            else if (wanted[axis] < 0) throw TensorException.of("reshape: %s to %s: one size may be -1, the others cannot be negative",
                    this, Arrays.toString(wanted));
            else known = Math.min(known * wanted[axis], Integer.MAX_VALUE + 1L);
        }
        var fits = open < 0 ? known == size() : known > 0 && size() % known == 0;
        if (!fits) throw TensorException.of("reshape: %s has %,d elements, which do not fill %s", this, size(), Arrays.toString(wanted));
        if (open < 0) return new Shape(wanted);
        var sizes = wanted.clone();
        sizes[open] = Math.toIntExact(size() / known);
        return new Shape(sizes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return Arrays.toString(sizes);
    }
}
