package org.jebena.client;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.kernel.wire.Frames;
import org.jebena.kernel.wire.Headers;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Message;
import org.jebena.kernel.wire.Signer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A front end without a front: sends requests and sorts what comes back by the request it belongs to. For one thread. */
public final class Client implements AutoCloseable {
    /** How long an answer may take where nobody says otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int REMEMBERED = 1000;

    private final Headers headers = new Headers("client");
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final List<Channel> polled = List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN, Channel.IOPUB);
    private final ZMQ.Poller poller = context.poller(polled.size());
    private final SequencedMap<String, Conversation> conversations = new LinkedHashMap<>();
    private final List<Message> unasked = new ArrayList<>();
    private final Frames frames;
    private UnaryOperator<String> typist = prompt -> "";

    /** Connects to a kernel that is there or will be; {@link #awaitReady} waits for it. */
    public Client(ConnectionFile file) {
        frames = new Frames(new Signer(file));
        for (var channel : Channel.values())
            sockets.put(channel, connect(channel, file));
        polled.forEach(channel -> poller.register(sockets.get(channel), ZMQ.Poller.POLLIN));
    }

    private ZMQ.Socket connect(Channel channel, ConnectionFile file) {
        var socket = context.socket(channel == Channel.IOPUB ? SocketType.SUB : SocketType.DEALER);
        socket.setIdentity(headers.session().getBytes(StandardCharsets.US_ASCII));
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setLinger(0);
        socket.setReconnectIVL(5);
        if (channel == Channel.IOPUB)
            socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
        socket.connect(file.address(channel));
        return socket;
    }

    /** Says what is typed when the kernel asks for input; with {@code null} nobody types. */
    public void onInput(UnaryOperator<String> typist) {
        this.typist = typist;
    }

    /** Waits until the kernel answers and its broadcasts arrive here; returns its first kernel_info reply. */
    public Conversation.Received awaitReady(Duration patience) {
        var first = send(Channel.SHELL, "kernel_info_request", new JsonObject());
        pump(patience, () -> first.reply().isPresent(), "kernel_info_request");
        long deadline = System.nanoTime() + patience.toNanos();
        // Kernels older than protocol 5.5 send no welcome: ask until a question's busy and idle are heard.
        for (var last = first; !last.done() && unasked.stream().noneMatch(Client::isWelcome); last = send(Channel.SHELL,
                "kernel_info_request", new JsonObject())) {
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("The kernel answers but its broadcasts do not arrive");
            pumpUntil(System.nanoTime() + Duration.ofMillis(50).toNanos(), last::done);
        }
        return first.reply().orElseThrow();
    }

    private static boolean isWelcome(Message message) {
        return message.type().equals("iopub_welcome");
    }

    /** Runs a cell to its end. */
    public Conversation execute(String code) {
        return await(submit(code));
    }

    /** Sends a cell and does not wait for it. */
    public Conversation submit(String code) {
        return submit(code, Map.of());
    }

    /** As {@link #submit(String)} with other fields of the request, {@code silent} for example. */
    public Conversation submit(String code, Map<String, ?> options) {
        var content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("silent", false);
        content.addProperty("store_history", true);
        content.add("user_expressions", new JsonObject());
        content.addProperty("allow_stdin", true);
        content.addProperty("stop_on_error", true);
        Json.of(options).entrySet().forEach(option -> content.add(option.getKey(), option.getValue()));
        return send(Channel.SHELL, "execute_request", content);
    }

    /** Asks on the shell channel and waits for the reply and idle. */
    public Conversation request(String type, Map<String, ?> content) {
        return request(Channel.SHELL, type, content);
    }

    public Conversation request(Channel channel, String type, Map<String, ?> content) {
        return await(send(channel, type, Json.of(content)));
    }

    public Conversation send(Channel channel, String type, JsonObject content) {
        return send(channel, Message.of(headers.next(type), content));
    }

    /** Sends a message that was made by hand; {@link #headers} makes its header. */
    public Conversation send(Channel channel, Message message) {
        var conversation = new Conversation(message, System.nanoTime());
        conversations.put(message.header().id(), conversation);
        if (conversations.size() > REMEMBERED)
            conversations.pollFirstEntry();
        sendFrames(channel, frames.encode(message));
        return conversation;
    }

    /** Sends frames as they are, wrong ones too. */
    public void sendFrames(Channel channel, List<byte[]> encoded) {
        var socket = sockets.get(channel);
        for (int i = 0; i < encoded.size(); i++)
            socket.send(encoded.get(i), i < encoded.size() - 1 ? ZMQ.SNDMORE : 0);
    }

    public Headers headers() {
        return headers;
    }

    /** Does the kernel's heart beat? */
    public boolean heartbeat(Duration patience) {
        var heart = sockets.get(Channel.HEARTBEAT);
        heart.setReceiveTimeOut((int) patience.toMillis());
        heart.send("ping");
        return "ping".equals(heart.recvStr());
    }

    /** Waits for the reply and idle. */
    public Conversation await(Conversation conversation) {
        return await(conversation, PATIENCE);
    }

    public Conversation await(Conversation conversation, Duration patience) {
        pump(patience, conversation::done, conversation.request().type());
        return conversation;
    }

    /** Reads what arrives until something holds; says what was waited for if it does not in time. */
    public void pump(Duration patience, BooleanSupplier enough, String awaited) {
        if (!pumpUntil(System.nanoTime() + patience.toNanos(), enough))
            throw new IllegalStateException("Nothing that ends the wait for " + awaited + " came within " + patience.toMillis() + " ms");
    }

    /** What came without being an answer to anything remembered here: welcomes, other clients' cells. */
    public List<Message> unasked() {
        return unasked;
    }

    private boolean pumpUntil(long deadline, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0)
                return false;
            if (poller.poll(Math.max(1, left / 1_000_000)) > 0)
                polled.forEach(this::receive);
        }
        return true;
    }

    private void receive(Channel channel) {
        var socket = sockets.get(channel);
        byte[] first;
        while ((first = socket.recv(ZMQ.DONTWAIT)) != null) {
            long now = System.nanoTime();
            var received = new ArrayList<byte[]>();
            received.add(first);
            while (socket.hasReceiveMore())
                received.add(socket.recv());
            switch (frames.decode(received)) {
                case Frames.Decoded.Whole whole -> sort(new Conversation.Received(channel, whole.message(), now));
                case Frames.Decoded.Refused refused ->
                    throw new IllegalStateException("The kernel sent what is no message on " + channel + ": " + refused);
            }
        }
    }

    private void sort(Conversation.Received received) {
        var message = received.message();
        var conversation = conversations.get(message.parent().id());
        if (conversation == null)
            unasked.add(message);
        else
            conversation.add(received);
        if (message.type().equals("input_request") && typist != null)
            type(message);
    }

    private void type(Message question) {
        var content = new JsonObject();
        content.addProperty("value", typist.apply(question.content().get("prompt").getAsString()));
        sendFrames(Channel.STDIN, frames.encode(
                new Message(List.of(), headers.next("input_reply"), question.header(), new JsonObject(), content, List.of())));
    }

    @Override
    public void close() {
        poller.close();
        sockets.values().forEach(ZMQ.Socket::close);
        context.term();
    }
}
