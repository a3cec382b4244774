package org.jebena.tensor;

/**
 * Philox 4x32-10: random bits as a function of a counter and a key, by ten rounds of multiplication. Any element's numbers can be made
 * alone and in any order, so that the result depends on neither the device nor the number of threads.
 */
final class Philox {
    private static final long MULTIPLIER_0 = 0xD2511F53L, MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9, WEYL_1 = 0xBB67AE85;

    private Philox() {}

    /** Four random words for the 128-bit counter {@code (low, high)} and the 64-bit key, written to {@code out}. */
    static void block(long low, long high, long key, int[] out) {
        int c0 = (int) low, c1 = (int) (low >>> 32), c2 = (int) high, c3 = (int) (high >>> 32);
        int k0 = (int) key, k1 = (int) (key >>> 32);
        for (int round = 0; round < 10; round++) {
            var p0 = MULTIPLIER_0 * Integer.toUnsignedLong(c0);
            var p1 = MULTIPLIER_1 * Integer.toUnsignedLong(c2);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }
}
