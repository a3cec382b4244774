package org.jebena.kernel;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jebena.kernel.wire.Log;

/** A thread that takes requests in their order. */
final class Worker {
    private final BlockingQueue<Turn> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean stopping;

    Worker(ThreadGroup group, String name, long stackSize) {
        thread = new Thread(group, this::run, name, stackSize);
        thread.setDaemon(true);
        thread.start();
    }

    void submit(Turn turn) {
        waiting.add(turn);
    }

    /** The cells that wait here are answered without being run. */
    void abortWaiting(int failedCell) {
        waiting.stream().filter(turn -> turn.request().type().equals("execute_request")).forEach(turn -> turn.abort(failedCell));
    }

    /** Ends the thread when it has nothing more to do; a running cell is interrupted. */
    void stop() {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopping)
            try {
                // A stop request that came too late for its cell must not hit the next one.
                var turn = waiting.take();
                turn.run();
            } catch (InterruptedException | RuntimeException | Error e) {
                Log.debug("In " + Thread.currentThread().getName(), e);
            } finally {
                Thread.interrupted();
            }
    }
}
