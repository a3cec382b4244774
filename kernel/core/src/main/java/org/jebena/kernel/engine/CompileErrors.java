package org.jebena.kernel.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.jebena.kernel.output.Failure;

/** Turns the compiler's complaints into what a student can read: one message, the line with a caret, and a hint where there is one. */
final class CompileErrors {
    static final String NAME = "CompileError";
    private static final Pattern SYMBOL = Pattern
            .compile("symbol:\\s+(class|variable|method)\\s+([\\w$]+)|(package) ([\\w$]+) does not exist");
    private static final int MOST = 5;

    private final Excerpt excerpt;
    private final Hints hints;

    CompileErrors(Excerpt excerpt, Hints hints) {
        this.excerpt = excerpt;
        this.hints = hints;
    }

    /** The failure of a snippet that begins at {@code origin} and reads {@code source}. */
    Failure of(List<Diag> diagnostics, Origins.Origin origin, String source) {
        var lines = new ArrayList<String>();
        var first = "";
        var errors = diagnostics.stream().filter(Diag::isError).toList();
        for (var error : errors.subList(0, Math.min(MOST, errors.size()))) {
            var message = message(error);
            if (first.isEmpty()) first = message;
            lines.add(Excerpt.BOLD_RED + message + Excerpt.PLAIN);
            lines.addAll(excerpt(error, origin, source));
            hints.of(error.getCode(), message, source).ifPresent(hint -> lines.add("  " + hint));
        }
        if (errors.size() > MOST) lines.add(Excerpt.DIM + "  … and " + (errors.size() - MOST) + " more" + Excerpt.PLAIN);
        if (errors.isEmpty()) {
            first = "this does not compile";
            lines.add(Excerpt.BOLD_RED + first + Excerpt.PLAIN);
        }
        return new Failure(NAME, first, lines);
    }

    /** The failure of a declaration that names what is not there. */
    Failure unresolved(List<String> missing, Origins.Origin origin, String source) {
        var what = String.join(", ", missing);
        var message = "cannot find " + what;
        var lines = new ArrayList<String>();
        lines.add(Excerpt.BOLD_RED + message + Excerpt.PLAIN);
        var name = missing.getFirst().replaceFirst("^\\w+ ", "").replaceFirst("\\(.*", "");
        var at = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source);
        if (at.find()) lines.addAll(excerptAt(at.start(), name.length(), origin, source));
        hints.forMissing(name).ifPresent(hint -> lines.add("  " + hint));
        return new Failure(NAME, message, lines);
    }

    /** The types that the compiler could not find, by simple name. */
    static Set<String> missingTypes(List<Diag> diagnostics) {
        var names = new LinkedHashSet<String>();
        for (var error : diagnostics) {
            var symbol = SYMBOL.matcher(error.getMessage(Locale.ROOT));
            while (symbol.find()) {
                if (symbol.group(3) != null) names.add(symbol.group(4));
                else if (!symbol.group(1).equals("method")) names.add(symbol.group(2));
            }
        }
        return names;
    }

    private static String message(Diag error) {
        var symbol = SYMBOL.matcher(error.getMessage(Locale.ROOT));
        var lines = error.getMessage(Locale.ROOT).lines().toList();
        if (lines.getFirst().equals("cannot find symbol") && symbol.find()) {
            var where = lines.stream().filter(line -> line.contains("location:") && !line.contains("class ")).findFirst();
            return "cannot find " + symbol.group(1) + " " + symbol.group(2)
                    + where.map(line -> " in " + line.replaceFirst("\\s*location:\\s*", "")).orElse("");
        }
        return String.join("\n", lines).replaceAll("REPL\\.\\$JShell\\$\\w+\\.", "");
    }

    private List<String> excerpt(Diag error, Origins.Origin origin, String source) {
        var start = error.getStartPosition() == Diag.NOPOS ? error.getPosition() : error.getStartPosition();
        var position = error.getPosition() == Diag.NOPOS ? start : error.getPosition();
        if (position == Diag.NOPOS) return List.of();
        return excerptAt((int) Math.clamp(position, 0, source.length()),
                (int) Math.max(1, position == start ? error.getEndPosition() - start : 1), origin, source);
    }

    private List<String> excerptAt(int position, int width, Origins.Origin origin, String source) {
        var at = Math.min(position, source.length());
        var lineStart = source.lastIndexOf('\n', at - 1) + 1;
        var line = (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        var lineEnd = source.indexOf('\n', at);
        var toEnd = (lineEnd < 0 ? source.length() : lineEnd) - at;
        var column = at - lineStart + (line == 0 ? origin.column() : 0);
        return excerpt.show(origin.cell().name(), origin.line() + line + 1, column, Math.clamp(width, 1, Math.max(1, toEnd)));
    }
}
