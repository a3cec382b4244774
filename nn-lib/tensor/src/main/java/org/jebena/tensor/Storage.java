package org.jebena.tensor;

/** The memory behind a tensor: one Java array, which several tensors may look at. */
public sealed interface Storage {
    /** The type of the elements. */
    DType dtype();

    /** The number of elements. */
    int size();

    /** An element as a number; an i64 beyond 2^53 is rounded, {@link #getLong} is exact. */
    double get(int index);

    /** Writes an element, rounded to what the dtype holds. */
    void set(int index, double value);

    /** An element as an integer; the fraction of a floating-point element is dropped. */
    default long getLong(int index) {
        return (long) get(index);
    }

    /** Writes an integer element. */
    default void setLong(int index, long value) {
        set(index, value);
    }

    /** Storage for so many elements, all of them 0. */
    static Storage of(DType dtype, int size) {
        return switch (dtype) {
            case F32 -> new Floats(new float[size]);
            case F64 -> new Doubles(new double[size]);
            case BF16, F16 -> new Halves(dtype, new short[size]);
            case I64 -> new Longs(new long[size]);
            case I32 -> new Ints(new int[size]);
            case I16 -> new Shorts(new short[size]);
            case I8, U8, BOOL -> new Bytes(dtype, new byte[size]);
        };
    }

    /** Elements of dtype f32. */
    record Floats(float[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.F32;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = (float) value;
        }
    }

    /** Elements of dtype f64. */
    record Doubles(double[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.F64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = value;
        }
    }

    /** Elements of dtype f16 or bf16, as their bits. */
    record Halves(DType dtype, short[] bits) implements Storage {
        @Override
        public int size() {
            return bits.length;
        }

        @Override
        public double get(int index) {
            return dtype == DType.F16 ? Float.float16ToFloat(bits[index]) : Float.intBitsToFloat(bits[index] << 16);
        }

        @Override
        public void set(int index, double value) {
            bits[index] = dtype == DType.F16 ? Float.floatToFloat16((float) value) : bfloat16((float) value);
        }

        // The upper half of the float's bits, rounded to the nearest, ties to even.
        private static short bfloat16(float value) {
            var bits = Float.floatToRawIntBits(value);
            if (Float.isNaN(value)) return (short) (bits >>> 16 | 0x40);
            return (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
        }
    }

    /** Elements of dtype i64. */
    record Longs(long[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.I64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = (long) value;
        }

        @Override
        public long getLong(int index) {
            return values[index];
        }

        @Override
        public void setLong(int index, long value) {
            values[index] = value;
        }
    }

    /** Elements of dtype i32. */
    record Ints(int[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.I32;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = (int) value;
        }
    }

    /** Elements of dtype i16. */
    record Shorts(short[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.I16;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = (short) value;
        }
    }

    /** Elements of one byte: i8, u8 as its bits, bool as 0 and 1. */
    record Bytes(DType dtype, byte[] values) implements Storage {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return dtype == DType.U8 ? Byte.toUnsignedInt(values[index]) : values[index];
        }

        @Override
        public void set(int index, double value) {
            values[index] = dtype == DType.BOOL ? (byte) (value != 0 ? 1 : 0) : (byte) value;
        }
    }
}
