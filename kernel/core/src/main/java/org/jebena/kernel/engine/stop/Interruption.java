package org.jebena.kernel.engine.stop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jebena.kernel.engine.Agent;

/** The stop button of one session: it knows the threads that run cells, and ends what they do. */
public final class Interruption {
    private static final System.Logger LOG = System.getLogger(Interruption.class.getName());
    private static final long FAILED_MILLIS = 50;
    // A new cell waits this long for the last one's threads to end; one that cannot be stopped must not block the session.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final Optional<Signal> signal = Agent.instrumentation().flatMap(Signal::of);
    private final Consumer<List<Thread>> extensions;
    private final Set<Thread> lanes = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Run> running = new LinkedHashSet<>();
    private final Set<Run> stopping = new LinkedHashSet<>();
    private Thread ladder;
    private boolean hurry;

    /** {@code extensions} asks the long loops of libraries to end in some threads; with an empty list it takes that back. */
    public Interruption(Consumer<List<Thread>> extensions) {
        this.extensions = extensions;
        Uncaught.install();
    }

    /** One cell's run in one thread, from {@link #begin} to {@link #close}. */
    public final class Run implements AutoCloseable {
        final Thread thread = Thread.currentThread();
        final ThreadGroup group = thread.getThreadGroup();
        final Set<Thread> before;
        private final long address = signal.map(Signal::here).orElse(0L);
        private volatile boolean stopped;

        private Run(Set<Thread> before) {
            this.before = before;
        }

        /** Whether the user pressed stop while it ran. */
        public boolean stopped() {
            return stopped;
        }

        /** Called by its thread as soon as the cell's code has left; from then on nothing interrupts the thread. */
        @Override
        public void close() {
            synchronized (Interruption.this) {
                // First of all: this thread may still be told to stop in whatever the next lines call.
                StopCheck.spare();
                running.remove(this);
                Thread.interrupted();
                Interruption.this.notifyAll();
            }
        }
    }

    /** The threads of the calling thread's group, as a cell finds them when it begins. */
    public static Set<Thread> alive() {
        return Set.copyOf(Burning.threadsOf(Thread.currentThread().getThreadGroup()));
    }

    /** Called by the thread that is about to run a cell's code; in its group are found those that it starts, so it has one of its own. */
    public Run begin() {
        return begin(alive());
    }

    /** As {@link #begin()}, for a later piece of a cell: all threads but those {@code before} are taken to be the cell's. */
    public synchronized Run begin(Set<Thread> before) {
        var start = System.nanoTime();
        while (ladder != null && remaining().isEmpty()) {
            hurry |= System.nanoTime() - start > PATIENCE;
            pause(50);
        }
        var run = new Run(before);
        lanes.add(run.thread);
        running.add(run);
        if (ladder != null) {
            // Another cell is being stopped: from now on the shared workers may be at work for this one.
            StopCheck.doom(remaining().stream().map(other -> other.thread).toList(), false);
        }
        return run;
    }

    /** Stops all that runs now; returns at once. */
    public synchronized void stop() {
        if (running.isEmpty()) {
            return;
        }
        running.forEach(run -> run.stopped = true);
        stopping.addAll(running);
        if (ladder == null) {
            ladder = Thread.ofPlatform().daemon().name("stop").start(this::climb);
        }
    }

    private void climb() {
        do {
            try {
                new Ladder(this, extensions).climb();
            } catch (RuntimeException | Error e) {
                // A cell that took all memory may fail this thread too; it must still be stopped.
                LOG.log(System.Logger.Level.WARNING, "stopping a cell failed and is tried again", e);
                pause(FAILED_MILLIS);
            }
        } while (more());
    }

    // Not all is done: something failed, or stop was pressed again for a cell that began meanwhile.
    private synchronized boolean more() {
        hurry = false;
        stopping.retainAll(running);
        if (stopping.isEmpty()) {
            ladder = null;
        }
        notifyAll();
        return ladder != null;
    }

    /** The runs that are to stop and have not left; if there is none, no new one begins until the cleaning up has ended. */
    synchronized List<Run> remaining() {
        return stopping.stream().filter(running::contains).toList();
    }

    /** Whether there is time to clean up; a new cell waits for that, up to a point. */
    synchronized boolean mayCleanUp() {
        return !hurry;
    }

    /** Whether nothing runs but what is to stop, so that shared workers can only work for that. */
    synchronized boolean alone() {
        return stopping.containsAll(running);
    }

    /** The threads that the stopped runs started. */
    synchronized Set<Thread> started() {
        var started = new HashSet<>(Burning.startedBy(stopping));
        started.removeAll(lanes);
        return started;
    }

    /** Tells the runs that remain, and these other threads, to stop; returns all of them. */
    synchronized List<Thread> strike(Collection<Thread> others, boolean interrupt) {
        var all = new ArrayList<Thread>();
        others.stream().filter(t -> alone() || !Burning.shared(t)).forEach(all::add);
        remaining().forEach(run -> all.add(run.thread));
        StopCheck.doom(all, alone());
        if (interrupt) {
            // Not the common pool's workers: they would keep the flag for whoever uses them next.
            all.stream().filter(t -> !Burning.shared(t)).forEach(Thread::interrupt);
        }
        return all;
    }

    /** Wakes the cells that wait for a socket; under the lock, since only a living thread may be signalled. */
    synchronized void wake() {
        signal.ifPresent(found -> remaining().stream().filter(run -> Signal.waits(run.thread)).forEach(run -> found.send(run.address)));
    }

    /** Waits for a cell to leave, but not longer than this. */
    synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
