package org.jebena.kernel.engine;

import org.jebena.kernel.output.Failure;

/** How a cell ended. */
public sealed interface Outcome {
    /** It ran to its end, and its last expression has a value to show. */
    record Value(Object value) implements Outcome {}

    /** It ran to its end and shows nothing. */
    record Done() implements Outcome {}

    /** It did not compile, threw, was stopped by the user or called {@code System.exit}. */
    record Failed(Failure failure) implements Outcome {}
}
