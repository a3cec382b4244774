package org.jebena.bench;

import java.util.Optional;

/** A quantity with what was read off ours and, if one was asked for, off the peer. */
public record Measurement(Quantity quantity, Reading ours, Optional<Reading> peer) {
    /** Our median. */
    public Optional<Double> median() {
        return median(ours);
    }

    public Optional<Double> peerMedian() {
        return peer.flatMap(Measurement::median);
    }

    /** Our median over the peer's; a quantity that is a ratio already has none. */
    public Optional<Double> ratio() {
        if (quantity.unit() == Unit.TIMES)
            return Optional.empty();
        return median().flatMap(mine -> peerMedian().filter(theirs -> theirs > 0).map(theirs -> mine / theirs));
    }

    private static Optional<Double> median(Reading reading) {
        return reading instanceof Reading.Taken(var samples) ? Optional.of(samples.median()) : Optional.empty();
    }
}
