package org.jebena.kernel.render;

import java.util.Optional;
import java.util.function.Function;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** An optional as what it holds. */
@SuppressWarnings("rawtypes")
final class OptionalRenderer implements Renderer<Optional> {
    private final Function<Object, Bundle> inner;

    OptionalRenderer(Function<Object, Bundle> inner) {
        this.inner = inner;
    }

    @Override
    public Class<Optional> type() {
        return Optional.class;
    }

    @Override
    public Bundle render(Optional optional) {
        if (optional.isEmpty()) return null;
        return inner.apply(optional.get()).with(Bundle.TEXT, Text.of(optional));
    }
}
