package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** How much slower the smallest cell gets after many others. */
record Growth(String name, String after, Code other, int times, double bound) implements Probe {
    static final Growth CELLS = new Growth("growth", "after 3,000 cells", WarmCell.CHANGING, 3000, 1.2);
    static final Growth DEFINITIONS = new Growth("definitions", "after 300 definitions", new Code("int v# = #;", "v# = #"), 300, 1.3);

    private Quantity slower() {
        return Quantity.of("1+i " + after + ", against before", Unit.TIMES, Goal.atMost(bound));
    }

    private Quantity then() {
        return Quantity.of("1+i " + after, Unit.MS);
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(then(), slower());
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            WarmCell.warm(live);
            double before = WarmCell.median(live);
            for (int i = 0; i < times; i++)
                live.run(other);
            double later = WarmCell.median(live);
            readings.add(then(), later);
            readings.add(slower(), later / before);
        }
    }
}
