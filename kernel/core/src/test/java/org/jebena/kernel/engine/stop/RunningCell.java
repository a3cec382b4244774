package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A cell whose compiled and woven code runs in a thread of a session. */
record RunningCell(Thread thread, Interruption.Run run, CompletableFuture<End> end) {
    private static final int WATCHDOG_SECONDS = 10;
    private static final long IDLE_NANOS = 60_000_000;

    /** How the code left: what it threw, or null, and whether its thread was still marked as interrupted. */
    record End(Throwable thrown, boolean interrupted) {}

    /** Starts statements as a cell, and waits until its code runs. */
    static RunningCell start(Interruption session, String code) throws Exception {
        var method = Compiled.of("""
                import java.io.*;
                import java.math.*;
                import java.net.*;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.stream.*;
                public class Sample {
                    static volatile Object sink;
                    static void doze() { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
                    public static void run(Runnable running) throws Exception {
                        running.run();
                        %s
                    }
                }
                """.formatted(code)).woven().loadClass("Sample").getMethod("run", Runnable.class);
        return start(session, running -> {
            try {
                method.invoke(null, running);
            } catch (InvocationTargetException e) {
                throw sneaky(e.getCause());
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        });
    }

    static RunningCell start(Interruption session, Consumer<Runnable> code) {
        var begun = new CompletableFuture<Interruption.Run>();
        var end = new CompletableFuture<End>();
        var thread = new Thread(new ThreadGroup("cell"), () -> {
            Throwable thrown = null;
            var run = session.begin();
            try (run) {
                code.accept(() -> begun.complete(run));
            } catch (Throwable e) {
                thrown = e;
            }
            end.complete(new End(thrown, Thread.interrupted()));
        }, "cell");
        thread.start();
        return new RunningCell(thread, begun.join(), end);
    }

    /** Waits for the code to leave; the bound is a watchdog, not a claim. */
    End left() throws Exception {
        try {
            return end.get(WATCHDOG_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("not stopped: " + Arrays.toString(thread.getStackTrace()), e);
        }
    }

    /** Runs an empty cell, which has to wait until the last one's threads are gone. */
    static void waitForNext(Interruption session) throws Exception {
        var end = start(session, Runnable::run).left();
        assertEquals(new End(null, false), end, "the next cell");
    }

    /** No thread but this one uses the processor. */
    static void assertNothingBurns() throws InterruptedException {
        var before = processorTimes();
        Thread.sleep(200);
        processorTimes().forEach((id, nanos) -> {
            var used = nanos - before.getOrDefault(id, nanos);
            assertTrue(used < IDLE_NANOS || id == Thread.currentThread().threadId(), () -> "a thread used " + used / 1_000_000 + " ms: "
                    + ManagementFactory.getThreadMXBean().getThreadInfo(id, 30));
        });
    }

    private static Map<Long, Long> processorTimes() {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new HashMap<Long, Long>();
        for (var id : threads.getAllThreadIds()) {
            times.put(id, threads.getThreadCpuTime(id));
        }
        return times;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
