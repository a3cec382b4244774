package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** A hundred thousand lines, each of which must arrive in its place, and one line of ten million characters. */
final class Printing implements Probe {
    private static final int LINES = 100_000;
    private static final int WIDTH = 10_000_000;
    private static final int TIMES = 3;
    private static final Quantity MANY = Quantity.of("100,000 lines", Unit.MS, Goal.timesPeer(0.5), Goal.atMost(250));
    private static final Quantity LONG = Quantity.of("one line of 10 MB", Unit.MS);
    private static final Code COUNT = new Code("for (int i = 0; i < " + LINES + "; i++) System.out.println(i);",
            "for i in range(" + LINES + "): print(i)");
    private static final Code LINE = new Code("System.out.println(\"x\".repeat(" + WIDTH + "));", "print('x' * " + WIDTH + ")");

    @Override
    public String name() {
        return "print";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(MANY, LONG);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            WarmCell.warm(live);
            for (int i = 0; i < TIMES; i++) {
                var cell = live.run(COUNT);
                int arrived = inOrder(cell.stdout());
                if (arrived == LINES)
                    readings.add(MANY, Live.millis(cell));
                else
                    readings.missing(MANY, "line " + arrived + " of " + LINES + " did not arrive in its place");
            }
            for (int i = 0; i < TIMES; i++) {
                var cell = live.run(LINE);
                int width = cell.stdout().stripTrailing().length();
                if (width == WIDTH)
                    readings.add(LONG, Live.millis(cell));
                else
                    readings.missing(LONG, width + " of " + WIDTH + " characters arrived");
            }
        }
    }

    /** How many lines, from the first on, are the numbers from 0 on. */
    static int inOrder(String text) {
        int next = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            if (!line.equals(Integer.toString(next)))
                return next;
            next++;
        }
        return next;
    }
}
