package org.jebena.client;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Message;

/** A request and all that has come back for it, in order of arrival; late outputs are added while the client is read. */
public final class Conversation {
    private static final Set<String> OUTPUTS = Set.of("stream", "display_data", "update_display_data", "execute_result", "error",
            "clear_output");

    /** A message that came back, where and when ({@link System#nanoTime}). */
    public record Received(Channel channel, Message message, long nanos) {}

    private final Message request;
    private final long sent;
    private final List<Received> received = new ArrayList<>();
    private Received reply, busy, idle;

    Conversation(Message request, long sent) {
        this.request = request;
        this.sent = sent;
    }

    void add(Received next) {
        received.add(next);
        if (next.channel() == Channel.SHELL || next.channel() == Channel.CONTROL)
            reply = next;
        else if (isStatus(next, "busy"))
            busy = next;
        else if (isStatus(next, "idle"))
            idle = next;
    }

    private static boolean isStatus(Received each, String state) {
        return each.message().type().equals("status") && each.message().content().get("execution_state").getAsString().equals(state);
    }

    public Message request() {
        return request;
    }

    /** When the request was sent. */
    public long sent() {
        return sent;
    }

    /** Has the kernel said busy, answered and said idle? */
    public boolean done() {
        return reply != null && busy != null && idle != null;
    }

    /** Has the kernel said that it is through, whether it answered or not? */
    public boolean idle() {
        return idle != null;
    }

    /** Everything that came back. */
    public List<Received> received() {
        return Collections.unmodifiableList(received);
    }

    /** The reply, when it has come. */
    public Optional<Received> reply() {
        return Optional.ofNullable(reply);
    }

    /** The content of the reply; an error if there is none yet. */
    public JsonObject answer() {
        return reply().orElseThrow(() -> new IllegalStateException("No reply to " + request.type() + " has come")).message().content();
    }

    public String status() {
        return answer().get("status").getAsString();
    }

    /** What was broadcast for this request, status messages included. */
    public List<Message> published() {
        return received.stream().filter(each -> each.channel() == Channel.IOPUB).map(Received::message).toList();
    }

    /** The broadcasts of one type. */
    public List<Message> published(String type) {
        return published().stream().filter(message -> message.type().equals(type)).toList();
    }

    /** What a notebook would keep below the cell. */
    public List<Message> outputs() {
        return published().stream().filter(message -> OUTPUTS.contains(message.type())).toList();
    }

    public String stdout() {
        return stream("stdout");
    }

    public String stderr() {
        return stream("stderr");
    }

    /** The plain text of the cell's value, or an empty string if it shows none. */
    public String result() {
        return published("execute_result").stream().findFirst()
                .map(message -> message.content().getAsJsonObject("data").get("text/plain").getAsString()).orElse("");
    }

    private String stream(String name) {
        var text = new StringBuilder();
        for (var message : published("stream"))
            if (message.content().get("name").getAsString().equals(name))
                text.append(message.content().get("text").getAsString());
        return text.toString();
    }
}
