package org.jebena.tensor;

/** Goes through a tensor's elements row after row and says where in storage each one lies. */
final class Walk {
    private static final int BLOCK = 4096;

    private final int[] sizes, strides, index;
    private int place;
    private int walked;

    Walk(Shape shape, int[] strides, int offset) {
        sizes = shape.sizes();
        this.strides = strides;
        index = new int[sizes.length];
        place = offset;
    }

    /** The place of the next element. Once a block it looks whether this thread is to stop. */
    int next() {
        if (++walked % BLOCK == 0) Cancellation.check();
        var here = place;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            place += strides[axis];
            if (++index[axis] < sizes[axis]) break;
            place -= sizes[axis] * strides[axis];
            index[axis] = 0;
        }
        return here;
    }
}
