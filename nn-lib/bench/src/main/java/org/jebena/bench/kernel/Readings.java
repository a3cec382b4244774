package org.jebena.bench.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jebena.bench.Quantity;
import org.jebena.bench.Reading;
import org.jebena.bench.Samples;

/** What has been read off one kernel, by quantity, over all rounds. */
final class Readings {
    private final Map<Quantity, Reading> read = new LinkedHashMap<>();

    void add(Quantity quantity, double... values) {
        merge(quantity, new Reading.Taken(Samples.of(values)));
    }

    void missing(Quantity quantity, String reason) {
        merge(quantity, new Reading.Missing(reason));
    }

    Reading of(Quantity quantity) {
        return read.getOrDefault(quantity, new Reading.Missing("the probe did not come this far"));
    }

    private void merge(Quantity quantity, Reading reading) {
        read.merge(quantity, reading, Reading::and);
    }
}
