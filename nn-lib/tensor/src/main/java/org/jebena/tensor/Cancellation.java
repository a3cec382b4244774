package org.jebena.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.Set;

/** How a program stops the library's long loops: it names threads, and their loops end with {@link Cancelled} at the next block. */
public final class Cancellation {
    private static final VarHandle ASKED;
    private static Set<Thread> asked;

    static {
        try {
            ASKED = MethodHandles.lookup().findStaticVarHandle(Cancellation.class, "asked", Set.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Cancellation() {}

    /** Asks the loops that run in these threads to stop, in place of those named before. Returns at once. */
    public static void request(Collection<Thread> threads) {
        ASKED.setRelease(threads.isEmpty() ? null : Set.copyOf(threads));
    }

    /** Takes the request back. */
    public static void clear() {
        ASKED.setRelease((Set<Thread>) null);
    }

    /** Called by loops once a block: one load when nothing is requested, {@link Cancelled} in a thread that is to stop. */
    public static void check() {
        // Opaque: a plain load to the processor, but the compiler may not move it out of the polling loop.
        if ((Set<?>) ASKED.getOpaque() != null) stop();
    }

    private static void stop() {
        var threads = (Set<?>) ASKED.getAcquire();
        if (threads != null && threads.contains(Thread.currentThread())) throw new Cancelled();
    }
}
