package org.jebena.bench;

import java.util.List;

/** Something that a benchmark reads off: its name, its unit and what it should not exceed. */
public record Quantity(String name, Unit unit, List<Goal> goals) {
    public static Quantity of(String name, Unit unit, Goal... goals) {
        return new Quantity(name, unit, List.of(goals));
    }
}
