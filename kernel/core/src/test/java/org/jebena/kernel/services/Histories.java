package org.jebena.kernel.services;

import java.util.List;
import org.jebena.kernel.services.History.Entry;

/** From cells to a history and back. */
final class Histories {
    private Histories() {}

    static History remembering(List<String> cells) {
        var history = new SessionHistory();
        for (var i = 0; i < cells.size(); i++) {
            history.add(i + 1, cells.get(i));
        }
        return history;
    }

    static List<String> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).toList();
    }
}
