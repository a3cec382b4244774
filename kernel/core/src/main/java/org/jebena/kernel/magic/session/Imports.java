package org.jebena.kernel.magic.session;

import java.util.stream.Collectors;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %imports}: what is imported, as one would write it. */
public final class Imports implements Magic {
    private static final Spec SPEC = Spec.line("imports").says("List the imports in force").returns(String.class);

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        return notebook.imports().stream().map(Imports::written).collect(Collectors.joining("\n"));
    }

    private static String written(String name) {
        return (name.startsWith("import ") ? "" : "import ") + name + (name.endsWith(";") ? "" : ";");
    }
}
