package org.jebena.kernel;

import com.google.gson.JsonObject;
import java.util.function.Supplier;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.CodePoints;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Reply;

/** Answers {@code inspect_request}: what is known of the name at the cursor? */
final class Inspect implements Handler<Ask.Inspect> {
    private final Supplier<Session> session;

    Inspect(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public Reply answer(Ask.Inspect ask, Turn turn) {
        return session.get().inspect(ask.code(), CodePoints.index(ask.code(), ask.cursorPos()), ask.detailLevel())
                .map(bundle -> new Reply.Inspect(true, Json.of(bundle.data()), Json.of(bundle.metadata())))
                .orElseGet(() -> new Reply.Inspect(false, new JsonObject(), new JsonObject()));
    }
}
