package org.jebena.kernel.magic.session;

import org.jebena.kernel.magic.Nearest;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %del x y}: forgets variables, methods or types; what they held can be collected. */
public final class Del implements Magic {
    private static final Spec SPEC = Spec.line("del").operand(Spec.Kind.NAME, "names", true)
            .says("Forget variables, methods or types, and free what they hold").alias("xdel")
            .example("%del x y");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        for (var name : call.words()) {
            var names = notebook.variables().stream().map(Notebook.Variable::name).toList();
            if (!notebook.drop(name)) throw new MagicException(
                    "%del: nothing here is called " + name + Nearest.hint(name, "", names) + " (%who lists the variables)");
        }
        return null;
    }
}
