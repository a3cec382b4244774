package org.jebena.kernel.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.kernel.wire.Frames;
import org.jebena.kernel.wire.Log;
import org.jebena.kernel.wire.Message;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** A kernel's five sockets, owned by one thread that waits without polling; any thread may send. */
public final class Channels {
    /** Who gets what arrives; called in the thread of the sockets, so it hands over and returns. */
    public interface Receiver {
        void receive(Channel channel, Message message);

        /** Somebody has subscribed to the broadcasts under this topic. */
        void subscribed(byte[] topic);
    }

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    // Between looks at the other side: a flood of output keeps no request waiting, nor the other way round.
    private static final int BATCH = 256;
    private static final int LINGER_MILLIS = 300;

    private final Frames frames;
    private final Receiver receiver;
    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final Queue<CountDownLatch> settling = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("jebena-io").daemon().unstarted(this::run);
    private final Selector selector;
    private final ConnectionFile bound;
    private volatile boolean closing;

    /** Binds the sockets; nothing is received before {@link #start}. */
    public Channels(ConnectionFile file, Frames frames, Receiver receiver) {
        this.frames = frames;
        this.receiver = receiver;
        try {
            selector = Selector.open();
            var real = file;
            for (var channel : Channel.values())
                real = bind(channel, real);
            bound = real;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connection file with the ports that were bound. */
    public ConnectionFile bound() {
        return bound;
    }

    /** How many received messages were no messages, or wrongly signed. */
    public long refused() {
        return refused.get();
    }

    public void start() {
        thread.start();
    }

    /** Signs a message here and queues it for its socket; messages of one thread leave in their order. */
    public void send(Channel channel, Message message) {
        post(channel, frames.encode(message));
    }

    /** Returns when what had reached the sockets before this call has been handed to the receiver. */
    public void settle() throws InterruptedException {
        var settled = new CountDownLatch(1);
        settling.add(settled);
        selector.wakeup();
        settled.await(1, TimeUnit.SECONDS);
    }

    /** Delivers what has been sent, as far as the other side takes it, and closes the sockets. */
    public void close() throws InterruptedException {
        closing = true;
        if (thread.getState() == Thread.State.NEW)
            thread.start();
        selector.wakeup();
        thread.join();
    }

    private ConnectionFile bind(Channel channel, ConnectionFile file) throws IOException {
        var socket = context.socket(channel == Channel.IOPUB ? SocketType.XPUB : SocketType.ROUTER);
        sockets.put(channel, socket);
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setIPv6(file.ip().contains(":"));
        if (channel == Channel.IOPUB)
            socket.setXpubVerbose(true);
        else
            socket.setRouterHandover(true);
        try {
            socket.bind(file.address(channel));
        } catch (ZMQException e) {
            throw new IOException("The kernel cannot listen at " + file.address(channel) + " (" + channel + "): " + e.getMessage()
                    + "; is another kernel using this connection file?", e);
        }
        // The sockets share one selector of ours: it can be woken by threads that are being interrupted, a pipe would be closed by them.
        socket.getFD().register(selector, SelectionKey.OP_READ);
        var endpoint = socket.getLastEndpoint();
        return file.with(channel, Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1)));
    }

    private void run() {
        try {
            boolean last;
            do {
                last = closing;
                var waiting = settling.poll();
                // A socket's file descriptor only tells of news since the last look, so look until there is nothing more.
                boolean busy = sendSome() | receiveSome();
                if (waiting != null)
                    waiting.countDown();
                else if (!busy && !last)
                    await();
            } while (!last);
            while (sendSome()) {}
        } catch (IOException | RuntimeException e) {
            Log.debug("The thread of the sockets has ended", e);
        } finally {
            settling.forEach(CountDownLatch::countDown);
            closeAll();
        }
    }

    private void await() throws IOException {
        selector.select();
        selector.selectedKeys().clear();
        // JeroMQ makes a socket readable a moment before it lets us see why: let its thread go on instead of asking in a circle.
        Thread.yield();
    }

    private boolean sendSome() {
        for (int i = 0; i < BATCH; i++) {
            var next = outgoing.poll();
            if (next == null)
                return i > 0;
            try {
                send(sockets.get(next.channel()), next.frames());
            } catch (ZMQException e) {
                Log.debug("Not sent on " + next.channel(), e);
            }
        }
        return true;
    }

    private static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        for (int i = 0; i <= last; i++)
            socket.send(frames.get(i), i < last ? ZMQ.SNDMORE : 0);
    }

    private boolean receiveSome() {
        boolean any = false;
        for (var entry : sockets.entrySet())
            for (int i = 0; i < BATCH; i++) {
                var first = entry.getValue().recv(ZMQ.DONTWAIT);
                if (first == null)
                    break;
                any = true;
                receive(entry.getKey(), rest(entry.getValue(), first));
            }
        return any;
    }

    private static List<byte[]> rest(ZMQ.Socket socket, byte[] first) {
        var received = new ArrayList<byte[]>();
        received.add(first);
        while (socket.hasReceiveMore())
            received.add(socket.recv());
        return received;
    }

    private void receive(Channel channel, List<byte[]> received) {
        try {
            switch (channel) {
                case HEARTBEAT -> post(channel, received);
                case IOPUB -> subscription(received.getFirst());
                case SHELL, CONTROL, STDIN -> {
                    switch (frames.decode(received)) {
                        case Frames.Decoded.Whole whole -> receiver.receive(channel, whole.message());
                        case Frames.Decoded.Refused no -> {
                            refused.incrementAndGet();
                            Log.debug(() -> "Ignored on " + channel + ": " + no.reason() + ", " + no.detail());
                        }
                    }
                }
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            refused.incrementAndGet();
            Log.debug("Ignored on " + channel, e);
        }
    }

    // XPUB shows subscriptions as a byte 1 before the topic.
    private void subscription(byte[] frame) {
        if (frame.length > 0 && frame[0] == 1)
            receiver.subscribed(Arrays.copyOfRange(frame, 1, frame.length));
    }

    private void post(Channel channel, List<byte[]> encoded) {
        outgoing.add(new Outgoing(channel, encoded));
        if (Thread.currentThread() != thread)
            selector.wakeup();
    }

    private void closeAll() {
        try {
            selector.close();
        } catch (IOException e) {
            Log.debug("The selector did not close", e);
        }
        sockets.values().forEach(ZMQ.Socket::close);
        context.term();
    }
}
