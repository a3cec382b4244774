package org.jebena.kernel.session;

import java.util.List;
import java.util.Map;
import org.jebena.kernel.output.Failure;
import org.jebena.notebook.Bundle;

/** How a request to run a cell ended; the outputs have gone their own way by then. */
public sealed interface Answer {
    /** The number that the cell got. */
    int cell();

    record Ok(int cell, List<Map<String, Object>> payloads, Map<String, Expression> userExpressions) implements Answer {}

    record Failed(int cell, Failure failure) implements Answer {}

    /** The value of a user expression, or why it has none. */
    sealed interface Expression {
        record Value(Bundle bundle) implements Expression {}

        record Failed(Failure failure) implements Expression {}
    }
}
