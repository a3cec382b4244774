package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** When the start of a line is seen while its cell goes on working: a progress bar lives on this. */
final class FirstBytes implements Probe {
    private static final Quantity TIME = Quantity.of("first bytes of a line", Unit.MS, Goal.atMost(25));
    private static final Code CELL = new Code("System.out.print(\"#\"); Thread.sleep(500);",
            "import time; print('#', end=''); time.sleep(0.5)");
    private static final int TIMES = 7;

    @Override
    public String name() {
        return "first-bytes";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(TIME);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            WarmCell.warm(live);
            for (int i = 0; i < TIMES; i++) {
                var cell = live.run(CELL);
                var first = cell.received().stream().filter(received -> received.message().type().equals("stream")).findFirst()
                        .orElseThrow(() -> new IllegalStateException("nothing was printed"));
                readings.add(TIME, Live.millis(first.nanos() - cell.sent()));
            }
        }
    }
}
