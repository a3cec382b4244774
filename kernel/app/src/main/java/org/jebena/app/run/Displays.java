package org.jebena.app.run;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The displayed outputs of a whole notebook by their display id, so that a later cell can replace what an earlier one showed. */
final class Displays {
    private final Map<String, List<JsonObject>> byId = new HashMap<>();

    void add(String id, JsonObject output) {
        if (id != null) {
            byId.computeIfAbsent(id, any -> new ArrayList<>()).add(output);
        }
    }

    void update(String id, JsonObject content) {
        for (var output : byId.getOrDefault(id, List.of())) {
            output.add("data", content.get("data").deepCopy());
            output.add("metadata", content.get("metadata").deepCopy());
        }
    }
}
