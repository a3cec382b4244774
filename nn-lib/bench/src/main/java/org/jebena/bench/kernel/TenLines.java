package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** A cell as people write them: a record, a method, a stream and a loop, under new names each time. */
final class TenLines implements Probe {
    static final Code CELL = new Code("""
            record Item#(String name, int price) {
                int doubled() { return 2 * price; }
            }
            int cost#(Item# item) { return item.doubled() + 1; }
            var items# = List.of(new Item#("a", 1), new Item#("b", 2), new Item#("c", 3));
            var total# = items#.stream().mapToInt(item -> cost#(item)).sum();
            for (int i = 0; i < 100; i++) {
                total# += i;
            }
            total#""", """
            from dataclasses import dataclass
            @dataclass
            class Item#:
                name: str
                price: int
                def doubled(self): return 2 * self.price
            def cost#(item): return item.doubled() + 1
            items# = [Item#('a', 1), Item#('b', 2), Item#('c', 3)]
            total# = sum(map(lambda item: cost#(item), items#))
            for i in range(100): total# += i
            total#""");
    private static final Quantity TIME = Quantity.of("10-line cell", Unit.MS, Goal.atMost(35));
    private static final String VALUE = "4965";
    private static final int WARMING = 20;
    private static final int CELLS = 60;

    @Override
    public String name() {
        return "ten-lines";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(TIME);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            for (int i = 0; i < WARMING + CELLS; i++) {
                var cell = live.run(CELL);
                if (!cell.result().equals(VALUE))
                    throw new IllegalStateException("the cell's value is '" + cell.result() + "', not " + VALUE);
                if (i >= WARMING)
                    readings.add(TIME, Live.millis(cell));
            }
        }
    }
}
