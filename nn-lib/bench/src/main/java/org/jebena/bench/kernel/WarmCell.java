package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Samples;
import org.jebena.bench.Unit;

/** The smallest cell on a warm kernel: its text the same each time, and new each time. */
final class WarmCell implements Probe {
    static final Code CHANGING = new Code("1+#", "1+#");
    private static final Quantity SAME = Quantity.of("1+1", Unit.MS, Goal.timesPeer(1.2), Goal.atMost(5));
    private static final Quantity NEW = Quantity.of("1+i, new text each time", Unit.MS, Goal.timesPeer(1.2), Goal.atMost(5));
    private static final Code CONSTANT = new Code("1+1", "1+1");
    private static final int WARMING = 100;
    private static final int CELLS = 200;

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(SAME, NEW);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            warm(live);
            for (int i = 0; i < CELLS; i++) {
                readings.add(SAME, live.time(CONSTANT));
                readings.add(NEW, live.time(CHANGING));
            }
        }
    }

    /** Runs small cells until the kernel has seen some. */
    static void warm(Live live) {
        for (int i = 0; i < WARMING; i++)
            live.run(CHANGING);
    }

    /** The median of some small cells, run now. */
    static double median(Live live) {
        var times = new double[CELLS];
        for (int i = 0; i < CELLS; i++)
            times[i] = live.time(CHANGING);
        return Samples.of(times).median();
    }
}
