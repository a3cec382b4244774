package org.jebena.kernel.magic.discovery;

import org.jebena.notebook.Call;
import org.jebena.notebook.Display;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %help}: the first things to know about the notebook. */
public final class Help implements Magic {
    private static final Spec SPEC = Spec.line("help").says("Say the first things to know");
    private static final String TEXT = """
            **Cells** are Java: statements, expressions, methods, records, classes, imports, in any mixture.
            The value of a last expression without `;` is shown. `display(x)` shows anything anywhere.

            **Keys** · Tab completes · Shift+Tab explains · the stop button stops, loops in libraries too

            | write | to |
            |---|---|
            | `name?` | see what a variable, method or type is |
            | `%lsmagic` | list the magics; `%magic name` or `%name?` says how one is written |
            | `var t = %time f(x)` | keep what a magic found |
            | `%who`, `%whos` | list the variables; `%del x` and `%reset -f` forget them |
            | `%imports` | see what is imported |
            | `!ls` | run a command of the system; `%%bash` runs a cell of them |
            """;

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) {
        return Display.markdown(TEXT);
    }
}
