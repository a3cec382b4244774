package org.jebena.tensor;

import java.util.SplittableRandom;

/** A stream of random numbers: a seed, and how far it has been used. */
final class Generator {
    private static final int BLOCK = 4096;
    private static final double STEP = 0x1p-24;

    private long seed = new SplittableRandom().nextLong();
    private long used;

    /** Starts again with this seed. */
    synchronized void seed(long seed) {
        this.seed = seed;
        used = 0;
    }

    /** Fills with numbers evenly spread over 0 (included) to 1 (excluded). */
    void uniform(float[] values) {
        fill(values, (bits, four) -> {
            for (int i = 0; i < 4; i++) four[i] = (float) ((bits[i] >>> 8) * STEP);
        });
    }

    /** Fills with normally distributed numbers of mean 0 and standard deviation 1. */
    void normal(float[] values) {
        fill(values, (bits, four) -> {
            for (int i = 0; i < 4; i += 2) {
                // Box and Muller: (0, 1] for the radius, where 0 would be infinitely far. StrictMath: the same bits on every machine.
                var radius = Math.sqrt(-2 * StrictMath.log(((bits[i] >>> 8) + 1) * STEP));
                var angle = 2 * Math.PI * ((bits[i + 1] >>> 8) * STEP);
                four[i] = (float) (radius * StrictMath.cos(angle));
                four[i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        });
    }

    private void fill(float[] values, Numbers numbers) {
        long key, first;
        synchronized (this) {
            key = seed;
            first = used;
            used += (values.length + 3L) / 4;
        }
        var bits = new int[4];
        var four = new float[4];
        for (int i = 0; i < values.length; i += 4) {
            if (i % BLOCK == 0) Cancellation.check();
            Philox.block(first + i / 4, 0, key, bits);
            numbers.of(bits, four);
            System.arraycopy(four, 0, values, i, Math.min(4, values.length - i));
        }
    }

    private interface Numbers {
        void of(int[] bits, float[] four);
    }
}
