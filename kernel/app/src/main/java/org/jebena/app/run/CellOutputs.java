package org.jebena.app.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jebena.app.notebook.Multiline;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.wire.Json;
import org.jebena.notebook.Bundle;

/** Collects one cell's outputs as a notebook file has them; threads of the cell may add to them later. */
final class CellOutputs implements Outputs {
    private static final List<String> LINED = List.of("application/javascript", Bundle.SVG);

    private final Displays displays;
    private final List<Output> outputs = new ArrayList<>();
    private boolean clearFirst;

    /** {@code displays} belongs to the whole notebook, and all its cells' outputs take turns on it. */
    CellOutputs(Displays displays) {
        this.displays = displays;
    }

    private sealed interface Output {
        /** Text grows while it comes in small pieces. */
        record Text(Stream stream, StringBuilder text) implements Output {}

        record Shown(JsonObject json) implements Output {}
    }

    @Override
    public void stream(Stream stream, String text) {
        synchronized (displays) {
            clearIfAsked();
            if (!outputs.isEmpty() && outputs.getLast() instanceof Output.Text last && last.stream() == stream) {
                last.text().append(text);
            } else {
                outputs.add(new Output.Text(stream, new StringBuilder(text)));
            }
        }
    }

    @Override
    public void display(Bundle bundle, String id) {
        synchronized (displays) {
            displays.add(id, show("display_data", bundle, null));
        }
    }

    @Override
    public void update(Bundle bundle, String id) {
        synchronized (displays) {
            displays.update(id, content(bundle, null));
        }
    }

    @Override
    public void result(int cell, Bundle bundle) {
        synchronized (displays) {
            show("execute_result", bundle, cell);
        }
    }

    @Override
    public void error(Failure failure) {
        var traceback = new JsonArray();
        failure.traceback().forEach(traceback::add);
        var json = new JsonObject();
        json.addProperty("ename", failure.name());
        json.addProperty("evalue", failure.message() == null ? "" : failure.message());
        json.addProperty("output_type", "error");
        json.add("traceback", traceback);
        synchronized (displays) {
            clearIfAsked();
            outputs.add(new Output.Shown(json));
        }
    }

    @Override
    public void clear(boolean wait) {
        synchronized (displays) {
            clearFirst = wait;
            if (!wait) {
                outputs.clear();
            }
        }
    }

    /** The outputs so far. */
    JsonArray toJson() {
        var json = new JsonArray();
        synchronized (displays) {
            for (var output : outputs) {
                json.add(switch (output) {
                    case Output.Shown(var shown) -> shown.deepCopy();
                    case Output.Text(var stream, var text) -> streamJson(stream, text.toString());
                });
            }
        }
        return json;
    }

    private static JsonObject streamJson(Stream stream, String text) {
        var json = new JsonObject();
        json.addProperty("name", "std" + stream.name().toLowerCase(Locale.ROOT));
        json.addProperty("output_type", "stream");
        json.add("text", Multiline.of(text));
        return json;
    }

    private JsonObject show(String type, Bundle bundle, Integer cell) {
        clearIfAsked();
        var json = content(bundle, cell);
        json.addProperty("output_type", type);
        outputs.add(new Output.Shown(json));
        return json;
    }

    private void clearIfAsked() {
        if (clearFirst) {
            outputs.clear();
            clearFirst = false;
        }
    }

    /** The forms in the order in which Jupyter writes them, by name. */
    private static JsonObject content(Bundle bundle, Integer cell) {
        var data = new JsonObject();
        new TreeMap<>(bundle.data()).forEach((mime, form) -> data.add(mime, form(mime, Json.of(form))));
        var json = new JsonObject();
        json.add("data", data);
        if (cell != null) {
            json.addProperty("execution_count", cell);
        }
        json.add("metadata", Json.of(bundle.metadata()));
        return json;
    }

    private static JsonElement form(String mime, JsonElement form) {
        var lined = mime.startsWith("text/") || LINED.contains(mime);
        return lined && form instanceof JsonPrimitive text && text.isString() ? Multiline.of(text.getAsString()) : form;
    }
}
