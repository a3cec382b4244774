package org.jebena.kernel.magic.session;

import java.util.stream.Collectors;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %who [type]}: the names of the variables. */
public final class Who implements Magic {
    private static final Spec SPEC = Spec.line("who").operand(Spec.Kind.TEXT, "type", false)
            .says("List the variables' names, all or of one type").example("%who String").returns(String.class);

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        var names = notebook.variables().stream().filter(variable -> ofType(variable, call.operand())).map(Notebook.Variable::name)
                .collect(Collectors.joining("  "));
        return names.isEmpty() ? "No variables" + (call.operand().isEmpty() ? "" : " of type " + call.operand()) : names;
    }

    static boolean ofType(Notebook.Variable variable, String type) {
        return type.isEmpty() || variable.type().equals(type)
                || variable.type().replaceFirst("<.*", "").replaceFirst(".*\\.", "").equals(type);
    }
}
