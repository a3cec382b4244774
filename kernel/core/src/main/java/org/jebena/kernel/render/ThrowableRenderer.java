package org.jebena.kernel.render;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** An exception that is somebody's value, not the cell's end: what it says, and its causes. */
final class ThrowableRenderer implements Renderer<Throwable> {
    private static final int CAUSES = 10;

    @Override
    public Class<Throwable> type() {
        return Throwable.class;
    }

    @Override
    public Bundle render(Throwable thrown) {
        var text = new StringBuilder(Text.of(thrown));
        var cause = thrown.getCause();
        for (int i = 0; cause != null && i < CAUSES; i++, cause = cause.getCause()) text.append("\nCaused by: ").append(Text.of(cause));
        return Bundle.text(text.toString());
    }
}
