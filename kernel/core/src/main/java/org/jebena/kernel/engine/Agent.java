package org.jebena.kernel.engine;

import java.lang.instrument.Instrumentation;
import java.util.Optional;

/** The program's Java agent: started with it by the jar's manifest, it may change classes that are already loaded. */
public final class Agent {
    private static volatile Instrumentation instrumentation;

    private Agent() {}

    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    public static void premain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /** Empty when the program was not started from its jar. */
    public static Optional<Instrumentation> instrumentation() {
        return Optional.ofNullable(instrumentation);
    }
}
