package org.jebena.app.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jebena.app.files.Complaint;
import org.jebena.app.files.Whole;
import org.jebena.kernel.wire.Json;

/** A notebook as it stands in its file: JSON in which all that this program does not know is kept. */
public record NotebookFile(Path path, JsonObject json) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** Reads a notebook of format 4; says what is wrong with another file. */
    public static NotebookFile read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Complaint(path + ": a folder, not a notebook; name an .ipynb file in it");
        }
        return new NotebookFile(path, valid(path, parse(path)));
    }

    private static JsonObject parse(Path path) throws IOException {
        try {
            return Json.parse(Files.readAllBytes(path));
        } catch (JsonParseException | StackOverflowError e) {
            throw new Complaint(
                    path + ": not a notebook, the file is no JSON object" + (e instanceof JsonParseException ? " (" + plain(e) + ")" : ""));
        }
    }

    private static JsonObject valid(Path path, JsonObject notebook) {
        if (notebook.has("worksheets") || number(notebook.get("nbformat")) != 4) {
            throw new Complaint(path + ": its nbformat is " + (notebook.has("nbformat") ? notebook.get("nbformat") : "not given")
                    + ", only 4 is read; open it in Jupyter and save it, or use: jupyter nbconvert --to notebook");
        }
        if (!(notebook.get("cells") instanceof JsonArray cells)) {
            throw new Complaint(path + ": a notebook without cells; there is no list \"cells\" in it");
        }
        for (var i = 0; i < cells.size(); i++) {
            if (!(cells.get(i) instanceof JsonObject cell && cell.get("cell_type") != null)) {
                throw new Complaint(path + ": cell " + (i + 1) + " is not a cell; it has no \"cell_type\"");
            }
        }
        return notebook;
    }

    /** The cells, in their order; the list is the file's own. */
    public List<NotebookCell> cells() {
        return json.getAsJsonArray("cells").asList().stream().map(cell -> new NotebookCell(cell.getAsJsonObject())).toList();
    }

    public void insert(int index, NotebookCell cell) {
        json.getAsJsonArray("cells").asList().add(index, cell.json());
    }

    public void remove(int index) {
        json.getAsJsonArray("cells").remove(index);
    }

    /** A copy to work on, for another place. */
    public NotebookFile copy(Path to) {
        return new NotebookFile(to, json.deepCopy());
    }

    /** Cells have names from format 4.5 on. */
    public boolean hasIds() {
        return number(json.get("nbformat_minor")) >= 5;
    }

    /** Writes the notebook to its path as Jupyter would: one space of indent, no escapes that are not needed, a newline at the end. */
    public void write() throws IOException {
        Whole.write(path, out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var writer = new JsonWriter(text);
            writer.setIndent(" ");
            GSON.toJson(json, writer);
            text.write('\n');
            text.flush();
        });
    }

    private static int number(JsonElement element) {
        try {
            return element == null ? 0 : element.getAsInt();
        } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
            return 0;
        }
    }

    private static String plain(Throwable failure) {
        var message = failure.getMessage();
        return message.lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "").replaceFirst(".*to accept malformed JSON",
                "malformed");
    }
}
