package org.jebena.kernel;

import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Answers one kind of message. */
interface Handler<A extends Ask> {
    /** What it throws becomes a reply with {@code status: error}. */
    Reply answer(A ask, Turn turn) throws Exception;
}
