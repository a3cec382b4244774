package org.jebena.kernel.engine.stop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps {@code System.exit} and {@code halt} from ending the kernel, whoever calls them.
 *
 * <p>The JVM's own end on SIGTERM or SIGINT takes another way and is not touched.
 */
public final class ExitGuard {
    private static final Set<Thread> ALLOWED = ConcurrentHashMap.newKeySet();
    private static final Set<String> GUARDED = Set.of("exit", "halt");

    private static volatile boolean on;

    private ExitGuard() {}

    /** From now on exit throws {@link ExitRequested}, except in threads that are allowed to. */
    public static void install(Instrumentation instrumentation) {
        on = true;
        Hook.exit(instrumentation, status -> {
            if (on && !ALLOWED.contains(Thread.currentThread())) {
                throw new ExitRequested(status);
            }
        });
        // A redefinition, unlike a retransformation, stays when another agent changes the class later.
        try (var original = Runtime.class.getResourceAsStream("Runtime.class")) {
            var model = Checks.CLASS_FILE.parse(original.readAllBytes());
            var guarded = Checks.CLASS_FILE.transformClass(model, Checks.in(GUARDED::contains, code -> Hook.callExit(code.iload(1))));
            instrumentation.redefineClasses(new ClassDefinition(Runtime.class, guarded));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read java.lang.Runtime", e);
        } catch (UnmodifiableClassException | ClassNotFoundException e) {
            throw new LinkageError("this JVM does not let System.exit be guarded", e);
        }
    }

    /** The last cell has run: whoever wants to end the JVM may. */
    public static void lift() {
        on = false;
    }

    /** Lets a thread of the kernel end the JVM. */
    public static void allow(Thread thread) {
        ALLOWED.add(thread);
    }
}
