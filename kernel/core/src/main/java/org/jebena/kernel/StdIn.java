package org.jebena.kernel;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.InterruptedIOException;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.wire.Header;
import org.jebena.kernel.wire.Message;

/** Asks front ends for lines of input and waits for what their users type. */
final class StdIn {
    private record Question(Header header, CompletableFuture<String> answer) {}

    private final Deque<Question> open = new ConcurrentLinkedDeque<>();
    private final Outbox outbox;

    StdIn(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The input of one request's code. */
    Input of(Turn turn) {
        return (prompt, password) -> ask(turn, prompt, password);
    }

    /** Takes an {@code input_reply}; many clients don't say which question it answers, then it is the last one. */
    void receive(Message reply) {
        var asked = open.stream().filter(question -> question.header().id().equals(reply.parent().id())).findFirst();
        var question = asked.orElse(reply.parent().id().isEmpty() ? open.peekLast() : null);
        if (question != null)
            question.answer().complete(reply.content().get("value") instanceof JsonPrimitive value ? value.getAsString() : null);
    }

    private String ask(Turn turn, String prompt, boolean password) throws InterruptedIOException {
        var content = new JsonObject();
        content.addProperty("prompt", prompt);
        content.addProperty("password", password);
        var answer = new CompletableFuture<String>();
        try {
            outbox.ask(turn.request(), content, header -> open.add(new Question(header, answer)));
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for input");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            open.removeIf(each -> each.answer() == answer);
        }
    }
}
