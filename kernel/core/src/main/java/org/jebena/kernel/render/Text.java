package org.jebena.kernel.render;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A value as plain text: what {@code String.valueOf} says, but the same in every run (no {@code @1b6d3586}),
 * with arrays and plain objects by their content, and of bounded length.
 */
public final class Text {
    static final int LIMIT = 200_000;
    private static final int ELEMENTS = 1_000, HEAD = 20, DEPTH = 6, FIELDS = 2;
    private static final long NANOS = 40_000_000;
    private static final Pattern HASH = Pattern.compile("(\\[+[ZBCDFIJS]|\\[+L[\\w.$]+;|[\\w$]+(?:\\.[\\w$/]+)+)@[0-9a-f]{1,8}\\b");

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final long deadline = System.nanoTime() + NANOS;
    private final int limit;

    private Text(int limit) {
        this.limit = limit;
    }

    public static String of(Object value) {
        return of(value, LIMIT);
    }

    /** The text, cut to about this many characters. */
    public static String of(Object value, int limit) {
        // Most values, and without the machinery below, which the first cell would wait for.
        if (value instanceof Integer || value instanceof Double || value instanceof Boolean || value instanceof Long)
            return value.toString();
        if (value instanceof String plain) return cut(plain, limit);
        var text = new Text(limit);
        try {
            text.add(value);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            // A collection that another thread changes, for example: what was read so far is shown.
            text.text.append(text.text.isEmpty() ? name(value.getClass()) : "").append("… (").append(e.getClass().getSimpleName())
                    .append(')');
        }
        return cut(text.text.toString(), limit);
    }

    /** A class's name as its author wrote it; for a lambda, the interface that it implements. */
    static String name(Class<?> type) {
        if (type.isArray()) return name(type.getComponentType()) + "[]";
        if (type.isHidden() || type.isSynthetic())
            return "lambda " + (type.getInterfaces().length > 0 ? type.getInterfaces()[0].getSimpleName() : "");
        if (!type.isAnonymousClass()) return type.getSimpleName();
        return "anonymous " + (type.getInterfaces().length > 0 ? type.getInterfaces()[0] : type.getSuperclass()).getSimpleName();
    }

    private void add(Object value) {
        switch (value) {
            case null -> text.append("null");
            case CharSequence plain -> text.append(cut(plain.toString(), limit));
            case BaseStream<?, ?> stream ->
                text.append(streamName(stream)).append(" (not consumed: toList() or toArray() shows its elements)");
            case Optional<?> optional when optional.isPresent() -> within(optional, "Optional[", "]", () -> add(optional.get()));
            case Collection<?> all when ofTheJdk(all) -> within(all, "[", "]", () -> elements(all.iterator(), all.size()));
            case Map<?, ?> map when ofTheJdk(map) -> within(map, "{", "}", () -> elements(map.entrySet().iterator(), map.size()));
            case Map.Entry<?, ?> entry when ofTheJdk(entry) -> {
                add(entry.getKey());
                text.append('=');
                add(entry.getValue());
            }
            case Record record -> record(record);
            case Object array when array.getClass().isArray() ->
                within(array, "[", "]", () -> elements(iterator(array), Array.getLength(array)));
            case Object other -> object(other);
        }
    }

    private void elements(Iterator<?> all, int size) {
        int shown = size > ELEMENTS ? HEAD : size;
        for (int i = 0; all.hasNext(); i++) {
            if (i > 0) text.append(", ");
            if (i >= shown || full()) {
                text.append("… ").append(Math.max(1, size - i)).append(" more");
                return;
            }
            add(all.next());
        }
    }

    private boolean full() {
        return text.length() > limit || System.nanoTime() > deadline;
    }

    private void record(Record record) {
        var values = Components.of(record);
        // Asking a record that holds a million numbers for its text would take long.
        var own = values.stream().anyMatch(Text::big) ? null : ownText(record);
        if (own != null && !HASH.matcher(own).find()) text.append(cut(own, limit));
        else within(record, name(record.getClass()) + "[", "]", () -> fields(Components.names(record.getClass()), values::get));
    }

    private static boolean big(Object value) {
        return value instanceof Collection<?> all && all.size() > ELEMENTS || value instanceof Map<?, ?> map && map.size() > ELEMENTS;
    }

    private void object(Object value) {
        var type = value.getClass();
        if (hasOwnText(type)) text.append(cut(HASH.matcher(ownText(value)).replaceAll(hit -> simple(hit.group(1))), limit));
        else if (type.isHidden() || type.isSynthetic() || type.getModule().isNamed() || full()) text.append(name(type));
        else {
            // Only objects near the surface: behind them stand whole libraries.
            var fields = open.size() < FIELDS ? fieldsOf(type) : List.<Field>of();
            if (fields.isEmpty()) text.append(name(type));
            else within(value, name(type) + "[", "]",
                    () -> fields(fields.stream().map(Field::getName).toList(), i -> read(fields.get(i), value)));
        }
    }

    private void fields(List<String> names, IntFunction<Object> values) {
        for (int i = 0; i < names.size(); i++) {
            text.append(i > 0 ? ", " : "").append(names.get(i)).append('=');
            add(values.apply(i));
        }
    }

    // A value inside of itself, or too deep, is an ellipsis.
    private void within(Object value, String start, String end, Runnable content) {
        if (open.size() >= DEPTH || !open.add(value)) {
            text.append(start).append('…').append(end);
            return;
        }
        text.append(start);
        content.run();
        text.append(end);
        open.remove(value);
    }

    private static String ownText(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return name(value.getClass()) + " (its toString failed: " + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()) + ")";
        }
    }

    private static boolean hasOwnText(Class<?> type) {
        return textDeclarer(type) != Object.class;
    }

    private static boolean ofTheJdk(Object value) {
        var module = textDeclarer(value.getClass()).getModule();
        return module.isNamed() && module.getName().startsWith("java.");
    }

    private static Class<?> textDeclarer(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass();
        } catch (NoSuchMethodException e) {
            return Object.class;
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (var owner = type; owner != null && !owner.getModule().isNamed(); owner = owner.getSuperclass())
            for (var field : owner.getDeclaredFields())
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && field.trySetAccessible()) fields.add(field);
        return fields;
    }

    private static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            return "?";
        }
    }

    private static Iterator<Object> iterator(Object array) {
        return IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i)).iterator();
    }

    private static String streamName(BaseStream<?, ?> stream) {
        return switch (stream) {
            case IntStream _ -> "IntStream";
            case LongStream _ -> "LongStream";
            case DoubleStream _ -> "DoubleStream";
            default -> "Stream";
        };
    }

    private static String simple(String className) {
        var name = className.substring(className.lastIndexOf('.') + 1);
        return Matcher.quoteReplacement(name.substring(name.lastIndexOf('$') + 1));
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) return text;
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
