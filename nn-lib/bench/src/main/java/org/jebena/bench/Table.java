package org.jebena.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measurements as a Markdown table; what could not be measured is said below it. */
public final class Table {
    private static final int NAME = 0;

    private final String ours;
    private final String peer;
    private final List<Measurement> measurements = new ArrayList<>();

    public Table(String ours, String peer) {
        this.ours = ours;
        this.peer = peer;
    }

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    @Override
    public String toString() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", ours + " p50 (p95)", peer + " p50 (p95)", "ratio", "goal"));
        measurements.forEach(measurement -> rows.add(row(measurement)));
        var widths = new int[rows.getFirst().size()];
        for (var row : rows)
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i), widths));
            if (i == 0)
                text.append(rule(widths));
        }
        return text.append(reasons()).toString();
    }

    private static List<String> row(Measurement measurement) {
        var unit = measurement.quantity().unit();
        return List.of(measurement.quantity().name(), show(unit, measurement.ours()),
                measurement.peer().map(peer -> show(unit, peer)).orElse(""),
                measurement.ratio().map(Unit.TIMES::show).orElse(""),
                measurement.quantity().goals().stream().map(goal -> goal.show(measurement)).collect(Collectors.joining(", ")));
    }

    private static String show(Unit unit, Reading reading) {
        return switch (reading) {
            case Reading.Taken(var samples) when samples.count() > 1 -> unit.show(samples.median()) + " (" + unit.show(samples.p95()) + ")";
            case Reading.Taken(var samples) -> unit.show(samples.median());
            case Reading.Missing missing -> "–";
        };
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            var cell = row.get(i);
            var padding = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            line.append(' ').append(i == NAME ? cell + padding : padding + cell).append(" |");
        }
        return line.append('\n').toString();
    }

    private static String rule(int[] widths) {
        var rule = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++)
            rule.append(i == NAME ? "-" + "-".repeat(widths[i]) + "-|" : "-" + "-".repeat(widths[i]) + ":|");
        return rule.append('\n').toString();
    }

    private String reasons() {
        var text = new StringBuilder();
        for (var measurement : measurements) {
            if (measurement.ours() instanceof Reading.Missing(var reason))
                text.append("\nNot measured: ").append(measurement.quantity().name()).append(", ").append(ours).append(": ").append(reason);
            if (measurement.peer().orElse(null) instanceof Reading.Missing(var reason))
                text.append("\nNot measured: ").append(measurement.quantity().name()).append(", ").append(peer).append(": ").append(reason);
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }
}
