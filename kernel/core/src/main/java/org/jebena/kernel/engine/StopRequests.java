package org.jebena.kernel.engine;

import java.util.concurrent.atomic.AtomicLong;

/** Remembers that the user pressed stop while a cell was still being compiled: it then ends before its next piece. */
final class StopRequests {
    private final AtomicLong asked = new AtomicLong();
    private final ThreadLocal<Long> before = ThreadLocal.withInitial(() -> 0L);

    /** The user wants all running cells to end. */
    void ask() {
        asked.incrementAndGet();
    }

    /** This thread begins a cell: what was asked earlier was meant for others. */
    void begin() {
        before.set(asked.get());
    }

    /** Whether stop was pressed since this thread's cell began. */
    boolean pending() {
        return asked.get() != before.get();
    }
}
