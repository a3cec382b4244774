package org.jebena.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jebena.kernel.channels.Channels;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.session.Answer;
import org.jebena.kernel.session.Request;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Log;
import org.jebena.kernel.wire.Reply;

/** Answers {@code execute_request}: runs a cell; when it fails, those that wait behind it are aborted. */
final class Execute implements Handler<Ask.Execute> {
    private final Supplier<Session> session;
    private final StdIn stdin;
    private final Channels channels;

    Execute(Supplier<Session> session, StdIn stdin, Channels channels) {
        this.session = session;
        this.stdin = stdin;
        this.channels = channels;
    }

    @Override
    public Reply answer(Ask.Execute ask, Turn turn) throws InterruptedException {
        var request = new Request(ask.code(), ask.silent(), ask.storeHistory(), ask.userExpressions());
        var input = ask.allowStdin() ? stdin.of(turn) : Input.NONE;
        return switch (run(request, turn, input)) {
            case Answer.Ok ok -> new Reply.Executed(ok.cell(), (JsonArray) Json.of((Object) ok.payloads()), json(ok.userExpressions()));
            case Answer.Failed failed -> {
                if (ask.stopOnError())
                    abortWaiting(failed.cell(), turn);
                var why = failed.failure();
                yield new Reply.ExecuteFailed(failed.cell(), why.name(), why.message(), why.traceback(), new JsonArray(), new JsonObject());
            }
        };
    }

    // A reply alone shows nothing under the cell.
    private Answer run(Request request, Turn turn, Input input) {
        try {
            return session.get().execute(request, turn.iopub(), input);
        } catch (RuntimeException | Error e) {
            Log.debug("A cell's session failed", e);
            var failure = new Failure(e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of(e.toString()));
            turn.iopub().error(failure);
            return new Answer.Failed(0, failure);
        }
    }

    // Before the reply: what the front end sends after it has seen the error is meant to run.
    private void abortWaiting(int failed, Turn turn) throws InterruptedException {
        Thread.interrupted();
        channels.settle();
        turn.worker().abortWaiting(failed);
    }

    private static JsonObject json(Map<String, Answer.Expression> expressions) {
        var json = new JsonObject();
        expressions.forEach((name, expression) -> json.add(name, switch (expression) {
            case Answer.Expression.Value value -> status("ok", IoPub.json(value.bundle()));
            case Answer.Expression.Failed failed -> status("error", IoPub.json(failed.failure()));
        }));
        return json;
    }

    private static JsonObject status(String status, JsonObject content) {
        content.addProperty("status", status);
        return content;
    }
}
