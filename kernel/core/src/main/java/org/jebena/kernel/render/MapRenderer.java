package org.jebena.kernel.render;

import java.util.Map;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Renderer;

/** A map as a table of keys and values. */
@SuppressWarnings("rawtypes")
final class MapRenderer implements Renderer<Map> {
    private static final int ROWS = 100;

    @Override
    public Class<Map> type() {
        return Map.class;
    }

    @Override
    public Bundle render(Map map) {
        if (map.isEmpty()) return null;
        var grid = Grid.of("key", "value");
        for (Object each : map.entrySet()) {
            if (grid.rows().size() == ROWS) break;
            var entry = (Map.Entry) each;
            grid = grid.row(Text.of(entry.getKey(), CollectionRenderer.CELL), Text.of(entry.getValue(), CollectionRenderer.CELL));
        }
        int left = map.size() - grid.rows().size();
        if (left > 0) grid = grid.note("… " + left + " more");
        return Bundle.text(Text.of(map)).with(Bundle.HTML, grid.html());
    }
}
