package org.jebena.kernel;

import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Reply;

/** Where a type of message goes: the record that it is read into, who answers it, and in which thread. */
record Route<A extends Ask>(Class<A> type, Lane lane, Handler<A> handler) {
    /** The threads of the kernel. */
    enum Lane {
        /** Cells and comm messages, in order; every subshell has a thread of its own for them. */
        CELLS,
        /** Questions about code, answered at once while a cell runs. */
        SERVICES,
        /** What needs no session and never waits. */
        CONTROL
    }

    Reply answer(Turn turn) throws Exception {
        return handler.answer(Json.as(turn.request().content(), type), turn);
    }
}
