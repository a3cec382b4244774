package org.jebena.bench.kernel;

import java.time.Duration;
import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** From the spawned process to the first answer and the first value, and back to nothing. */
final class Start implements Probe {
    private static final Quantity START = Quantity.of("start → kernel_info", Unit.MS, Goal.timesPeer(1.0), Goal.atMost(300));
    private static final Quantity FIRST = Quantity.of("start + first cell", Unit.MS, Goal.timesPeer(1.5), Goal.atMost(500));
    private static final Quantity SHUTDOWN = Quantity.of("shutdown", Unit.MS);
    private static final Code CELL = new Code("1+1", "1+1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STARTS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(START, FIRST, SHUTDOWN);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        for (int i = 0; i < STARTS; i++) {
            try (var live = new Live(subject)) {
                readings.add(START, live.readyMillis());
                var first = live.run(CELL);
                readings.add(FIRST, Live.millis(first.received().getLast().nanos() - live.process().started()));
                var took = live.process().shutdown(live.client(), PATIENCE);
                if (live.process().process().isAlive())
                    readings.missing(SHUTDOWN, "the process lives on " + PATIENCE.toSeconds() + " s after shutdown_request");
                else
                    readings.add(SHUTDOWN, took.toNanos() / 1e6);
            }
        }
    }
}
