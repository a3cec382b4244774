package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jebena.kernel.engine.WithAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithAgent.class)
class InterruptionTest {
    private static final String FOR_EVER = "while (true) { }";
    private static final RunningCell.End WELL = new RunningCell.End(null, false);

    private final List<List<Thread>> asked = new CopyOnWriteArrayList<>();
    private final Interruption session = new Interruption(asked::add);

    @Test
    void stopWithoutACellDoesNothing() throws Exception {
        session.stop();
        var cell = RunningCell.start(session, "");
        assertEquals(WELL, cell.left());
        assertFalse(cell.run().stopped());
        assertTrue(asked.isEmpty());
    }

    @Test
    void stopMayBePressedTwice() throws Exception {
        var cell = RunningCell.start(session, FOR_EVER);
        session.stop();
        session.stop();
        assertInstanceOf(Stopped.class, cell.left().thrown());
        session.stop();
        RunningCell.waitForNext(session);
    }

    @Test
    void aCellThatEndsAtThatMomentAndTheNextOneStayWhole() throws Exception {
        for (var i = 0; i < 100; i++) {
            var cell = RunningCell.start(session, running -> {
                running.run();
                Thread.onSpinWait();
            });
            session.stop();
            var next = RunningCell.start(session, running -> {
                running.run();
                for (var n = 0; n < 1000 && !Thread.currentThread().isInterrupted(); n++) {
                    Thread.onSpinWait();
                }
                assertFalse(Thread.currentThread().isInterrupted());
            });
            assertEquals(WELL, cell.left());
            assertEquals(WELL, next.left());
            assertFalse(next.run().stopped());
        }
    }

    @Test
    void aCellThatBeginsDuringTheCleaningUpIsNotHit() throws Exception {
        for (var i = 0; i < 10; i++) {
            var cell = RunningCell.start(session, "new Thread(() -> { while (true) { } }).start();" + FOR_EVER);
            session.stop();
            assertInstanceOf(Stopped.class, cell.left().thrown());
            var next = RunningCell.start(session, "for (long n = 0; n < 1_000_000; n++) { } Thread.sleep(5);"
                    + "sink = LongStream.range(0, 10_000).parallel().map(x -> x + 1).sum();");
            assertEquals(WELL, next.left());
        }
        RunningCell.assertNothingBurns();
    }

    @Test
    void allCellsThatRunAreStopped() throws Exception {
        var one = RunningCell.start(session, FOR_EVER);
        var other = RunningCell.start(session, FOR_EVER);
        session.stop();
        assertInstanceOf(Stopped.class, one.left().thrown());
        assertInstanceOf(Stopped.class, other.left().thrown());
    }

    @Test
    void aThreadThatAnEarlierCellStartedGoesOn() throws Exception {
        var loader = Compiled.of("""
                public class Sample {
                    public static volatile boolean end;
                    public static void spin() { while (!end) { } }
                }
                """).woven();
        var spin = loader.loadClass("Sample").getMethod("spin");
        Runnable spinning = () -> assertThrows(InvocationTargetException.class, () -> spin.invoke(null));
        var earlier = new CompletableFuture<Thread>();
        var later = new CompletableFuture<Interruption.Run>();
        var lane = new Thread(new ThreadGroup("main"), () -> {
            try (var _ = session.begin()) {
                var thread = new Thread(() -> assertDoesNotThrow(() -> spin.invoke(null)), "earlier");
                thread.start();
                earlier.complete(thread);
            }
            try (var run = session.begin()) {
                later.complete(run);
                spinning.run();
            }
        });
        lane.start();
        later.join();
        session.stop();
        lane.join();
        RunningCell.waitForNext(session);
        assertTrue(earlier.join().isAlive());
        loader.loadClass("Sample").getField("end").set(null, true);
        earlier.join().join();
    }

    @Test
    void extensionsAreAskedToStopAndThenToForgetIt() throws Exception {
        var cell = RunningCell.start(session, FOR_EVER);
        session.stop();
        cell.left();
        RunningCell.waitForNext(session);
        assertEquals(List.of(List.of(cell.thread()), List.of()), asked);
    }

    @Test
    void anExtensionThatFailsDoesNotKeepTheCellAlive() throws Exception {
        var broken = new Interruption(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        var cell = RunningCell.start(broken, FOR_EVER);
        broken.stop();
        assertInstanceOf(Stopped.class, cell.left().thrown());
        RunningCell.waitForNext(broken);
    }
}
