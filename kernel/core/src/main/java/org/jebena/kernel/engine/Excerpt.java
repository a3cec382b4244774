package org.jebena.kernel.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a line of a cell, with a caret below the place at fault; remembers the cells that were run. */
final class Excerpt {
    static final String RED = "\u001b[31m", BOLD_RED = "\u001b[1;31m", CYAN = "\u001b[36m", DIM = "\u001b[2m", PLAIN = "\u001b[0m";
    private static final int REMEMBERED = 2_000, WIDEST = 160;

    private final Map<String, String> cells = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void remember(Cell cell) {
        cells.put(cell.name(), cell.code());
    }

    /** The cell's line; empty when the cell is not known. */
    synchronized String line(String cell, int line) {
        var code = cells.get(cell);
        return code == null || line < 1 ? "" : code.lines().skip(line - 1).findFirst().orElse("");
    }

    /** The line with its place in front, and a caret under {@code column} if that is not negative; lines and cells count as the user counts. */
    List<String> show(String cell, int line, int column, int width) {
        var text = line(cell, line).replace('\t', ' ');
        if (text.isBlank()) return List.of();
        var place = cell + ":" + line;
        var indent = text.length() - text.stripLeading().length();
        var from = Math.max(indent, column > WIDEST - 20 ? column - WIDEST / 2 : indent);
        var shown = text.substring(Math.min(from, text.length())).stripTrailing();
        if (shown.length() > WIDEST) shown = shown.substring(0, WIDEST) + " …";
        var lines = new ArrayList<String>();
        lines.add("  " + CYAN + place + PLAIN + "   " + shown);
        if (column >= from && column <= from + shown.length()) {
            var marks = Math.clamp(width, 1, Math.max(1, from + shown.length() - column));
            lines.add(" ".repeat(2 + place.length() + 3 + column - from) + RED + "^".repeat(marks) + PLAIN);
        }
        return lines;
    }
}
