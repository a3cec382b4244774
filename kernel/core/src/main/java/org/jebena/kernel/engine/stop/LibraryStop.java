package org.jebena.kernel.engine.stop;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Stops threads inside library code, which has no checks: puts checks into the classes that the threads are in, for a moment.
 *
 * <p>A method that runs goes on with its old code, but what it calls next is new. The JVM also throws away the compiled code, so
 * that the next look at the stack sees the small methods which the JIT had merged into a loop: each round finds what the last missed.
 */
final class LibraryStop {
    private static final int LOOKS = 12;
    private static final int DEEPEST = 24;
    private static final int TOP = 3;
    private static final int FEW = 8;
    private static final List<String> KERNEL = List.of("org.jebena.kernel.", "org.jebena.notebook.", "jdk.jshell.");
    // What threads, locks, class loading and this very class stand on; and the pool's own accounts.
    private static final List<String> UNTOUCHED = List.of("java.lang.invoke.", "java.lang.instrument.", "java.lang.classfile.",
            "java.lang.ref.", "java.lang.reflect.", "java.lang.Thread", "java.lang.Class", "java.lang.Object", "java.lang.Run",
            "java.lang.System", "java.lang.Shutdown", "java.lang.Jebena", "java.util.concurrent.locks.",
            "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ForkJoin", "java.util.concurrent.ThreadPoolExecutor",
            "jdk.internal.", "sun.instrument.", "com.sun.tools.", "com.sun.management.", "sun.management.", "java.lang.management.");

    /** A method on a thread's stack, and whether it was near the top. */
    private record Frame(String type, String method, boolean top) {}

    private final Instrumentation instrumentation;
    private final Set<Class<?>> changed = new LinkedHashSet<>();
    private int rounds;

    LibraryStop(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        Hook.stop(instrumentation, StopCheck::inLibrary);
    }

    static boolean isKernel(String className) {
        return KERNEL.stream().anyMatch(className::startsWith);
    }

    /** Puts checks where these threads are now; from the second round on also into what the methods on top of their stacks may call. */
    void round(Collection<Thread> threads) {
        var seen = look(threads);
        if (seen.isEmpty()) {
            return;
        }
        var loaded = new Callees(Arrays.stream(instrumentation.getAllLoadedClasses()).<Class<?>>map(c -> c).filter(c -> !c.isArray()).toList());
        var targets = new HashSet<Class<?>>();
        seen.forEach(frame -> targets.addAll(loaded.named(frame.type())));
        if (rounds++ > 0) {
            var limit = FEW << Math.min(rounds, 6);
            seen.stream().filter(Frame::top).forEach(frame -> loaded.named(frame.type())
                    .forEach(type -> targets.addAll(loaded.of(type, frame.method(), limit))));
        }
        targets.removeIf(type -> changed.contains(type) || untouched(type.getName()) || !instrumentation.isModifiableClass(type));
        if (!targets.isEmpty()) {
            change(targets);
        }
    }

    /** Takes all checks out again. */
    void restore() {
        if (!changed.isEmpty()) {
            retransform(changed);
            changed.clear();
        }
    }

    private static Set<Frame> look(Collection<Thread> threads) {
        var seen = new HashSet<Frame>();
        for (var i = 0; i < LOOKS; i++) {
            for (var thread : threads) {
                if (thread.getState() == Thread.State.RUNNABLE) {
                    library(thread.getStackTrace(), seen);
                }
            }
            Thread.yield();
        }
        return seen;
    }

    // The frames above the cell's own; none while the kernel works for the cell, it will be back soon.
    private static void library(StackTraceElement[] stack, Set<Frame> seen) {
        var above = Arrays.stream(stack).takeWhile(f -> !Weaver.isCell(f)).toList();
        if (above.stream().anyMatch(f -> isKernel(f.getClassName()))) {
            return;
        }
        var depth = 0;
        for (var frame : above.subList(0, Math.min(DEEPEST, above.size()))) {
            seen.add(new Frame(frame.getClassName(), frame.getMethodName(), depth++ < TOP));
        }
    }

    private static boolean untouched(String name) {
        return isKernel(name) || UNTOUCHED.stream().anyMatch(name::startsWith);
    }

    private void change(Set<Class<?>> targets) {
        var transformer = new ClassFileTransformer() {
            @Override
            public byte[] transform(Module module, ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
                return type != null && targets.contains(type) ? withChecks(bytes) : null;
            }
        };
        instrumentation.addTransformer(transformer, true);
        try {
            retransform(targets);
            changed.addAll(targets);
        } finally {
            instrumentation.removeTransformer(transformer);
        }
    }

    private static byte[] withChecks(byte[] bytes) {
        var model = Checks.CLASS_FILE.parse(bytes);
        return Checks.CLASS_FILE.transformClass(model, Checks.in(m -> m.charAt(0) != '<', Hook::callStop));
    }

    // All at once: each call stops the world and walks through all classes, however few it changes.
    private void retransform(Collection<Class<?>> types) {
        try {
            instrumentation.retransformClasses(types.toArray(Class<?>[]::new));
        } catch (UnmodifiableClassException | LinkageError | UnsupportedOperationException e) {
            types.forEach(this::retransformAlone);
        }
    }

    private void retransformAlone(Class<?> type) {
        try {
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | LinkageError | UnsupportedOperationException e) {
            // The JVM does not let this one change: the round goes on with the others.
        }
    }
}
