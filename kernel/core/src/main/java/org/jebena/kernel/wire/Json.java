package org.jebena.kernel.wire;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the protocol needs it: strict on reading, and any string, lone surrogates included, survives writing. */
public final class Json {
    private static final Gson RECORDS = new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping().create();
    private static final Gson WRITER = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final TypeAdapter<JsonElement> ELEMENT = RECORDS.getAdapter(JsonElement.class);

    private Json() {}

    /** A record as an object, its components in snake case; {@code null} components are left out. */
    public static JsonObject object(Object value) {
        return RECORDS.toJsonTree(value).getAsJsonObject();
    }

    /** An object as a record; throws {@link JsonParseException} with the cause in its message if it does not fit. */
    public static <T> T as(JsonObject json, Class<T> type) {
        try {
            return RECORDS.fromJson(json, type);
        } catch (JsonParseException e) {
            throw e;
        } catch (RuntimeException e) {
            var root = e.getCause() != null ? e.getCause() : e;
            throw new JsonParseException(root.getMessage(), e);
        }
    }

    /** Reads one object and nothing behind it. */
    public static JsonObject parse(byte[] utf8) {
        var reader = new JsonReader(new StringReader(new String(utf8, StandardCharsets.UTF_8)));
        try {
            var element = ELEMENT.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT)
                throw new JsonParseException("more than one JSON value");
            if (!(element instanceof JsonObject object))
                throw new JsonParseException("not a JSON object");
            return object;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
    }

    public static byte[] bytes(JsonElement element) {
        return escapeLoneSurrogates(WRITER.toJson(element)).getBytes(StandardCharsets.UTF_8);
    }

    /** Maps, lists, arrays, strings, numbers and booleans as JSON; bytes become base64, what JSON has no number for becomes null. */
    public static JsonElement of(Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement json -> json;
            case String text -> new JsonPrimitive(text);
            case Boolean truth -> new JsonPrimitive(truth);
            case Double d when !Double.isFinite(d) -> JsonNull.INSTANCE;
            case Float f when !Float.isFinite(f) -> JsonNull.INSTANCE;
            case Number number -> new JsonPrimitive(number);
            case byte[] bytes -> new JsonPrimitive(Base64.getEncoder().encodeToString(bytes));
            case Map<?, ?> map -> {
                var object = new JsonObject();
                map.forEach((key, item) -> object.add(String.valueOf(key), of(item)));
                yield object;
            }
            case Iterable<?> items -> {
                var array = new JsonArray();
                items.forEach(item -> array.add(of(item)));
                yield array;
            }
            case Object array when array.getClass().isArray() -> {
                var json = new JsonArray();
                for (int i = 0; i < Array.getLength(array); i++)
                    json.add(of(Array.get(array, i)));
                yield json;
            }
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** A map as a JSON object. */
    public static JsonObject of(Map<String, ?> map) {
        return (JsonObject) of((Object) map);
    }

    /** JSON as maps, lists, strings, booleans, and numbers ({@code Long} where it is a whole one, else {@code Double}). */
    public static Object plain(JsonElement element) {
        return switch (element) {
            case JsonObject object -> plain(object);
            case JsonArray array -> {
                var list = new ArrayList<Object>(array.size());
                array.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case JsonPrimitive primitive when primitive.isString() -> primitive.getAsString();
            case JsonPrimitive primitive when primitive.isBoolean() -> primitive.getAsBoolean();
            case JsonPrimitive primitive -> number(primitive.getAsString());
            default -> null;
        };
    }

    public static Map<String, Object> plain(JsonObject object) {
        var map = new LinkedHashMap<String, Object>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        return map;
    }

    /** The strings of a JSON array. */
    public static List<String> strings(JsonElement array) {
        return array instanceof JsonArray items ? items.asList().stream().map(JsonElement::getAsString).toList() : List.of();
    }

    private static Number number(String digits) {
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return Double.valueOf(digits);
        }
    }

    // UTF-8 has no form for half of a surrogate pair, JSON has one, an escape. Such chars only stand inside of strings.
    private static String escapeLoneSurrogates(String json) {
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (!Character.isSurrogate(c))
                continue;
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++;
                continue;
            }
            escaped = escaped == null ? new StringBuilder(json.length() + 16) : escaped;
            escaped.append(json, copied, i).append("\\u").append(Integer.toHexString(c));
            copied = i + 1;
        }
        return escaped == null ? json : escaped.append(json, copied, json.length()).toString();
    }
}
