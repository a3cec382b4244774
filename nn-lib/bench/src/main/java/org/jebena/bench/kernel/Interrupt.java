package org.jebena.bench.kernel;

import java.time.Duration;
import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;
import org.jebena.client.Conversation;

/** The stop button, 1.5 s into a cell that never ends: how soon the cell has ended, and what still burns one second later. */
record Interrupt(String what, Code cell, double boundMillis) implements Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration RUNNING = Duration.ofMillis(1500);
    private static final long SECOND = 1000;
    private static final double NOTHING = 0.1;

    static final List<Interrupt> ALL = List.of(
            new Interrupt("tight loop", new Code("while (true) { }", "while True: pass"), 100),
            new Interrupt("sleep", new Code("while (true) Thread.sleep(1000);", """
                    import time
                    while True: time.sleep(1)"""), 100),
            new Interrupt("catch-all loop", new Code("""
                    while (true) {
                        try {
                            while (true) { }
                        } catch (Throwable everything) { }
                    }""", """
                    def work():
                        while True: pass
                    while True:
                        try: work()
                        except BaseException: pass"""), 100),
            new Interrupt("library loop", new Code("java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum()", "sum(range(2**62))"), 500),
            new Interrupt("lambda in a stream",
                    new Code("java.util.stream.LongStream.iterate(0, i -> i + 1).filter(i -> i < 0).findFirst()", """
                    import itertools
                    next(filter(lambda i: i < 0, itertools.count()))"""), 100),
            new Interrupt("joined thread", new Code("""
                    var spinning = new Thread(() -> { while (true) { } });
                    spinning.start();
                    spinning.join();""", """
                    import threading
                    def spin():
                        while True: pass
                    spinning = threading.Thread(target=spin, daemon=True)
                    spinning.start()
                    spinning.join()"""), 100),
            new Interrupt("latch", new Code("new java.util.concurrent.CountDownLatch(1).await();", """
                    import threading
                    threading.Event().wait()"""), 100),
            new Interrupt("socket read", new Code("""
                    try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                            var socket = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
                        socket.getInputStream().read();
                    }""", """
                    import socket
                    ends = socket.socketpair()
                    ends[0].recv(1)"""), 100));

    @Override
    public String name() {
        return "interrupt " + what;
    }

    private Quantity latency() {
        return Quantity.of("interrupt: " + what, Unit.MS, Goal.atMost(boundMillis));
    }

    private Quantity burning() {
        return Quantity.of("interrupt: " + what + ", still burning", Unit.CORES, Goal.atMost(NOTHING));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(latency(), burning());
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            live.run(WarmCell.CHANGING);
            var endless = live.submit(cell);
            if (ended(live, endless, RUNNING))
                throw new IllegalStateException("the cell has ended before the interrupt: " + endless.answer());
            long stopped = System.nanoTime();
            live.process().interrupt(live.client());
            if (!ended(live, endless, PATIENCE)) {
                readings.missing(latency(), "the cell goes on " + PATIENCE.toSeconds() + " s after the interrupt");
                readings.add(burning(), cores(live));
                return;
            }
            readings.add(latency(), Live.millis(endless.reply().orElseThrow().nanos() - stopped));
            Thread.sleep(SECOND);
            readings.add(burning(), cores(live));
            live.run(WarmCell.CHANGING);
        }
    }

    private static boolean ended(Live live, Conversation endless, Duration patience) {
        try {
            live.client().await(endless, patience);
            return true;
        } catch (IllegalStateException late) {
            return false;
        }
    }

    /** How many cores the kernel keeps busy, over one second. */
    private static double cores(Live live) throws InterruptedException {
        var process = live.process().process();
        var before = cpu(process);
        long began = System.nanoTime();
        Thread.sleep(SECOND);
        return (double) cpu(process).minus(before).toNanos() / (System.nanoTime() - began);
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not tell a process's CPU time"));
    }
}
