package org.jebena.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import java.util.function.Supplier;
import org.jebena.kernel.services.History;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Answers {@code history_request}: what was run, by its place, its age or its text? */
final class Recall implements Handler<Ask.History> {
    private final Supplier<Session> session;

    Recall(Supplier<Session> session) {
        this.session = session;
    }

    @Override
    public Reply answer(Ask.History ask, Turn turn) {
        var history = session.get().history();
        var found = switch (ask.histAccessType()) {
            case "range" -> history.range(ask.session(), ask.start(), ask.stop());
            case "tail" -> history.tail(ask.n(), ask.unique());
            case "search" -> history.search(ask.pattern(), ask.n(), ask.unique());
            case null, default -> throw new IllegalArgumentException(
                    "history_request: hist_access_type is " + ask.histAccessType() + "; known are range, tail and search");
        };
        var entries = new JsonArray();
        found.forEach(entry -> entries.add(json(entry, ask.output())));
        return new Reply.History(entries);
    }

    // Outputs are not kept: where they are asked for, each entry says that there is none.
    private static JsonArray json(History.Entry entry, boolean output) {
        var json = new JsonArray();
        json.add(entry.session());
        json.add(entry.line());
        if (!output) {
            json.add(entry.code());
            return json;
        }
        var pair = new JsonArray();
        pair.add(entry.code());
        pair.add(JsonNull.INSTANCE);
        json.add(pair);
        return json;
    }
}
