package org.jebena.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers that a notebook promises: shown as a table that {@code jebena run --check} compares with the stored one. */
public final class Check {
    /** The metadata that marks such a table; its value is the table's name. */
    public static final String MARK = "jebena.check";
    private static final MathContext DIGITS = new MathContext(6);

    private Check() {}

    /** A table of labels and values in turns, {@code "accuracy", 0.87, "images", 10_000}; or of rows, each a list or an array. */
    public static void table(String name, Object... labelsAndValues) {
        var grid = Grid.of();
        if (Arrays.stream(labelsAndValues).allMatch(row -> row instanceof Object[] || row instanceof Collection<?>)) {
            for (var row : labelsAndValues)
                grid = grid.row(texts(row instanceof Object[] cells ? Arrays.asList(cells) : (Collection<?>) row));
        } else if (labelsAndValues.length % 2 == 0) {
            for (int i = 0; i < labelsAndValues.length; i += 2)
                grid = grid.row(texts(Arrays.asList(labelsAndValues[i], labelsAndValues[i + 1])));
        } else throw new IllegalArgumentException(
                "Check.table(\"" + name + "\", …): labels and values come in turns, but there are " + labelsAndValues.length + " of them");
        table(name, grid);
    }

    /** A table with a row for each entry. */
    public static void table(String name, Map<String, ?> values) {
        var grid = Grid.of();
        for (var entry : values.entrySet()) grid = grid.row(entry.getKey(), text(entry.getValue()));
        table(name, grid);
    }

    /** Any table. */
    public static void table(String name, Grid grid) {
        var bundle = (grid.note().isEmpty() ? grid.note(name) : grid).display();
        var marks = new LinkedHashMap<>(bundle.metadata());
        marks.put(MARK, name);
        Notebook.current().display(new Bundle(bundle.data(), marks));
    }

    private static Object[] texts(Collection<?> cells) {
        return cells.stream().map(Check::text).toArray();
    }

    // Six digits: a result that differs in the seventh is the same result on another machine.
    private static String text(Object value) {
        return switch (value) {
            case Double number when Double.isFinite(number) -> digits(number);
            case Float number when Float.isFinite(number) -> digits(number);
            case null, default -> String.valueOf(value);
        };
    }

    private static String digits(double number) {
        return number == 0 ? "0.0" : String.valueOf(new BigDecimal(number).round(DIGITS).doubleValue());
    }
}
