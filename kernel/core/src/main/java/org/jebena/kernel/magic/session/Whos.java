package org.jebena.kernel.magic.session;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jebena.kernel.render.Text;
import org.jebena.notebook.Call;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %whos [type]}: the variables with type, size, value and cell. */
public final class Whos implements Magic {
    private static final Spec SPEC = Spec.line("whos").operand(Spec.Kind.TEXT, "type", false)
            .says("List the variables with type, size and value");
    private static final int VALUE = 60;

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        var grid = Grid.of("name", "type", "size", "value", "cell");
        for (var variable : notebook.variables()) {
            if (!Who.ofType(variable, call.operand())) continue;
            var value = variable.value();
            grid = grid.row(variable.name(), variable.type(), size(value), Text.of(value, VALUE).lines().findFirst().orElse(""),
                    variable.cell());
        }
        return grid.rows().isEmpty() ? new Who().run(call, notebook) : grid;
    }

    private static String size(Object value) {
        return switch (value) {
            case null -> "";
            case CharSequence text -> String.valueOf(text.length());
            case Collection<?> all -> String.valueOf(all.size());
            case Map<?, ?> map -> String.valueOf(map.size());
            case Object array when array.getClass().isArray() -> String.valueOf(Array.getLength(array));
            default -> "";
        };
    }
}
