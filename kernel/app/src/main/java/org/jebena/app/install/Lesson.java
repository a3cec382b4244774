package org.jebena.app.install;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jebena.client.Client;
import org.jebena.kernel.wire.Channel;

/** What a notebook asks of a kernel in its first minutes. */
final class Lesson {
    /** Each wakes another part of the compiler or of the kernel. */
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "var x = 21; x * 2",
            "import java.util.concurrent.ThreadLocalRandom;\nThreadLocalRandom.current().nextInt(10) < 10",
            """
                    record Point(double x, double y) { double norm() { return Math.hypot(x, y); } }
                    int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                    var points = List.of(new Point(3, 4), new Point(6, 8));
                    for (int i = 0; i < 3; i++) System.out.println(fib(i));
                    points.stream().map(Point::norm).toList()""",
            "points",
            "IntStream.rangeClosed(1, 10).map(i -> i * i).boxed().collect(Collectors.groupingBy(i -> i % 3))",
            """
                    sealed interface Figure permits Circle, Square {}
                    record Circle(double r) implements Figure {}
                    record Square(double a) implements Figure {}
                    double area(Figure f) { return switch (f) { case Circle c -> Math.PI * c.r() * c.r(); case Square s -> s.a() * s.a(); }; }
                    area(new Circle(1))""",
            "display(Map.of(\"a\", 1)); new int[] {1, 2, 3}",
            "for (int i = 0; i < 2_000; i++) IO.println(\"line \" + i);",
            "System.err.printf(\"%5.2f%n\", 1.5); System.out.print(\"no line end\");",
            "int broken = \"text\";",
            "Integer.parseInt(\"x\")",
            "undefinedName + 1",
            "class Counter { int n; void up() { n++; } }\nvar counter = new Counter(); counter.up(); counter.n",
            "int fib(int n) { return n < 2 ? 1 : fib(n - 1) + fib(n - 2); }\nfib(10)",
            "%lsmagic",
            "%time fib(20)");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Lesson() {}

    static void of(Client client) {
        CELLS.forEach(client::execute);
        for (var code : List.of("points.str", "Sys", "%ti", "System.out.")) {
            client.request("complete_request", Map.of("code", code, "cursor_pos", code.length()));
        }
        client.request("inspect_request", Map.of("code", "points.stream()", "cursor_pos", 10, "detail_level", 0));
        for (var code : List.of("for (;;) {", "1 + 1", "} {")) {
            client.request("is_complete_request", Map.of("code", code));
        }
        client.request("history_request", Map.of("hist_access_type", "tail", "n", 10, "raw", true, "output", false));
        client.request("comm_info_request", Map.of());
        interrupt(client);
        client.request(Channel.CONTROL, "shutdown_request", Map.of("restart", false));
    }

    private static void interrupt(Client client) {
        var endless = client.submit("System.out.println(\"runs\"); System.out.flush(); while (true) { }");
        client.pump(PATIENCE, () -> endless.stdout().contains("runs"), "the endless cell's first line");
        client.request(Channel.CONTROL, "interrupt_request", Map.of());
        client.await(endless);
    }
}
