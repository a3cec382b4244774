package org.jebena.kernel.magic.session;

import java.util.stream.Collectors;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %history [-n] [-g text]}: what was run in this session. */
public final class Past implements Magic {
    private static final Spec SPEC = Spec.line("history").flag("n", "with the cells' numbers")
            .option("g", "text", "only cells that contain this text").alias("hist").returns(String.class)
            .says("Show what was run in this session").example("%history -n").example("%history -g \"new Linear\"");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        var part = call.option("g", "");
        var cells = notebook.history().stream().filter(past -> past.code().contains(part)).toList();
        if (cells.isEmpty()) return part.isEmpty() ? "Nothing was run yet" : "No cell contains '" + part + "'";
        return cells.stream().map(past -> call.has("n") ? "In[" + past.cell() + "]: " + past.code() : past.code())
                .collect(Collectors.joining("\n"));
    }
}
