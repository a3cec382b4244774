package org.jebena.kernel.magic.discovery;

import java.util.TreeMap;
import org.jebena.notebook.Call;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %lsmagic [pattern]}: the magics that there are, with one sentence each. */
public final class ListMagics implements Magic {
    private static final Spec SPEC = Spec.line("lsmagic").operand(Spec.Kind.TEXT, "part of a name", false).says("List the magics")
            .example("%lsmagic time");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        var grid = Grid.of("magic", "what it does");
        for (var entry : new TreeMap<>(notebook.magics()).entrySet()) {
            var spec = entry.getValue().spec();
            var forms = (spec.onLine() ? "%" + spec.name() : "") + (spec.onLine() && spec.onCell() ? " " : "")
                    + (spec.onCell() ? "%%" + spec.name() : "");
            if (entry.getKey().equals(spec.name()) && (spec.name() + " " + spec.aliases()).contains(call.operand()))
                grid = grid.row(forms, spec.says());
        }
        return grid.note(grid.rows().isEmpty() ? "No magic's name contains '" + call.operand() + "'; %lsmagic alone lists them all"
                : "%magic name, or %name?, says more");
    }
}
