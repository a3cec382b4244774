package org.jebena.kernel.magic;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts values of the notebook where a magic's line says {@code {expression}}; not within single quotes, and not {@code ${NAME}}. */
final class Interpolation {
    // An expression starts with a name, a number, a string or a bracket and has no comma outside of brackets: "{a,b}" is the shell's.
    private static final Pattern EXPRESSION = Pattern.compile("[\\w$\"(](?:[^,{}()]|\\([^{}]*\\))*");

    private Interpolation() {}

    static String of(String line, Function<String, Object> evaluate) {
        var text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            var c = line.charAt(at);
            int end = c == '\'' ? Comments.closing(line, at) : c == '{' ? line.indexOf('}', at) : at;
            var inside = c == '{' && end > at ? line.substring(at + 1, end) : "";
            if (EXPRESSION.matcher(inside).matches() && (at == 0 || line.charAt(at - 1) != '$')) text.append(evaluate.apply(inside));
            else text.append(line, at, Math.max(at, end) + 1);
            at = Math.max(at, end);
        }
        return text.toString();
    }
}
