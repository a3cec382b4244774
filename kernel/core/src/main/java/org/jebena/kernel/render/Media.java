package org.jebena.kernel.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jebena.notebook.Bundle;

/** The kinds of image and sound that a browser plays, told by their first bytes. */
enum Media {
    PNG("image/png"), JPEG("image/jpeg"), GIF("image/gif"), WEBP("image/webp"), SVG("image/svg+xml"), WAV("audio/wav"), MP3("audio/mpeg"),
    OGG("audio/ogg");

    private static final int LIMIT = 20_000_000;
    final String mime;

    Media(String mime) {
        this.mime = mime;
    }

    static Optional<Media> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return Optional.of(GIF);
        if (start.startsWith("OggS")) return Optional.of(OGG);
        if (start.startsWith("ID3") || start.startsWith("\u00ff\u00fb") || start.startsWith("\u00ff\u00f3")) return Optional.of(MP3);
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return Optional.of(WEBP);
        if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) return Optional.of(WAV);
        var text = start.stripLeading();
        return text.startsWith("<svg") || text.startsWith("<?xml") && text.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }

    /** The image or the player; SVG within an {@code <img>}, since sanitisers remove it elsewhere. */
    Bundle bundle(byte[] bytes) {
        var text = Bundle.text(name() + (mime.startsWith("audio") ? " sound, " : " image, ") + bytes.length + " bytes");
        if (bytes.length > LIMIT) return text;
        var source = "src=\"data:" + mime + ";base64," + Base64.getEncoder().encodeToString(bytes) + "\"";
        return switch (this) {
            case WAV, MP3, OGG -> text.with(Bundle.HTML, "<audio controls " + source + "></audio>");
            case SVG -> text.with(Bundle.HTML, "<img alt=\"SVG image\" " + source + ">");
            case PNG, JPEG, GIF, WEBP -> text.with(mime, bytes);
        };
    }
}
