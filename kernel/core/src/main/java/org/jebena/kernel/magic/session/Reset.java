package org.jebena.kernel.magic.session;

import org.jebena.notebook.Bundle;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %reset -f}: forgets all that the cells have declared. */
public final class Reset implements Magic {
    private static final Spec SPEC = Spec.line("reset").flag("f", "do it; without it, only say what would be forgotten")
            .says("Forget all variables, methods, types and imports")
            .example("%reset -f");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        if (!call.has("f")) return Bundle.text(
                "%reset -f would forget " + notebook.variables().size() + " variables, and all methods, types and imports of the cells");
        notebook.reset();
        return null;
    }
}
