package org.jebena.kernel.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What to do about a compile error, in one line. */
final class Hints {
    private final Function<String, List<String>> typesNamed;
    private final Function<String, Optional<String>> hiddenBy;

    /** {@code typesNamed} finds the qualified names of a type; {@code hiddenBy} the library's method that a cell's own method of that name hides. */
    Hints(Function<String, List<String>> typesNamed, Function<String, Optional<String>> hiddenBy) {
        this.typesNamed = typesNamed;
        this.hiddenBy = hiddenBy;
    }

    Optional<String> of(String code, String message, String source) {
        if (source.stripLeading().startsWith("package ")) return Optional.of("cells need no package: leave the line out");
        if (message.startsWith("cannot find class ") || message.startsWith("cannot find variable ")) {
            return forMissing(message.split(" ")[3].replaceAll("\\W.*", ""));
        }
        return switch (code) {
            case "compiler.err.unreported.exception.need.to.catch.or.throw" ->
                Optional.of("a method must catch it or say so: add `throws " + lastWord(message)
                        + "` to its head; a cell's own statements need neither");
            case "compiler.err.missing.ret.stmt" -> Optional.of("each way through the method must end in `return …;`");
            case "compiler.err.var.might.not.have.been.initialized" -> Optional.of("give it a value before it is read");
            case "compiler.err.premature.eof" -> Optional.of("a bracket, a quote or a semicolon is missing before the end");
            case "compiler.err.unclosed.str.lit" -> Optional.of("close the string on its line with \", or use a text block \"\"\"…\"\"\"");
            case "compiler.err.prob.found.req" ->
                message.contains("cannot be converted to boolean") ? Optional.of("to compare, write == instead of =") : Optional.empty();
            case "compiler.err.cant.apply.symbol", "compiler.err.cant.apply.symbols" -> hiddenBy.apply(methodOf(message));
            default -> Optional.empty();
        };
    }

    /** How to import a type of this name. */
    Optional<String> forMissing(String name) {
        var found = typesNamed.apply(name);
        if (found.isEmpty()) return Optional.empty();
        if (found.size() == 1) return Optional.of("add: import " + found.getFirst() + ";");
        return Optional
                .of("did you mean one of these? import " + String.join(";  import ", found.subList(0, Math.min(4, found.size()))) + ";");
    }

    private static String lastWord(String message) {
        var type = message.replaceFirst("^unreported exception ", "").replaceFirst(";.*", "").strip();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String methodOf(String message) {
        return message.replaceFirst("(?s)^.*?method (\\w+).*$", "$1").replaceFirst("(?s)^no suitable method found for (\\w+).*$", "$1");
    }
}
