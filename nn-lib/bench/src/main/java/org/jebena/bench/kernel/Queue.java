package org.jebena.bench.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;
import org.jebena.client.Conversation;

/** "Run all": fifty cells that are sent at once. */
final class Queue implements Probe {
    private static final int CELLS = 50;
    private static final int TIMES = 3;
    private static final Quantity TIME = Quantity.of(CELLS + " queued cells", Unit.MS, Goal.atMost(350));

    @Override
    public String name() {
        return "queue";
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
                long sent = System.nanoTime();
                var cells = new ArrayList<Conversation>();
                for (int cell = 0; cell < CELLS; cell++)
                    cells.add(live.submit(WarmCell.CHANGING));
                for (var cell : cells)
                    Live.succeeded(live.client().await(cell, Live.PATIENCE));
                readings.add(TIME, Live.millis(cells.getLast().received().getLast().nanos() - sent));
            }
        }
    }
}
