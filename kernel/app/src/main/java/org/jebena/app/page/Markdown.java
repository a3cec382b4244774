package org.jebena.app.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jebena.app.notebook.Multiline;

/** Markdown as HTML that stands alone: a cell's attachments and images in files beside the notebook become part of the page. */
final class Markdown {
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif",
            "image/gif", "svg",
            "image/svg+xml", "webp", "image/webp");

    private final Path folder;
    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    Markdown(Path folder) {
        this.folder = folder;
    }

    /** {@code attachments} may be {@code null}. */
    String html(String markdown, JsonObject attachments) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> embed(node, attributes, attachments))
                .build()
                .render(parser.parse(markdown));
    }

    private void embed(Node node, Map<String, String> attributes, JsonObject attachments) {
        if (node instanceof Image image) {
            var source = image.getDestination();
            var data = source.startsWith("attachment:") ? attached(source.substring("attachment:".length()), attachments) : file(source);
            if (data != null) {
                attributes.put("src", data);
            }
        }
    }

    private static String attached(String name, JsonObject attachments) {
        if (attachments != null && attachments.get(name) instanceof JsonObject forms) {
            for (var form : forms.entrySet()) {
                return "data:" + form.getKey() + ";base64," + Multiline.text(form.getValue()).replaceAll("\\s", "");
            }
        }
        return null;
    }

    private String file(String source) {
        var type = TYPES.get(source.substring(source.lastIndexOf('.') + 1).toLowerCase());
        try {
            var file = folder.resolve(source).normalize();
            return type != null && Files.isRegularFile(file)
                    ? "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file)) : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
