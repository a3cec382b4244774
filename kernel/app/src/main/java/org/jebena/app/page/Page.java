package org.jebena.app.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jebena.app.notebook.Multiline;
import org.jebena.app.notebook.NotebookCell;
import org.jebena.app.notebook.NotebookFile;

/** A notebook as one HTML page that needs no other file. */
public final class Page {
    private final Markdown markdown;

    private Page(Markdown markdown) {
        this.markdown = markdown;
    }

    public static String of(NotebookFile notebook) throws IOException {
        var page = new Page(new Markdown(notebook.path().toAbsolutePath().getParent()));
        var name = notebook.path().getFileName().toString().replaceFirst("(\\.run)?\\.ipynb$", "");
        var body = notebook.cells().stream().map(page::cell).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Markup.escape(name), style(), body);
    }

    private String cell(NotebookCell cell) {
        return switch (cell.type()) {
            case "markdown" -> "<section class=\"prose\">\n"
                    + markdown.html(cell.source(), cell.json().get("attachments") instanceof JsonObject attachments ? attachments : null)
                    + "</section>\n";
            case "code" -> code(cell);
            default -> "<pre class=\"raw\">" + Markup.escape(cell.source()) + "</pre>\n";
        };
    }

    private String code(NotebookCell cell) {
        if (cell.source().isBlank() && cell.outputs().isEmpty()) {
            return "";
        }
        var count = cell.json().get("execution_count");
        var label = count == null || count.isJsonNull() ? " " : count.getAsString();
        return "<section class=\"cell\">\n<div class=\"in\"><span class=\"count\">[" + label + "]</span><pre><code>"
                + Highlight.html(cell.source())
                + "</code></pre></div>\n" + cell.outputs().stream().map(this::output).collect(Collectors.joining()) + "</section>\n";
    }

    private String output(JsonObject output) {
        return switch (Multiline.text(output.get("output_type"))) {
            case "stream" -> "<pre class=\"out " + ("stderr".equals(Multiline.text(output.get("name"))) ? "stderr" : "stdout") + "\">"
                    + Ansi.html(Multiline.text(output.get("text"))) + "</pre>\n";
            case "error" -> "<pre class=\"out error\">" + Ansi.html(traceback(output)) + "</pre>\n";
            default -> output.get("data") instanceof JsonObject data ? "<div class=\"out\">" + richest(data, output) + "</div>\n" : "";
        };
    }

    private static String traceback(JsonObject output) {
        var lines = output.get("traceback") instanceof JsonArray traceback
                ? traceback.asList().stream().map(Multiline::text).collect(Collectors.joining("\n"))
                : "";
        return lines.isBlank() ? Multiline.text(output.get("ename")) + ": " + Multiline.text(output.get("evalue")) : lines;
    }

    /** The best form that a page without scripts can show. */
    private String richest(JsonObject data, JsonObject output) {
        if (data.has("text/html")) {
            return Multiline.text(data.get("text/html"));
        }
        if (data.has("image/svg+xml")) {
            return Multiline.text(data.get("image/svg+xml")).replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*(<!DOCTYPE[^>]*>)?", "");
        }
        for (var type : new String[] {"image/png", "image/jpeg", "image/gif", "image/webp"}) {
            if (data.has(type)) {
                return "<img alt=\"" + Markup.escape(Multiline.text(data.get("text/plain")).strip()) + "\"" + size(output, type)
                        + " src=\"data:" + type
                        + ";base64," + Multiline.text(data.get(type)).replaceAll("\\s", "") + "\">";
            }
        }
        return data.has("text/markdown")
                ? markdown.html(Multiline.text(data.get("text/markdown")), null)
                : "<pre>" + Ansi.html(Multiline.text(data.get(data.has("text/latex") ? "text/latex" : "text/plain"))) + "</pre>";
    }

    private static String size(JsonObject output, String type) {
        var size = new StringBuilder();
        if (output.get("metadata") instanceof JsonObject metadata && metadata.get(type) instanceof JsonObject about) {
            for (var side : new String[] {"width", "height"}) {
                var length = Multiline.text(about.get(side));
                size.append(length.matches("\\d+(\\.\\d+)?") ? " " + side + "=\"" + length + "\"" : "");
            }
        }
        return size.toString();
    }

    private static String style() throws IOException {
        try (InputStream css = Page.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
