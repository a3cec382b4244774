package org.jebena.kernel;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jebena.kernel.channels.Channels;
import org.jebena.kernel.comms.OpenComms;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.kernel.wire.Frames;
import org.jebena.kernel.wire.Header;
import org.jebena.kernel.wire.Log;
import org.jebena.kernel.wire.Message;
import org.jebena.kernel.wire.Reply;
import org.jebena.kernel.wire.Signer;
import org.jebena.notebook.Comms;

/** A running kernel: answers a front end's messages with a session, from the moment its sockets are bound until it is shut down. */
public final class Kernel {
    private static final long CLOSE_MILLIS = 150;
    private static final Route<Ask.Connect> UNKNOWN = new Route<>(Ask.Connect.class, Route.Lane.CONTROL, (ask, turn) -> {
        Log.debug(() -> "Ignored: unknown message type " + turn.request().type());
        return new Reply.None();
    });

    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final Map<String, Route<?>> routes = new HashMap<>();
    private final ThreadGroup cells = new ThreadGroup("cells");
    private final Function<Comms, Session> factory;
    private final About about;
    private final Channels channels;
    private final Outbox outbox;
    private final OpenComms comms;
    private final StdIn stdin;
    private final Subshells subshells;
    private final Worker main, services, control;
    private volatile Header lastCell = Header.NONE;

    /** Binds the sockets, and begins to build the session in the background. A stack size of 0 leaves it to the JVM. */
    public Kernel(ConnectionFile file, About about, long stackSize, Function<Comms, Session> factory) {
        this.about = about;
        this.factory = factory;
        comms = new OpenComms(this::publish);
        // The session takes longest, so it begins first.
        Thread.ofPlatform().name("jebena-start").daemon().start(this::startSession);
        channels = new Channels(file, new Frames(new Signer(file)), new Inbox());
        outbox = new Outbox(channels);
        stdin = new StdIn(outbox);
        subshells = new Subshells(id -> new Worker(cells, id, stackSize));
        main = new Worker(cells, "cells", stackSize);
        var own = Thread.currentThread().getThreadGroup();
        services = new Worker(own, "jebena-services", 0);
        control = new Worker(own, "jebena-control", 0);
        addRoutes();
    }

    /** The connection file with the ports that were bound. */
    public ConnectionFile connection() {
        return channels.bound();
    }

    /** How many received messages were no messages, or wrongly signed. */
    public long refused() {
        return channels.refused();
    }

    /** Answers until a front end or {@link #stop} ends it. */
    public void run() throws InterruptedException {
        channels.start();
        try {
            shutdown.await();
        } finally {
            closeSession();
            channels.close();
        }
    }

    /** Ends {@link #run}; returns at once. */
    public void stop() {
        shutdown.countDown();
    }

    private void addRoutes() {
        var told = new CommMessages(comms);
        add("execute_request", Ask.Execute.class, Route.Lane.CELLS, new Execute(this::session, stdin, channels));
        add("comm_open", Ask.CommOpen.class, Route.Lane.CELLS, told::open);
        add("comm_msg", Ask.CommMessage.class, Route.Lane.CELLS, told::message);
        add("comm_close", Ask.CommClose.class, Route.Lane.CELLS, told::close);

        add("complete_request", Ask.Complete.class, Route.Lane.SERVICES, new Complete(this::session));
        add("inspect_request", Ask.Inspect.class, Route.Lane.SERVICES, new Inspect(this::session));
        add("is_complete_request", Ask.IsComplete.class, Route.Lane.SERVICES, new IsComplete(this::session));
        add("history_request", Ask.History.class, Route.Lane.SERVICES, new Recall(this::session));
        add("usage_request", Ask.Usage.class, Route.Lane.SERVICES, new Usage());

        add("kernel_info_request", Ask.KernelInfo.class, Route.Lane.CONTROL, (ask, turn) -> about.reply());
        add("comm_info_request", Ask.CommInfo.class, Route.Lane.CONTROL, new CommInfo(comms));
        add("connect_request", Ask.Connect.class, Route.Lane.CONTROL, this::connect);
        add("interrupt_request", Ask.Interrupt.class, Route.Lane.CONTROL, this::interrupt);
        add("shutdown_request", Ask.Shutdown.class, Route.Lane.CONTROL, this::shutdown);
        add("debug_request", Ask.Debug.class, Route.Lane.CONTROL, (ask, turn) -> Reply.Failed.because("This kernel has no debugger"));
        add("create_subshell_request", Ask.CreateSubshell.class, Route.Lane.CONTROL, subshells::create);
        add("delete_subshell_request", Ask.DeleteSubshell.class, Route.Lane.CONTROL, subshells::delete);
        add("list_subshell_request", Ask.ListSubshells.class, Route.Lane.CONTROL, subshells::list);
    }

    private <A extends Ask> void add(String message, Class<A> type, Route.Lane lane, Handler<A> handler) {
        routes.put(message, new Route<>(type, lane, handler));
    }

    /** What arrives is only handed over here, in the thread of the sockets. */
    private final class Inbox implements Channels.Receiver {
        @Override
        public void receive(Channel channel, Message message) {
            if (channel == Channel.STDIN)
                stdin.receive(message);
            else
                dispatch(channel, message);
        }

        @Override
        public void subscribed(byte[] topic) {
            outbox.welcome(topic);
        }
    }

    private void dispatch(Channel channel, Message message) {
        var route = routes.getOrDefault(message.type(), UNKNOWN);
        var worker = switch (route.lane()) {
            case CONTROL -> control;
            case SERVICES -> services;
            case CELLS -> message.header().subshell().isEmpty() ? main : subshells.worker(message.header().subshell());
        };
        if (worker == null) {
            var refusal = new Route<>(Ask.Connect.class, Route.Lane.CONTROL, (ask, turn) -> Subshells.unknown(message.header().subshell()));
            control.submit(new Turn(channel, message, refusal, outbox, control));
            return;
        }
        if (worker == main)
            lastCell = message.header();
        worker.submit(new Turn(channel, message, route, outbox, worker));
    }

    private void startSession() {
        try {
            session.complete(factory.apply(comms));
            session.join().warmUp();
        } catch (RuntimeException | Error e) {
            Log.debug("The session did not start or warm up", e);
            session.completeExceptionally(e);
        }
    }

    private Session session() {
        try {
            return session.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The session did not start: " + e.getCause(), e.getCause());
        }
    }

    // User code may hold it up; the process is about to end anyway.
    private void closeSession() throws InterruptedException {
        if (session.isDone() && !session.isCompletedExceptionally()) {
            var closing = Thread.ofPlatform().name("jebena-close").daemon().start(() -> {
                session().flush();
                session().close();
            });
            closing.join(CLOSE_MILLIS);
        }
    }

    private Reply connect(Ask.Connect ask, Turn turn) {
        var bound = channels.bound();
        return new Reply.Connect(bound.shellPort(), bound.iopubPort(), bound.stdinPort(), bound.hbPort(), bound.controlPort());
    }

    private Reply interrupt(Ask.Interrupt ask, Turn turn) {
        if (session.isDone())
            session().interrupt();
        return new Reply.Ok();
    }

    private Reply shutdown(Ask.Shutdown ask, Turn turn) {
        var reply = new Reply.Shutdown(ask.restart());
        turn.afterwards(() -> {
            turn.iopub().publish("shutdown_reply", reply.json());
            stop();
        });
        return reply;
    }

    // A comm message names the request whose code sends it; from a thread of nobody's, the last cell.
    private void publish(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        var turn = Turn.current();
        outbox.publish(turn != null ? turn.request().header() : lastCell, type, content, metadata, buffers);
    }
}
