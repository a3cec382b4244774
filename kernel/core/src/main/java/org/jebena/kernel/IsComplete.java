package org.jebena.kernel;

import java.util.Locale;
import java.util.function.Supplier;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Answers {@code is_complete_request}: would this cell run, or is the user still typing? */
final class IsComplete implements Handler<Ask.IsComplete> {
    private final Supplier<Session> session;

    IsComplete(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public Reply answer(Ask.IsComplete ask, Turn turn) {
        var judged = session.get().completeness(ask.code());
        return new Reply.IsComplete(judged.state().name().toLowerCase(Locale.ROOT), judged.indent());
    }
}
