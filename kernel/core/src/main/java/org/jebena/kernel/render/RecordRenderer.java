package org.jebena.kernel.render;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Renderer;

/** A record as a table of two columns. */
final class RecordRenderer implements Renderer<Record> {
    @Override
    public Class<Record> type() {
        return Record.class;
    }

    @Override
    public Bundle render(Record record) {
        var names = Components.names(record.getClass());
        var text = Bundle.text(Text.of(record));
        if (names.isEmpty()) return text;
        var values = Components.of(record);
        var grid = Grid.of(Text.name(record.getClass()), "");
        for (int i = 0; i < names.size(); i++) grid = grid.row(names.get(i), Text.of(values.get(i), CollectionRenderer.CELL));
        return text.with(Bundle.HTML, grid.html());
    }
}
