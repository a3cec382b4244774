package org.jebena.kernel;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jebena.kernel.channels.Channels;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Header;
import org.jebena.kernel.wire.Headers;
import org.jebena.kernel.wire.Message;

/** Addresses what the kernel says: a reply to whom asked, a broadcast to all, a question to the one whose cell wants input. */
final class Outbox {
    private final Headers headers = new Headers(System.getProperty("user.name", "kernel"));
    private final Channels channels;

    Outbox(Channels channels) {
        this.channels = channels;
    }

    /** Answers on the socket, and to the identities, that the request came with. */
    void reply(Channel channel, Message request, JsonObject content, JsonObject metadata) {
        var type = request.type().replaceFirst("_request$", "_reply");
        channels.send(channel, new Message(request.identities(), headers.next(type), request.header(), metadata, content, List.of()));
    }

    void publish(Header parent, String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        var topic = ("kernel." + headers.session() + "." + type).getBytes(StandardCharsets.US_ASCII);
        channels.send(Channel.IOPUB, new Message(List.of(topic), headers.next(type), parent, metadata, content, buffers));
    }

    void publish(Header parent, String type, JsonObject content) {
        publish(parent, type, content, new JsonObject(), List.of());
    }

    /** Tells a new subscriber that from here on it misses nothing. */
    void welcome(byte[] topic) {
        var content = new JsonObject();
        content.addProperty("subscription", new String(topic, StandardCharsets.UTF_8));
        channels.send(Channel.IOPUB,
                new Message(List.of(topic), headers.next("iopub_welcome"), Header.NONE, new JsonObject(), content, List.of()));
    }

    /** Asks the front end that sent the request; its answer names the question's header, which {@code sent} is told before it leaves. */
    void ask(Message request, JsonObject content, Consumer<Header> sent) {
        var header = headers.next("input_request");
        sent.accept(header);
        channels.send(Channel.STDIN, new Message(request.identities(), header, request.header(), new JsonObject(), content, List.of()));
    }
}
