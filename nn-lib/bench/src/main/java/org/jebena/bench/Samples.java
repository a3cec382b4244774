package org.jebena.bench;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers that were read off for one quantity, smallest first; at least one. */
public record Samples(double[] sorted) {
    public Samples {
        if (sorted.length == 0)
            throw new IllegalArgumentException("Samples: no numbers; a quantity that could not be read off has a reason instead");
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    public static Samples of(double... values) {
        return new Samples(values);
    }

    /** These and more. */
    public Samples and(Samples more) {
        return new Samples(DoubleStream.concat(Arrays.stream(sorted), Arrays.stream(more.sorted)).toArray());
    }

    /** The smallest number that at least this share of all numbers does not exceed (nearest rank). */
    public double quantile(double share) {
        if (!(share > 0 && share <= 1))
            throw new IllegalArgumentException("quantile: the share must be above 0 and at most 1, not " + share);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    public double median() {
        return quantile(0.5);
    }

    public double p95() {
        return quantile(0.95);
    }

    public double min() {
        return sorted[0];
    }

    public int count() {
        return sorted.length;
    }
}
