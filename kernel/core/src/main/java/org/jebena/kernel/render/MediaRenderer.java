package org.jebena.kernel.render;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** Bytes that are an image or a sound; other bytes are shown as an array. */
final class MediaRenderer implements Renderer<byte[]> {
    @Override
    public Class<byte[]> type() {
        return byte[].class;
    }

    @Override
    public Bundle render(byte[] bytes) {
        return Media.of(bytes).map(media -> media.bundle(bytes)).orElse(null);
    }
}
