package org.jebena.app.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** One cell of a notebook file, as JSON. */
public record NotebookCell(JsonObject json) {
    /** A code cell with one tag, not run yet; {@code id} may be {@code null}, for formats without. */
    public static NotebookCell code(String id, String source, String tag) {
        var tags = new JsonArray();
        tags.add(tag);
        var metadata = new JsonObject();
        metadata.add("tags", tags);
        var json = new JsonObject();
        json.addProperty("cell_type", "code");
        json.add("execution_count", JsonNull.INSTANCE);
        if (id != null) {
            json.addProperty("id", id);
        }
        json.add("metadata", metadata);
        json.add("outputs", new JsonArray());
        json.add("source", Multiline.of(source));
        return new NotebookCell(json);
    }

    public String type() {
        return Multiline.text(json.get("cell_type"));
    }

    public boolean isCode() {
        return type().equals("code");
    }

    public String source() {
        return Multiline.text(json.get("source"));
    }

    public boolean hasTag(String tag) {
        return json.get("metadata") instanceof JsonObject metadata && metadata.get("tags") instanceof JsonArray tags
                && tags.contains(new JsonPrimitive(tag));
    }

    public List<JsonObject> outputs() {
        return json.get("outputs") instanceof JsonArray outputs
                ? outputs.asList().stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject).toList()
                : List.of();
    }

    public void outputs(JsonArray outputs) {
        json.add("outputs", outputs);
    }

    /** The cell's number; {@code null} if it has not run. */
    public void executionCount(Integer count) {
        json.add("execution_count", count == null ? JsonNull.INSTANCE : new JsonPrimitive(count));
    }
}
