package org.jebena.kernel;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Log;
import org.jebena.kernel.wire.Message;
import org.jebena.kernel.wire.Reply;

/** One request in progress: busy, the answer, idle, whatever happens between. */
final class Turn implements Runnable {
    // Threads that a cell starts speak in its name, also when it is over.
    private static final InheritableThreadLocal<Turn> CURRENT = new InheritableThreadLocal<>();

    private final Channel channel;
    private final Message request;
    private final Route<?> route;
    private final Outbox outbox;
    private final IoPub iopub;
    private final Worker worker;
    private final String arrived = Instant.now().toString();
    private volatile int abortedAfter = -1;
    private Runnable afterwards = () -> {};

    Turn(Channel channel, Message request, Route<?> route, Outbox outbox, Worker worker) {
        this.channel = channel;
        this.request = request;
        this.route = route;
        this.outbox = outbox;
        this.worker = worker;
        iopub = new IoPub(outbox, request.header());
    }

    /** The request whose cell this thread belongs to, or {@code null}. */
    static Turn current() {
        return CURRENT.get();
    }

    Message request() {
        return request;
    }

    IoPub iopub() {
        return iopub;
    }

    /** The thread that this request runs in, with the requests that wait behind it. */
    Worker worker() {
        return worker;
    }

    /** When its turn comes it is not run, since a cell before it, of this number, failed. */
    void abort(int cell) {
        abortedAfter = cell;
    }

    /** What to do when all has been said. */
    void afterwards(Runnable action) {
        afterwards = action;
    }

    @Override
    public void run() {
        CURRENT.set(this);
        iopub.status("busy");
        try {
            var reply = answer();
            if (reply instanceof Reply.None)
                return;
            var metadata = new JsonObject();
            metadata.addProperty("started", arrived);
            outbox.reply(channel, request, reply.json(), metadata);
        } finally {
            iopub.status("idle");
            CURRENT.remove();
            afterwards.run();
        }
    }

    private Reply answer() {
        if (abortedAfter >= 0)
            return new Reply.Aborted(abortedAfter);
        try {
            return route.answer(this);
        } catch (Exception | Error e) {
            Log.debug("Failed: " + request.type(), e);
            return Reply.Failed.because(e);
        }
    }
}
