package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jebena.kernel.engine.WithAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(WithAgent.class)
class StoppingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a tight loop            | while (true) { }
            sleep                   | while (true) Thread.sleep(1000);
            a loop that catches all | long n = 0; while (true) try { while (true) n++; } catch (Throwable t) { }
            swallowed interrupts    | while (true) doze();
            a library loop          | sink = LongStream.range(0, Long.MAX_VALUE).sum();
            a lambda in a stream    | IntStream.iterate(0, i -> i + 1).forEach(i -> { });
            a joined thread         | var t = new Thread(() -> { while (true) { } }); t.start(); t.join();
            a latch                 | new CountDownLatch(1).await();
            a socket's input        | var s = new ServerSocket(0); new Socket("localhost", s.getLocalPort()).getInputStream().read();
            a server's socket       | try (var s = new ServerSocket(0)) { s.accept(); }
            a parallel stream       | sink = LongStream.range(0, Long.MAX_VALUE).parallel().map(x -> x ^ 3).sum();
            the library in parallel | sink = LongStream.range(0, Long.MAX_VALUE).parallel().sum();
            a pool that is closed   | try (var p = Executors.newFixedThreadPool(2)) { p.submit(() -> { while (true) { } }); }
            work in the common pool | CompletableFuture.supplyAsync(() -> { while (true) { } }).join();
            a virtual thread        | Thread.startVirtualThread(() -> { while (true) { } }).join();
            """)
    void aCellIsStoppedInAndLeavesNothingBurning(String where, String code) throws Exception {
        stopsAndLeavesAllWell(code);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            huge numbers      | sink = BigInteger.valueOf(7).pow(40_000_000);
            long decimals     | while (true) sink = new BigDecimal("1.1").pow(999_999_999, new MathContext(2_000));
            sorting           | var r = new Random(1); while (true) sink = r.ints(2_000_000).boxed().sorted().toList();
            random numbers    | sink = new Random(3).ints().asLongStream().sum();
            boxing            | sink = IntStream.iterate(0, i -> i + 1).boxed().filter(Objects::isNull).findFirst();
            texts             | var s = "x"; sink = Stream.generate(String::new).map(s::concat).mapToInt(String::length).max();
            a map             | var m = new TreeMap<Integer, Integer>(); new Random(2).ints().forEach(i -> m.merge(i & 9, 1, Integer::sum));
            grouping          | sink = new Random(3).ints().boxed().collect(Collectors.groupingBy(i -> i & 7));
            parking           | while (true) java.util.concurrent.locks.LockSupport.park();
            sleeping workers  | try (var p = new ForkJoinPool()) { p.execute(() -> { while (true) doze(); }); }
            """)
    void soIsOneDeepInTheLibrary(String where, String code) throws Exception {
        stopsAndLeavesAllWell(code);
    }

    private static void stopsAndLeavesAllWell(String code) throws Exception {
        var session = new Interruption(_ -> {});
        var cell = RunningCell.start(session, code);
        Thread.sleep(300);
        session.stop();
        var end = cell.left();
        assertFalse(end.interrupted(), "the thread is still marked as interrupted");
        assertTrue(cell.run().stopped());
        RunningCell.waitForNext(session);
        RunningCell.assertNothingBurns();
        assertLibraryWorks();
    }

    private static void assertLibraryWorks() {
        assertEquals(499_999_500_000L, LongStream.range(0, 1_000_000).sum());
        assertEquals(499_999_500_000L, LongStream.range(0, 1_000_000).parallel().sum());
        assertEquals(new BigInteger("1267650600228229401496703205376"), BigInteger.TWO.pow(100));
        var list = new ArrayList<>(List.of(3, 1, 2));
        Collections.sort(list);
        assertEquals(List.of(1, 2, 3), list);
        var map = new TreeMap<Integer, Integer>();
        list.forEach(i -> map.merge(i & 1, 1, Integer::sum));
        assertEquals(2, map.get(1));
    }
}
