package org.jebena.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A small table of text: it shows itself aligned in plain text and as an HTML table; columns of numbers stand right. */
public record Grid(List<String> header, List<List<String>> rows, String note) implements Displayable {
    private static final Pattern NUMBER = Pattern
            .compile("[-+]?(\\d[\\d,_ ]*(\\.\\d*)?([eE][-+]?\\d+)?( ?[%a-zA-Zµ]{1,3})?|NaN|Infinity)|null|…|");

    public Grid {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** An empty table with these columns; no names, no header line. */
    public static Grid of(String... header) {
        return new Grid(List.of(header), List.of(), "");
    }

    /** This table with one row more. */
    public Grid row(Object... cells) {
        var more = new ArrayList<>(rows);
        var row = new ArrayList<String>();
        for (var cell : cells) row.add(String.valueOf(cell));
        more.add(row);
        return new Grid(header, more, note);
    }

    /** This table with a line below it, on what it leaves out for example. */
    public Grid note(String line) {
        return new Grid(header, rows, line);
    }

    @Override
    public Bundle display() {
        return Bundle.text(text()).with(Bundle.HTML, html());
    }

    /** The table in columns of equal width. */
    public String text() {
        var lines = new ArrayList<List<String>>();
        if (!header.isEmpty()) lines.add(header);
        lines.addAll(rows);
        var widths = new int[columns()];
        for (var line : lines)
            for (int i = 0; i < line.size(); i++) widths[i] = Math.max(widths[i], width(line.get(i)));
        var right = numbers();
        var text = lines.stream().map(line -> aligned(line, widths, right)).collect(Collectors.joining("\n"));
        return note.isEmpty() ? text : text + "\n" + note;
    }

    /** The table as HTML with inline styles only; it takes its colours from the page. */
    public String html() {
        var right = numbers();
        var html = new StringBuilder("<table style=\"border-collapse: collapse; text-align: left\">");
        if (!header.isEmpty()) html.append("<thead>").append(line("th", header, right)).append("</thead>");
        html.append("<tbody>");
        for (var row : rows) html.append(line("td", row, right));
        html.append("</tbody></table>");
        if (!note.isEmpty()) html.append("<p style=\"opacity: 0.7; margin: 0.3em 0\">").append(Html.escape(note)).append("</p>");
        return html.toString();
    }

    private int columns() {
        return Math.max(header.size(), rows.stream().mapToInt(List::size).max().orElse(0));
    }

    private boolean[] numbers() {
        var right = new boolean[columns()];
        for (int i = 0; i < right.length; i++) {
            int column = i;
            right[i] = !rows.isEmpty() && rows.stream().allMatch(row -> column >= row.size() || NUMBER.matcher(row.get(column)).matches());
        }
        return right;
    }

    private static String line(String tag, List<String> cells, boolean[] right) {
        var html = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++)
            html.append('<').append(tag).append(" style=\"padding: 0.15em 0.8em; text-align: ").append(right[i] ? "right" : "left")
                    .append("\">")
                    .append(Html.escape(cells.get(i))).append("</").append(tag).append('>');
        return html.append("</tr>").toString();
    }

    private static String aligned(List<String> cells, int[] widths, boolean[] right) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).replace('\n', ' ');
            var gap = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : "  ").append(right[i] ? gap + cell : cell + gap);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
