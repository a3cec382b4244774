package org.jebena.bench;

/** What became of reading off a quantity: numbers, or the reason why there are none. */
public sealed interface Reading {
    record Taken(Samples samples) implements Reading {}

    record Missing(String reason) implements Reading {}

    /** This and what another round has read; one failure is not hidden by the numbers of other rounds. */
    default Reading and(Reading next) {
        return this instanceof Taken(var mine) && next instanceof Taken(var more) ? new Taken(mine.and(more))
                : this instanceof Missing ? this : next;
    }
}
