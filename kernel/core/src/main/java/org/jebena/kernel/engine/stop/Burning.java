package org.jebena.kernel.engine.stop;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Finds the threads that compute for a cell besides its own: those it started, those it waits for, the common pool's. */
final class Burning {
    private final Set<Thread> joined = new HashSet<>();
    private Set<Thread> last = Set.of();

    /** The platform threads of a group and of the groups below it. */
    static List<Thread> threadsOf(ThreadGroup group) {
        var threads = new Thread[group.activeCount() + 8];
        int count;
        while ((count = group.enumerate(threads)) == threads.length) {
            threads = new Thread[2 * threads.length];
        }
        return Arrays.asList(threads).subList(0, count);
    }

    /** Threads that some run started and that still live. */
    static Set<Thread> startedBy(Collection<Interruption.Run> runs) {
        var started = new HashSet<Thread>();
        for (var run : runs) {
            threadsOf(run.group).stream().filter(t -> !run.before.contains(t)).forEach(started::add);
        }
        return started;
    }

    /** Notes the thread that this one waits for in {@code Thread.join}, if it does. */
    void noteJoined(Thread waiting) {
        var stack = waiting.getStackTrace();
        var joins = Arrays.stream(stack).limit(4)
                .anyMatch(f -> f.getClassName().equals("java.lang.Thread") && f.getMethodName().equals("join"));
        if (!joins) {
            return;
        }
        var info = ManagementFactory.getThreadMXBean().getThreadInfo(waiting.threadId());
        if (info != null && info.getLockInfo() != null) {
            var hash = info.getLockInfo().getIdentityHashCode();
            threadsOf(root()).stream().filter(t -> System.identityHashCode(t) == hash).forEach(joined::add);
        }
    }

    /** Those of the started, the joined and, if asked, the common pool's threads that computed at this look and at the last. */
    Set<Thread> look(Collection<Thread> started, boolean pool) {
        var now = new HashSet<Thread>();
        started.stream().filter(Burning::computes).forEach(now::add);
        joined.stream().filter(Burning::computes).forEach(now::add);
        if (pool) {
            threadsOf(root()).stream().filter(Burning::worksInCommonPool).forEach(now::add);
        }
        var twice = new HashSet<>(now);
        twice.retainAll(last);
        last = now;
        return twice;
    }

    private static boolean computes(Thread thread) {
        return computes(thread, thread.getStackTrace());
    }

    // In a native method it waits for the system; not so in Thread.currentThread, which our own check calls.
    private static boolean computes(Thread thread, StackTraceElement[] stack) {
        return thread.getState() == Thread.State.RUNNABLE && stack.length > 0
                && (!stack[0].isNativeMethod() || stack[0].getMethodName().equals("currentThread"));
    }

    // The kernel leaves the common pool alone, so what works there works for a cell.
    private static boolean worksInCommonPool(Thread thread) {
        if (!shared(thread)) {
            return false;
        }
        var stack = thread.getStackTrace();
        return computes(thread, stack) && Arrays.stream(stack).anyMatch(f -> f.getMethodName().equals("doExec"));
    }

    static boolean shared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static ThreadGroup root() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
