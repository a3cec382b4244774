package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** A cell of some lines that is run again unchanged, as people do when they measure or plot. */
final class Again implements Probe {
    private static final Quantity TIME = Quantity.of("unchanged cell again", Unit.MS, Goal.atMost(3));
    private static final Code GIVEN = new Code("int[] prices = {3, 1, 2};", "prices = [3, 1, 2]");
    private static final Code CELL = new Code("""
            for (int i = 0; i < 10; i++) {
                if (prices[i % 3] == 2) {
                    prices[0]++;
                }
            }
            java.util.Arrays.stream(prices).map(price -> 2 * price).sum()""", """
            for i in range(10):
                if prices[i % 3] == 2:
                    prices[0] += 1
            sum(map(lambda price: 2 * price, prices))""");
    private static final int WARMING = 50;
    private static final int CELLS = 100;

    @Override
    public String name() {
        return "again";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(TIME);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            live.run(GIVEN);
            for (int i = 0; i < WARMING + CELLS; i++) {
                double time = live.time(CELL);
                if (i >= WARMING)
                    readings.add(TIME, time);
            }
        }
    }
}
