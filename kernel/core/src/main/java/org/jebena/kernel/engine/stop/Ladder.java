package org.jebena.kernel.engine.stop;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jebena.kernel.engine.Agent;

/** One press of the stop button: from the first interrupt, through stronger means, until nothing of the cell computes any more. */
final class Ladder {
    private static final System.Logger LOG = System.getLogger(Ladder.class.getName());
    private static final long STEP_MILLIS = 10;
    private static final long LIBRARY_AFTER = TimeUnit.MILLISECONDS.toNanos(80);
    private static final long CHILDREN_AFTER = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long GIVE_UP_AFTER = TimeUnit.SECONDS.toNanos(10);
    private static final int INTERRUPT_EVERY = 5;
    private static final int QUIET_LOOKS = 3;

    private final Interruption session;
    private final Consumer<List<Thread>> extensions;
    private final Burning burning = new Burning();
    private final long start = System.nanoTime();
    private LibraryStop library;
    private Set<Thread> asked = Set.of();
    private int steps;

    Ladder(Interruption session, Consumer<List<Thread>> extensions) {
        this.session = session;
        this.extensions = extensions;
    }

    void climb() {
        try {
            session.remaining().forEach(run -> burning.noteJoined(run.thread));
            while (!session.remaining().isEmpty()) {
                strike(others(elapsed() > CHILDREN_AFTER));
                session.pause(STEP_MILLIS);
            }
            cleanUp();
        } finally {
            StopCheck.doom(List.of(), false);
            ask(List.of());
            if (library != null) {
                library.restore();
            }
        }
    }

    // The cells have left; what they started may sleep on, but not burn.
    private void cleanUp() {
        var begun = System.nanoTime();
        for (var quiet = 0; quiet < QUIET_LOOKS && session.mayCleanUp() && System.nanoTime() - begun < GIVE_UP_AFTER;) {
            var others = others(false);
            strike(others);
            quiet = others.isEmpty() ? quiet + 1 : 0;
            session.pause(STEP_MILLIS / 2);
        }
    }

    private Set<Thread> others(boolean evenIdle) {
        var started = session.started();
        var others = burning.look(started, session.alone());
        if (evenIdle) {
            others.addAll(started);
        }
        return others;
    }

    private void strike(Collection<Thread> others) {
        var interrupt = steps++ % INTERRUPT_EVERY == 0;
        var all = new HashSet<>(session.strike(others, interrupt));
        if (!all.isEmpty() && !all.equals(asked)) {
            ask(List.copyOf(all));
            asked = all;
        }
        if (elapsed() > LIBRARY_AFTER && !all.isEmpty()) {
            Agent.instrumentation().ifPresent(found -> {
                library = library == null ? new LibraryStop(found) : library;
                library.round(all);
                session.wake();
            });
        }
    }

    private void ask(List<Thread> threads) {
        try {
            extensions.accept(threads);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "an extension's interrupt failed; the cell is stopped without it", e);
        }
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }
}
