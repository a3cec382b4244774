package org.jebena.magics.render;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;
import org.jebena.tensor.Tensor;

/** Shows a tensor: its values and what they are like. */
public final class TensorRenderer implements Renderer<Tensor> {
    @Override
    public Class<Tensor> type() {
        return Tensor.class;
    }

    @Override
    public Bundle render(Tensor value) {
        return Bundle.text(value.toString());
    }
}
