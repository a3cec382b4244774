package org.jebena.kernel.render;

import java.util.ArrayList;
import java.util.Collection;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Renderer;

/** A collection of records of one type as a table; any other collection is shown as text. */
@SuppressWarnings("rawtypes")
final class CollectionRenderer implements Renderer<Collection> {
    /** How many characters of a value a table's cell shows. */
    static final int CELL = 200;
    private static final int ROWS = 60;

    @Override
    public Class<Collection> type() {
        return Collection.class;
    }

    @Override
    public Bundle render(Collection all) {
        var shown = new ArrayList<Record>();
        for (Object each : all) {
            if (shown.size() == ROWS) break;
            if (!(each instanceof Record record) || !shown.isEmpty() && record.getClass() != shown.getFirst().getClass()) return null;
            shown.add(record);
        }
        if (shown.isEmpty()) return null;
        var names = Components.names(shown.getFirst().getClass());
        if (names.isEmpty()) return null;
        var rows = shown.stream().map(record -> Components.of(record).stream().map(value -> Text.of(value, CELL)).toList()).toList();
        int left = all.size() - rows.size();
        return new Grid(names, rows, left > 0 ? "… " + left + " more rows" : "").display();
    }
}
