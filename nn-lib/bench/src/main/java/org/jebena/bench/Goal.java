package org.jebena.bench;

import java.util.Locale;
import java.util.Optional;

/** What a median should not exceed. */
public sealed interface Goal {
    /** A bound in the quantity's own unit: orientation, since machines differ. */
    record AtMost(double bound) implements Goal {}

    /** A bound as a multiple of the peer in the same run: binding. */
    record TimesPeer(double bound) implements Goal {}

    static Goal atMost(double bound) {
        return new AtMost(bound);
    }

    static Goal timesPeer(double bound) {
        return new TimesPeer(bound);
    }

    /** Whether the measurement meets the goal; empty if a number that it takes is missing. */
    default Optional<Boolean> met(Measurement measurement) {
        return switch (this) {
            case AtMost(var bound) -> measurement.median().map(value -> value <= bound);
            case TimesPeer(var bound) -> measurement.ratio().map(value -> value <= bound);
        };
    }

    /** The goal and whether it is met. */
    default String show(Measurement measurement) {
        var text = switch (this) {
            case AtMost(var bound) -> "≤ " + plain(bound) + measurement.quantity().unit().suffix();
            case TimesPeer(var bound) -> "≤ " + plain(bound) + "× peer";
        };
        return text + met(measurement).map(met -> met ? " ✓" : " ✗").orElse(" ?");
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) && bound >= 2 ? String.format(Locale.ROOT, "%.0f", bound) : Double.toString(bound);
    }
}
