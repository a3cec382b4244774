package org.jebena.app.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as notebook files hold it: a list of lines, for the sake of line-wise comparison; one string is read too. */
public final class Multiline {
    // What Python's splitlines takes for a line's end: Jupyter writes files with it.
    private static final String ENDS = "\\n\\r\\x0b\\x0c\\x1c\\x1d\\x1e\\x85\\u2028\\u2029";
    private static final Pattern LINE = Pattern.compile("[^" + ENDS + "]*(?:\\r\\n|[" + ENDS + "])|[^" + ENDS + "]+");

    private Multiline() {}

    public static JsonArray of(String text) {
        var lines = new JsonArray();
        LINE.matcher(text).results().forEach(line -> lines.add(line.group()));
        return lines;
    }

    /** The whole text; empty where there is none. */
    public static String text(JsonElement lines) {
        return switch (lines) {
            case JsonPrimitive one -> one.getAsString();
            case JsonArray many -> many.asList().stream().map(Multiline::text).collect(Collectors.joining());
            case null, default -> "";
        };
    }
}
