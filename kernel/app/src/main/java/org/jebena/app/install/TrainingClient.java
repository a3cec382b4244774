package org.jebena.app.install;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.jebena.app.files.Complaint;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.kernel.wire.Frames;
import org.jebena.kernel.wire.Headers;
import org.jebena.kernel.wire.Message;
import org.jebena.kernel.wire.Signer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A front end without a user: asks a kernel over real sockets what a notebook asks in its first minute. */
final class TrainingClient implements AutoCloseable {
    private static final int LIMIT_MILLIS = 60_000;

    /** What first cells are made of: each wakes another part of the compiler or of the kernel. */
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "var x = 21; x * 2",
            "import java.util.concurrent.ThreadLocalRandom;\nThreadLocalRandom.current().nextInt(10) < 10",
            """
                    record Point(double x, double y) { double norm() { return Math.hypot(x, y); } }
                    int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                    var points = List.of(new Point(3, 4), new Point(6, 8));
                    for (int i = 0; i < 3; i++) System.out.println(fib(i));
                    points.stream().map(Point::norm).toList()""",
            "IntStream.rangeClosed(1, 10).map(i -> i * i).boxed().collect(Collectors.groupingBy(i -> i % 3))",
            "sealed interface Shape permits Circle, Square {}\nrecord Circle(double r) implements Shape {}\nrecord Square(double a) implements Shape {}\n"
                    + "double area(Shape s) { return switch (s) { case Circle c -> Math.PI * c.r() * c.r(); case Square q -> q.a() * q.a(); }; }\n"
                    + "area(new Circle(1))",
            "display(Map.of(\"a\", 1)); new int[] {1, 2, 3}",
            "for (int i = 0; i < 2_000; i++) IO.println(\"line \" + i);",
            "System.err.printf(\"%5.2f%n\", 1.5); System.out.print(\"no line end\");",
            "int broken = \"text\";",
            "Integer.parseInt(\"x\")",
            "undefinedName + 1",
            "class Counter { int n; void up() { n++; } }\nvar counter = new Counter(); counter.up(); counter.n",
            "%lsmagic");

    private final Headers headers = new Headers("train");
    private final Frames frames;
    private final ZMQ.Context context = ZMQ.context(1);
    private final ZMQ.Socket shell, control, broadcasts;

    TrainingClient(ConnectionFile connection) {
        frames = new Frames(new Signer(connection));
        shell = connect(SocketType.DEALER, connection.address(Channel.SHELL));
        control = connect(SocketType.DEALER, connection.address(Channel.CONTROL));
        broadcasts = connect(SocketType.SUB, connection.address(Channel.IOPUB));
        broadcasts.subscribe(ZMQ.SUBSCRIPTION_ALL);
    }

    void train() {
        ask(shell, "kernel_info_request", new JsonObject());
        ask(control, "kernel_info_request", new JsonObject());
        for (var code : CELLS) {
            ask(shell, "execute_request", code(code));
            broadcast("idle");
        }
        for (var code : List.of("points.str", "Sys", "%ti", "System.out.")) {
            ask(shell, "complete_request", at(code, code.length()));
        }
        ask(shell, "inspect_request", at("points.stream()", 10));
        for (var code : List.of("for (;;) {", "1 + 1", "} {")) {
            ask(shell, "is_complete_request", code(code));
        }
        var past = new JsonObject();
        past.addProperty("hist_access_type", "tail");
        past.addProperty("n", 10);
        ask(shell, "history_request", past);
        ask(shell, "comm_info_request", new JsonObject());
        interrupt();
        ask(control, "shutdown_request", new JsonObject());
    }

    /** An endless cell, stopped once it says that it runs. */
    private void interrupt() {
        send(shell, "execute_request", code("System.out.println(\"runs\"); System.out.flush(); while (true) { }"));
        broadcast("runs");
        ask(control, "interrupt_request", new JsonObject());
        receive(shell);
        // The library's warm-up and the compiler's threads settle meanwhile.
        ask(shell, "execute_request", code("Thread.sleep(300)"));
    }

    private static JsonObject code(String code) {
        var content = new JsonObject();
        content.addProperty("code", code);
        return content;
    }

    private static JsonObject at(String code, int cursor) {
        var content = code(code);
        content.addProperty("cursor_pos", cursor);
        return content;
    }

    private void ask(ZMQ.Socket socket, String type, JsonObject content) {
        send(socket, type, content);
        receive(socket);
    }

    private void send(ZMQ.Socket socket, String type, JsonObject content) {
        var parts = frames.encode(Message.of(headers.next(type), content));
        for (var i = 0; i < parts.size(); i++) {
            socket.send(parts.get(i), i < parts.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private Message receive(ZMQ.Socket socket) {
        var parts = new ArrayList<byte[]>();
        do {
            var part = socket.recv();
            if (part == null) {
                throw new Complaint("train: the kernel did not answer within " + LIMIT_MILLIS / 1000 + " s");
            }
            parts.add(part);
        } while (socket.hasReceiveMore());
        return frames.decode(parts) instanceof Frames.Decoded.Whole(var message) ? message : Message.of(headers.next("unreadable"), new JsonObject());
    }

    /** Reads broadcasts until one holds this word as a whole line of text or as its state. */
    private void broadcast(String word) {
        while (true) {
            var content = receive(broadcasts).content();
            for (var field : List.of("execution_state", "text")) {
                if (content.get(field) instanceof JsonPrimitive text && text.getAsString().lines().anyMatch(word::equals)) {
                    return;
                }
            }
        }
    }

    private ZMQ.Socket connect(SocketType type, String address) {
        var socket = context.socket(type);
        socket.setReceiveTimeOut(LIMIT_MILLIS);
        socket.setLinger(0);
        socket.connect(address);
        return socket;
    }

    @Override
    public void close() {
        List.of(shell, control, broadcasts).forEach(ZMQ.Socket::close);
        context.term();
    }
}
