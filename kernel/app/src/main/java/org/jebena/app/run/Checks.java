package org.jebena.app.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jebena.app.notebook.Multiline;
import org.jebena.app.notebook.NotebookFile;
import org.jebena.notebook.Check;

/** Compares what a run showed with what the notebook's file has stored: errors, and the tables shown by {@code Check.table}. */
final class Checks {
    private Checks() {}

    /** What does not hold, in words; empty if all does. */
    static List<String> compare(NotebookFile stored, NotebookFile ran) {
        var faults = new ArrayList<String>();
        var number = 0;
        for (var cell : ran.cells()) {
            number += cell.isCode() ? 1 : 0;
            for (var output : cell.outputs()) {
                if (Multiline.text(output.get("output_type")).equals("error") && !cell.hasTag("raises-exception")) {
                    faults.add("code cell " + number + " shows an error: " + Multiline.text(output.get("ename")) + ": "
                            + Multiline.text(output.get("evalue")));
                }
            }
        }
        var before = tables(stored);
        var now = tables(ran);
        before.forEach((name, table) -> {
            if (!now.containsKey(name)) {
                faults.add("table \"" + name + "\" is stored but was not shown");
            } else if (!table.equals(now.get(name))) {
                faults.add(
                        "table \"" + name + "\" differs\nstored:\n" + table.indent(2) + "now:\n" + now.get(name).indent(2).stripTrailing());
            }
        });
        now.keySet().stream().filter(name -> !before.containsKey(name)).forEach(name -> faults.add("table \"" + name
                + "\" is not stored; run the notebook with --in-place once, look at it, and keep it"));
        return faults;
    }

    /** The checked tables as text, by name. */
    private static Map<String, String> tables(NotebookFile notebook) {
        var tables = new LinkedHashMap<String, String>();
        for (var cell : notebook.cells()) {
            for (var output : cell.outputs()) {
                if (output.get("metadata") instanceof JsonObject metadata && metadata.get(Check.MARK) instanceof JsonPrimitive name
                        && output.get("data") instanceof JsonObject data) {
                    tables.put(name.getAsString(), Multiline.text(data.get("text/plain")).stripTrailing());
                }
            }
        }
        return tables;
    }
}
