package org.jebena.app.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.app.notebook.Multiline;
import org.jebena.app.notebook.NotebookFile;

/** Notebook files for tests. */
final class Notebooks {
    private Notebooks() {}

    /** A notebook with these code cells; a first line {@code #tag NAME} tags the cell. */
    static NotebookFile of(Path file, String... sources) throws IOException {
        var cells = new JsonArray();
        for (var i = 0; i < sources.length; i++) {
            cells.add(cell("cell-" + i, sources[i]));
        }
        var json = JsonParser
                .parseString("{\"cells\": [], \"metadata\": {\"own\": {\"kept\": 1.0}}, \"nbformat\": 4, \"nbformat_minor\": 5}")
                .getAsJsonObject();
        json.add("cells", cells);
        Files.writeString(file, json.toString());
        return NotebookFile.read(file);
    }

    private static JsonObject cell(String id, String source) {
        var cell = JsonParser.parseString("{\"cell_type\": \"code\", \"execution_count\": null, \"metadata\": {}, \"outputs\": []}")
                .getAsJsonObject();
        cell.addProperty("id", id);
        var tag = source.startsWith("#tag ") ? source.lines().findFirst().orElseThrow().substring(5) : null;
        if (tag != null) {
            var tags = new JsonArray();
            tags.add(tag);
            cell.getAsJsonObject("metadata").add("tags", tags);
        }
        cell.add("source", Multiline.of(tag == null ? source : source.substring(source.indexOf('\n') + 1)));
        return cell;
    }
}
