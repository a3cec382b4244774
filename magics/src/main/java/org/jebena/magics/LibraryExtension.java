package org.jebena.magics;

import java.util.List;
import org.jebena.magics.render.TensorRenderer;
import org.jebena.notebook.Extension;
import org.jebena.notebook.Library;
import org.jebena.notebook.Renderer;
import org.jebena.tensor.Cancellation;
import org.jebena.tensor.Tensor;
import org.jebena.tensor.Tensors;

/** What the library brings into every notebook: names that need no import, how its values look, how its loops stop. */
public final class LibraryExtension implements Extension {
    @Override
    public List<String> imports() {
        return List.of("org.jebena.tensor.Tensor", "static org.jebena.tensor.Tensors.*");
    }

    @Override
    public List<String> importsOnDemand() {
        return List.of("org.jebena.tensor.DType", "org.jebena.tensor.Shape", "org.jebena.tensor.Device", "org.jebena.tensor.Devices",
                "org.jebena.tensor.TensorException");
    }

    @Override
    public List<Library> libraries() {
        return List.of(new Library(Tensor.class, "org.jebena.tensor"));
    }

    @Override
    public List<Renderer<?>> renderers() {
        return List.of(new TensorRenderer());
    }

    @Override
    public void warmUp() {
        // No random numbers here: they would move the user's stream.
        new TensorRenderer().render(Tensors.eye(4));
    }

    @Override
    public void interrupt(List<Thread> threads) {
        Cancellation.request(threads);
    }
}
