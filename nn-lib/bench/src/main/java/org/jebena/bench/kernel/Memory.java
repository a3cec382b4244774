package org.jebena.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** What a kernel holds: its proportional share of memory, after one cell and after many. */
final class Memory implements Probe {
    private static final Quantity ONE = Quantity.of("PSS after one cell", Unit.MB, Goal.atMost(150));
    private static final Quantity MANY = Quantity.of("PSS after 230 cells", Unit.MB, Goal.atMost(200));
    private static final int SMALL = 200;
    private static final int LONGER = 29;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(ONE, MANY);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            live.run(WarmCell.CHANGING);
            // What warms up in the background shall have ended.
            Thread.sleep(2000);
            readings.add(ONE, pss(live.process().process().pid()));
            for (int i = 0; i < SMALL; i++)
                live.run(WarmCell.CHANGING);
            for (int i = 0; i < LONGER; i++)
                live.run(TenLines.CELL);
            readings.add(MANY, pss(live.process().process().pid()));
        }
    }

    private static double pss(long pid) throws IOException {
        var rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(rollup))
            throw new IllegalStateException("this system has no readable " + rollup);
        return Files.readAllLines(rollup).stream().filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).findFirst()
                .orElseThrow(() -> new IllegalStateException(rollup + " tells no Pss"));
    }
}
