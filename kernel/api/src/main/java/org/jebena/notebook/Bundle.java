package org.jebena.notebook;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One value in several forms, by MIME type; the front end shows the richest that it knows. */
public record Bundle(Map<String, Object> data, Map<String, Object> metadata) {
    public static final String TEXT = "text/plain", HTML = "text/html", MARKDOWN = "text/markdown", LATEX = "text/latex";
    public static final String PNG = "image/png", SVG = "image/svg+xml", JSON = "application/json";

    public Bundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A bundle that holds plain text only. */
    public static Bundle text(String text) {
        return new Bundle(Map.of(TEXT, text), Map.of());
    }

    /** A bundle of one form; add {@code text/plain} with {@link #with} where the form is not text. */
    public static Bundle of(String mime, Object content) {
        return new Bundle(Map.of(mime, content), Map.of());
    }

    /** This bundle with one form more; a {@code byte[]} is written as base64, as Jupyter wants images. */
    public Bundle with(String mime, Object content) {
        var more = new LinkedHashMap<>(data);
        more.put(mime, content instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : content);
        return new Bundle(more, metadata);
    }

    /** This bundle with metadata for one of its forms, an image's width for example. */
    public Bundle describe(String mime, Map<String, ?> about) {
        var more = new LinkedHashMap<>(metadata);
        more.put(mime, about);
        return new Bundle(data, more);
    }

    /** The plain text form, or an empty string. */
    public String text() {
        return data.get(TEXT) instanceof String text ? text : "";
    }
}
