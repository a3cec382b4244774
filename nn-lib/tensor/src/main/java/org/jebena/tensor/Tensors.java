package org.jebena.tensor;

import java.util.function.Consumer;

/**
 * Makes tensors. Values that are given keep their Java type: {@code float} becomes f32, {@code double} f64, {@code int} i32,
 * {@code long} i64, {@code boolean} bool. What only fills a shape is f32 unless a dtype is named, and whole steps are counted in i64.
 */
public final class Tensors {
    private static final Generator RANDOM = new Generator();

    private Tensors() {}

    /** A single number. */
    public static Tensor tensor(float value) {
        return tensor(new float[] {value}).reshape();
    }

    /** A single number. */
    public static Tensor tensor(double value) {
        return tensor(new double[] {value}).reshape();
    }

    /** A single number. */
    public static Tensor tensor(int value) {
        return tensor(new int[] {value}).reshape();
    }

    /** A single number. */
    public static Tensor tensor(long value) {
        return tensor(new long[] {value}).reshape();
    }

    /** A single truth value. */
    public static Tensor tensor(boolean value) {
        return tensor(new boolean[] {value}).reshape();
    }

    /** A row of numbers. */
    public static Tensor tensor(float... values) {
        return Nested.read(values);
    }

    /** A row of numbers. */
    public static Tensor tensor(double... values) {
        return Nested.read(values);
    }

    /** A row of numbers. */
    public static Tensor tensor(int... values) {
        return Nested.read(values);
    }

    /** A row of numbers. */
    public static Tensor tensor(long... values) {
        return Nested.read(values);
    }

    /** A row of truth values. */
    public static Tensor tensor(boolean... values) {
        return Nested.read(values);
    }

    /** Rows of numbers, or a grid of more axes: a Java array of arrays, all those of one depth equally long. */
    public static Tensor tensor(Object[] rows) {
        return Nested.read(rows);
    }

    /** All 0, f32. */
    public static Tensor zeros(int... sizes) {
        return zeros(DType.F32, sizes);
    }

    /** All 0. */
    public static Tensor zeros(DType dtype, int... sizes) {
        var shape = new Shape(sizes);
        return Tensor.of(Storage.of(dtype, shape.size()), shape);
    }

    /** All 1, f32. */
    public static Tensor ones(int... sizes) {
        return full(1, sizes);
    }

    /** All 1. */
    public static Tensor ones(DType dtype, int... sizes) {
        return full(dtype, 1, sizes);
    }

    /** The same value everywhere, f32. */
    public static Tensor full(double value, int... sizes) {
        return full(DType.F32, value, sizes);
    }

    /** The same value everywhere. */
    public static Tensor full(DType dtype, double value, int... sizes) {
        if (!dtype.isFloat()) {
            var one = Storage.of(dtype, 1);
            one.set(0, value);
            if (one.get(0) != value) throw TensorException.of("full: %s is not a value of %s; choose a dtype that holds it", value, dtype);
        }
        var result = zeros(dtype, sizes);
        var walk = result.walk();
        for (int i = 0; i < result.size(); i++) result.storage().set(walk.next(), value);
        return result;
    }

    /** The whole numbers from 0 to before {@code end}, i64. */
    public static Tensor arange(long end) {
        return arange(0, end);
    }

    /** The whole numbers from {@code start} to before {@code end}, i64. */
    public static Tensor arange(long start, long end) {
        return arange(start, end, 1);
    }

    /** The whole numbers from {@code start} to before {@code end} in steps, i64. */
    public static Tensor arange(long start, long end, long step) {
        if (step == 0) throw noStep(start, end);
        // A double would round the distance between numbers beyond 2^53; one that no long holds is too far in any case.
        var distance = end - start;
        var exact = ((end ^ start) & (end ^ distance)) >= 0;
        var result = zeros(DType.I64, count(exact ? Math.ceilDiv(distance, step) : Math.ceil(((double) end - start) / step)));
        var walk = result.walk();
        for (int i = 0; i < result.size(); i++) result.storage().setLong(walk.next(), start + i * step);
        return result;
    }

    /** The numbers from {@code start} to before {@code end} in steps, f32. */
    public static Tensor arange(double start, double end, double step) {
        if (step == 0) throw noStep(start, end);
        var result = zeros(count(Math.ceil((end - start) / step)));
        var walk = result.walk();
        for (int i = 0; i < result.size(); i++) result.storage().set(walk.next(), start + i * step);
        return result;
    }

    private static int count(double count) {
        if (count > Integer.MAX_VALUE)
            throw TensorException.of("arange: %.0f elements, more than the 2^31 - 1 of one tensor; choose a larger step", count);
        return Math.max(0, (int) count);
    }

    private static TensorException noStep(Object start, Object end) {
        return TensorException.of("arange: from %s to %s in steps of 0 never ends; give another step", start, end);
    }

    /** The identity matrix, f32. */
    public static Tensor eye(int n) {
        var result = zeros(n, n);
        for (int i = 0; i < n; i++) result.storage().set(i * (n + 1), 1);
        return result;
    }

    /** Random numbers evenly spread over 0 (included) to 1 (excluded), f32. */
    public static Tensor rand(int... sizes) {
        return filled(sizes, RANDOM::uniform);
    }

    /** Normally distributed random numbers of mean 0 and standard deviation 1, f32. */
    public static Tensor randn(int... sizes) {
        return filled(sizes, RANDOM::normal);
    }

    private static Tensor filled(int[] sizes, Consumer<float[]> fill) {
        var shape = new Shape(sizes);
        var values = new float[shape.size()];
        fill.accept(values);
        return Tensor.of(new Storage.Floats(values), shape);
    }

    /** Makes the random numbers that follow the same every time, on every machine. */
    public static void manualSeed(long seed) {
        RANDOM.seed(seed);
    }

    /** The device to compute on if one has no wish: an accelerator if there is one, else the processor. */
    public static Device bestDevice() {
        return Devices.best();
    }
}
