package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jebena.kernel.engine.Agent;
import org.jebena.kernel.engine.WithAgent;
import org.junit.jupiter.api.Test;

/** The guard stays for good, so each case has a JVM of its own. */
class ExitGuardTest {
    private static final int SIGTERM = 15;

    @Test
    void exitEndsOnlyWhatCalledIt() throws Exception {
        var program = start();
        assertEquals(List.of("exit(1)", "halt(2)", "thread(3)", "ready"), program.inputReader().lines().limit(4).toList());
        program.outputWriter().append("end\n").flush();
        assertEquals(42, program.waitFor());
    }

    @Test
    void aSignalStillEndsTheProgram() throws Exception {
        var program = start();
        assertEquals("ready", program.inputReader().lines().skip(3).findFirst().orElseThrow());
        // Not Process.destroy, which closes the program's input as well.
        program.toHandle().destroy();
        assertEquals(128 + SIGTERM, program.waitFor());
    }

    private static Process start() throws Exception {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true", "-cp", System.getProperty("java.class.path"), Guarded.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** A program that calls exit in every way, and ends with 42 from the one thread that may. */
    static final class Guarded {
        public static void main(String[] args) throws Exception {
            WithAgent.attach();
            ExitGuard.install(Agent.instrumentation().orElseThrow());
            tell("exit", () -> System.exit(1));
            tell("halt", () -> Runtime.getRuntime().halt(2));
            var thread = new Thread(() -> tell("thread", () -> System.exit(3)));
            thread.start();
            thread.join();
            IO.println("ready");
            IO.readln();
            ExitGuard.allow(Thread.currentThread());
            System.exit(42);
        }

        private static void tell(String name, Runnable exits) {
            try {
                exits.run();
                IO.println(name + " returned");
            } catch (ExitRequested e) {
                IO.println(name + "(" + e.status() + ")");
            }
        }
    }
}
