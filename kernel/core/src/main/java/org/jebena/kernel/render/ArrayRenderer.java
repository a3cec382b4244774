package org.jebena.kernel.render;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Renderer;

/** Arrays: in brackets, with two dimensions as a table, long ones by their first and last elements. */
final class ArrayRenderer implements Renderer<Object> {
    private static final int ENTRIES = 1_000, LONG_EDGE = 5, TABLE_EDGE = 8, COLUMNS = 40;

    @Override
    public Class<Object> type() {
        return Object.class;
    }

    @Override
    public Bundle render(Object array) {
        if (!array.getClass().isArray()) return null;
        int length = Array.getLength(array);
        if (array.getClass().getComponentType().isArray() && length > 0) {
            var table = table(array, length);
            if (table != null) return table;
        }
        return length <= ENTRIES ? Bundle.text(Text.of(array))
                : Bundle.text(Text.name(array.getClass().getComponentType()) + "[" + length + "] " + row(array, true));
    }

    private static Bundle table(Object array, int rows) {
        if (array.getClass().getComponentType().getComponentType().isArray()) return null;
        int columns = 0;
        for (int i = 0; i < Math.min(rows, ENTRIES); i++) {
            if (Array.get(array, i) == null) return null;
            columns = Math.max(columns, Array.getLength(Array.get(array, i)));
        }
        if (columns == 0) return null;
        var big = (long) rows * columns > ENTRIES;
        var lines = new ArrayList<List<String>>();
        for (int i : indices(rows, big && rows > 2 * TABLE_EDGE, TABLE_EDGE)) {
            var row = i < 0 ? null : Array.get(array, i);
            var cells = new ArrayList<String>();
            int width = row == null ? columns : Array.getLength(row);
            for (int j : indices(width, width > COLUMNS || big && width > 2 * TABLE_EDGE, TABLE_EDGE))
                cells.add(row == null || j < 0 ? "…" : Text.of(Array.get(row, j), CollectionRenderer.CELL));
            lines.add(cells);
        }
        var name = Text.name(array.getClass().getComponentType().getComponentType()) + "[" + rows + "][" + columns + "]";
        return new Grid(List.of(), lines, name).display();
    }

    private static String row(Object array, boolean cut) {
        var cells = new ArrayList<String>();
        for (int i : indices(Array.getLength(array), cut, LONG_EDGE))
            cells.add(i < 0 ? "…" : Text.of(Array.get(array, i), CollectionRenderer.CELL));
        return "[" + String.join(", ", cells) + "]";
    }

    // All indices, or the first and the last with -1 between them.
    private static int[] indices(int length, boolean cut, int edge) {
        var all = new int[cut ? 2 * edge + 1 : length];
        for (int i = 0; i < all.length; i++) all[i] = !cut || i < edge ? i : i == edge ? -1 : length - (all.length - i);
        return all;
    }
}
