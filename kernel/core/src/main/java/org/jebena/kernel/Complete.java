package org.jebena.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.Supplier;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.CodePoints;
import org.jebena.kernel.wire.Reply;

/** Answers {@code complete_request}: what could stand at the cursor? */
final class Complete implements Handler<Ask.Complete> {
    private final Supplier<Session> session;

    Complete(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public Reply answer(Ask.Complete ask, Turn turn) {
        var code = ask.code();
        var found = session.get().complete(code, CodePoints.index(code, ask.cursorPos()));
        int start = CodePoints.cursor(code, found.start()), end = CodePoints.cursor(code, found.end());
        var types = new JsonArray();
        found.matches().forEach(match -> types.add(typed(match, start, end)));
        var metadata = new JsonObject();
        metadata.add("_jupyter_types_experimental", types);
        return new Reply.Complete(found.matches().stream().map(Completion.Match::text).toList(), start, end, metadata);
    }

    private static JsonObject typed(Completion.Match match, int start, int end) {
        var json = new JsonObject();
        json.addProperty("start", start);
        json.addProperty("end", end);
        json.addProperty("text", match.text());
        json.addProperty("type", match.type());
        json.addProperty("signature", match.signature());
        return json;
    }
}
