package org.jebena.kernel.render;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** An image or a sound in a stream that can be put back to where it was; showing a value must not use it up. */
final class InputStreamRenderer implements Renderer<InputStream> {
    private static final int LIMIT = 20_000_000;

    @Override
    public Class<InputStream> type() {
        return InputStream.class;
    }

    @Override
    public Bundle render(InputStream in) throws IOException {
        var bytes = peek(in);
        return Media.of(bytes).map(media -> media.bundle(bytes))
                .orElse(Bundle.text(Text.name(in.getClass()) + " (not read: readAllBytes() shows its content)"));
    }

    private static byte[] peek(InputStream in) throws IOException {
        // Nothing may be there yet, and waiting for it would hold up the notebook.
        if (in.available() == 0) return new byte[0];
        if (in instanceof FileInputStream file) {
            var channel = file.getChannel();
            var start = channel.position();
            try {
                return in.readNBytes(LIMIT);
            } finally {
                channel.position(start);
            }
        }
        if (!in.markSupported()) return new byte[0];
        in.mark(LIMIT);
        try {
            return in.readNBytes(Math.min(LIMIT, in.available()));
        } finally {
            in.reset();
        }
    }
}
