package org.jebena.kernel.render;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Displayable;
import org.jebena.notebook.Renderer;

/** Values that know how to show themselves. */
final class DisplayableRenderer implements Renderer<Displayable> {
    @Override
    public Class<Displayable> type() {
        return Displayable.class;
    }

    @Override
    public Bundle render(Displayable value) {
        return value.display();
    }
}
