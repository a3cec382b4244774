package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class UncaughtTest {
    @Test
    void aStoppedThreadDiesInSilence() {
        assertEquals("", saidAbout(new Stopped()));
    }

    @Test
    void aThreadThatCalledExitGetsALine() {
        assertEquals("exit(3) ended the thread \"mine\", not the kernel", saidAbout(new ExitRequested(3)));
    }

    @Test
    void anyOtherGetsItsStackTraceAsEver() {
        var said = saidAbout(new IllegalStateException("broken"));
        assertTrue(said.startsWith("Exception in thread \"mine\" java.lang.IllegalStateException: broken\n\tat "), said);
    }

    private static String saidAbout(Throwable thrown) {
        var before = System.err;
        var out = new ByteArrayOutputStream();
        System.setErr(new PrintStream(out));
        try {
            new Uncaught().uncaughtException(new Thread(null, () -> {}, "mine"), thrown);
        } finally {
            System.setErr(before);
        }
        return out.toString().replace("\r\n", "\n").strip();
    }
}
