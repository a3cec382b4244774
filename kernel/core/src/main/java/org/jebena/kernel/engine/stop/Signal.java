package org.jebena.kernel.engine.stop;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wakes a thread that waits in the operating system for a socket, which {@code Thread.interrupt} does not reach. */
final class Signal {
    private static final String PACKAGE = "sun.nio.ch";

    private final MethodHandle here;
    private final MethodHandle send;

    private Signal(MethodHandle here, MethodHandle send) {
        this.here = here;
        this.send = send;
    }

    /** Empty where this JDK keeps its signals elsewhere; sockets then wait for their peer. */
    static Optional<Signal> of(Instrumentation instrumentation) {
        try {
            instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of(),
                    Map.of(PACKAGE, Set.of(Signal.class.getModule())), Set.of(), Map.of());
            var type = Class.forName(PACKAGE + ".NativeThread");
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return Optional.of(new Signal(lookup.findStatic(type, "current", MethodType.methodType(long.class)),
                    lookup.findStatic(type, "signal", MethodType.methodType(void.class, long.class))));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** The calling thread's address, 0 if it has none. */
    long here() {
        try {
            return Math.max(0, (long) here.invokeExact());
        } catch (Throwable e) {
            return 0;
        }
    }

    /** Whether a thread waits in such a call; other native code may not expect a signal. */
    static boolean waits(Thread thread) {
        var stack = thread.getStackTrace();
        return stack.length > 0 && stack[0].isNativeMethod() && stack[0].getClassName().startsWith(PACKAGE + ".");
    }

    /** The thread must be alive. */
    void send(long address) {
        if (address == 0) {
            return;
        }
        try {
            send.invokeExact(address);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot signal a thread", e);
        }
    }
}
