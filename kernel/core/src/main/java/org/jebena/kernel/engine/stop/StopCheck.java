package org.jebena.kernel.engine.stop;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collection;

/**
 * What the checks in cells' code are linked to: nothing at all, until some thread has to stop.
 *
 * <p>All checks share one call site with an empty target, which the JIT compiles to no instruction.
 */
public final class StopCheck {
    private static final MethodType VOID = MethodType.methodType(void.class);
    private static final MethodHandle PASS = MethodHandles.empty(VOID);
    private static final MethodHandle CHECK = check();
    private static final MutableCallSite SITE = new MutableCallSite(PASS);
    // A library's own clean-up, its finally blocks, gets this much time before it is stopped as well.
    private static final long GRACE = 20_000_000;

    private static volatile Doomed[] doomed = {};
    private static volatile boolean virtual;

    private StopCheck() {}

    /** A thread that has to stop; its state is touched by the thread itself only. */
    private static final class Doomed {
        final Thread thread;
        long threw = System.nanoTime() - GRACE;
        boolean looking;

        Doomed(Thread thread) {
            this.thread = thread;
        }
    }

    /** Links a check; woven code alone calls this. */
    public static CallSite bootstrap(Lookup caller, String name, MethodType type) {
        return SITE;
    }

    private static MethodHandle check() {
        try {
            return MethodHandles.lookup().findStatic(StopCheck.class, "inCell", VOID);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the stop check is gone", e);
        }
    }

    /** Ends these threads, and no others, at each check they meet; virtual threads too if asked. */
    static synchronized void doom(Collection<Thread> threads, boolean virtualToo) {
        var before = armed();
        var next = threads.stream().map(t -> find(t) instanceof Doomed known ? known : new Doomed(t)).toArray(Doomed[]::new);
        doomed = next;
        virtual = virtualToo;
        if (armed() != before) {
            SITE.setTarget(armed() ? CHECK : PASS);
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
        }
    }

    /** Lets the calling thread go on. It may be doomed until now, so this calls nothing that could have been changed to stop it. */
    static synchronized void spare() {
        var now = Thread.currentThread();
        for (var i = 0; i < doomed.length; i++) {
            if (doomed[i] != null && doomed[i].thread == now) {
                doomed[i] = null;
            }
        }
    }

    private static boolean armed() {
        return doomed.length > 0 || virtual;
    }

    private static Doomed find(Thread thread) {
        for (var one : doomed) {
            if (one != null && one.thread == thread) {
                return one;
            }
        }
        return null;
    }

    private static void inCell() {
        var now = Thread.currentThread();
        if (find(now) != null || virtual && now.isVirtual()) {
            throw new Stopped();
        }
    }

    /**
     * The check in changed library code. Every thread comes by here, so up to the first return it calls nothing but Thread; a doomed
     * one is let through where stopping would leave damage.
     */
    static void inLibrary() {
        var one = find(Thread.currentThread());
        if (one == null || one.looking || System.nanoTime() - one.threw < GRACE) {
            return;
        }
        one.looking = true;
        var safe = safe(new Throwable().getStackTrace());
        one.looking = false;
        if (safe) {
            one.threw = System.nanoTime();
            throw new Stopped();
        }
    }

    // What fails in a class's initialiser, in a loader or while a call is linked can never be used again.
    private static boolean safe(StackTraceElement[] stack) {
        // The topmost frames are this check and the hook that called it.
        for (var i = 2; i < stack.length && !Weaver.isCell(stack[i]); i++) {
            var type = stack[i].getClassName();
            var method = stack[i].getMethodName();
            if (method.equals("<clinit>") || method.equals("loadClass") || type.equals("java.lang.invoke.MethodHandleNatives")
                    || LibraryStop.isKernel(type)) {
                return false;
            }
        }
        return true;
    }
}
