package org.jebena.kernel.engine.stop;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stops threads inside library code, which has no checks: puts checks into the methods that the threads are in, for a moment.
 *
 * <p>A method that runs goes on with its old code, but what it calls next is new; so what it calls is changed as well.
 */
final class LibraryStop {
    private static final int LOOKS = 8;
    private static final int DEEPEST = 24;
    // How many frames from the top are asked what they call, and how many implementations of an interface the first round takes.
    private static final int TOP = 2;
    private static final int FEW = 12;
    private static final int WIDEST = 5;

    private static final List<String> KERNEL = List.of("org.jebena.kernel.", "org.jebena.notebook.", "jdk.jshell.");
    // What threads, locks, class loading and this very class stand on; and the pools' own accounts.
    private static final List<String> UNTOUCHED = List.of("java.lang.invoke.", "java.lang.instrument.", "java.lang.classfile.",
            "java.lang.ref.", "java.lang.reflect.", "java.lang.Thread", "java.lang.Class", "java.lang.Object", "java.lang.Run",
            "java.lang.System", "java.lang.Shutdown", "java.lang.Jebena", "java.util.concurrent.locks.",
            "java.util.concurrent.ConcurrentHashMap", "java.util.concurrent.ForkJoin", "java.util.concurrent.ThreadPoolExecutor",
            "jdk.internal.", "sun.instrument.", "com.sun.tools.", "com.sun.management.", "sun.management.", "java.lang.management.");

    /** A method on a thread's stack, and whether it was near the top. */
    private record Frame(String type, String method, boolean top) {}

    private final Instrumentation instrumentation;
    private final Map<Class<?>, Set<String>> changed = new HashMap<>();
    private int rounds;

    LibraryStop(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        Hook.stop(instrumentation, StopCheck::inLibrary);
    }

    static boolean isKernel(String className) {
        return startsWithAny(className, KERNEL);
    }

    /** Puts checks where these threads are now and into what the methods on top may call; each round goes a little wider. */
    void round(Collection<Thread> threads) {
        var seen = look(threads);
        if (seen.isEmpty()) {
            return;
        }
        var loaded = new Callees(instrumentation.getAllLoadedClasses());
        var limit = FEW << Math.min(rounds++, WIDEST);
        var targets = new HashSet<Class<?>>();
        for (var frame : seen) {
            for (var type : loaded.named(frame.type())) {
                add(type, frame.method(), targets);
                if (frame.top()) {
                    loaded.of(type, frame.method(), limit, (callee, method) -> add(callee, method, targets));
                }
            }
        }
        if (!targets.isEmpty()) {
            change(targets);
        }
    }

    private void add(Class<?> type, String method, Set<Class<?>> targets) {
        if (!untouched(type.getName()) && instrumentation.isModifiableClass(type)
                && changed.computeIfAbsent(type, _ -> new HashSet<>()).add(method)) {
            targets.add(type);
        }
    }

    /** Takes all checks out again. */
    void restore() {
        retransform(changed.keySet());
        changed.clear();
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
        return isKernel(name) || startsWithAny(name, UNTOUCHED);
    }

    private static boolean startsWithAny(String name, List<String> starts) {
        for (var start : starts) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private void change(Set<Class<?>> targets) {
        var transformer = new ClassFileTransformer() {
            @Override
            public byte[] transform(Module module, ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
                return type != null && targets.contains(type) ? withChecks(bytes, changed.get(type)) : null;
            }
        };
        instrumentation.addTransformer(transformer, true);
        try {
            retransform(targets);
        } finally {
            instrumentation.removeTransformer(transformer);
        }
    }

    private static byte[] withChecks(byte[] bytes, Set<String> methods) {
        var model = Checks.CLASS_FILE.parse(bytes);
        return Checks.CLASS_FILE.transformClass(model, Checks.in(m -> m.charAt(0) != '<' && methods.contains(m), Hook::callStop));
    }

    // All at once: each call stops the world and walks through all classes, however few it changes.
    private void retransform(Collection<Class<?>> types) {
        if (types.isEmpty()) {
            return;
        }
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
