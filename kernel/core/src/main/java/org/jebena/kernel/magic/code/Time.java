package org.jebena.kernel.magic.code;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;
import org.jebena.notebook.Timing;

/** {@code %time CODE}: runs once, then wall time, processor time and bytes allocated. */
public final class Time implements Magic {
    private static final Spec SPEC = Spec.magic("time").code("the code to run").says("Run code once and measure it").returns(Timing.class)
            .example("%time IntStream.range(0, 1000).sum()")
            .example("var t = %time f(x)");
    // Code that declares something has to be run as it is, so that what it declares stays.
    private static final Pattern CALL = Pattern.compile("(?s)[\\w$.]+(<[^=]*>)?\\(.*\\)\\s*;?|new\\s.*|(for|while|if|do|try)\\b.*[;}]");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) throws Exception {
        // The first reading loads the counters' classes.
        Meter.now();
        var compiled = call.body().isEmpty() ? compiled(call.code().strip(), notebook) : null;
        var start = Meter.now();
        var value = compiled != null ? compiled.call() : notebook.evaluate(call.code());
        return start.until(Meter.now(), value);
    }

    // As a lambda the code is compiled before the clock starts.
    private static Callable<?> compiled(String code, Notebook notebook) {
        var expression = code.endsWith(";") ? null : lambda("(" + code + "\n)", notebook);
        return expression != null || !CALL.matcher(code).matches() ? expression
                : lambda("{ " + code + (code.endsWith(";") || code.endsWith("}") ? "" : ";") + "\nreturn null; }", notebook);
    }

    private static Callable<?> lambda(String body, Notebook notebook) {
        try {
            return (Callable<?>) notebook.evaluate("(java.util.concurrent.Callable<Object>) () -> " + body);
        } catch (RuntimeException e) {
            // It does not compile like this; as it stands it may, and if not, that error is the user's.
            return null;
        }
    }
}
