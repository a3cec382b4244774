package org.jebena.kernel.magic.discovery;

import org.jebena.kernel.magic.Manual;
import org.jebena.kernel.magic.Nearest;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %magic name}: how a magic is written, with its options and examples. */
public final class About implements Magic {
    private static final Spec SPEC = Spec.line("magic").operand(Spec.Kind.NAME, "name", true).says("Say how a magic is written")
            .example("%magic time");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        var name = call.words().getFirst().replaceFirst("^%+", "");
        var magic = notebook.magics().get(name);
        if (magic == null)
            throw new MagicException(
                    "%magic: there is no magic " + name + Nearest.hint(name, "", notebook.magics().keySet()) + " (%lsmagic lists them)");
        return Manual.of(magic.spec());
    }
}
