package org.jebena.kernel;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jebena.kernel.wire.Log;

/** A thread that takes requests in their order. */
final class Worker {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private boolean stopped;

    Worker(ThreadGroup group, String name, long stackSize) {
        // A group of its own tells which threads the code that runs here has started.
        var thread = new Thread(new ThreadGroup(group, name), this::run, name, stackSize);
        thread.setDaemon(true);
        thread.start();
    }

    void submit(Turn turn) {
        waiting.add(turn);
    }

    /** The cells that wait here are answered without being run. */
    void abortWaiting(int failedCell) {
        for (var next : waiting)
            if (next instanceof Turn turn && turn.request().type().equals("execute_request"))
                turn.abort(failedCell);
    }

    /** Ends the thread when what waits here has been answered. */
    void stop() {
        waiting.add(() -> stopped = true);
    }

    private void run() {
        while (!stopped)
            try {
                waiting.take().run();
            } catch (InterruptedException | RuntimeException | Error e) {
                Log.debug("In " + Thread.currentThread().getName(), e);
            } finally {
                // A stop request that came too late for its cell must not hit the next one.
                Thread.interrupted();
            }
    }
}
