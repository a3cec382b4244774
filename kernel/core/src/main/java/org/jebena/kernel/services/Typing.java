package org.jebena.kernel.services;

import java.util.regex.Pattern;
import org.jebena.kernel.engine.Analysis;
import org.jebena.kernel.services.Completeness.State;
import org.jebena.kernel.services.Lexed.Kind;

/** Tells whether a cell could run as it stands or is still being typed, and how far the next line is indented. */
public final class Typing {
    private static final String STEP = "    ";
    private static final Pattern ANNOTATION = Pattern.compile("\\s*+@(?!interface\\b)[\\w.]++(?:\\([^()]*+\\))?\\s*+");

    private final Analysis analysis;

    public Typing(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The state of the whole cell; magic lines count for nothing, and a cell magic takes any text. */
    public Completeness completeness(String code) {
        if (code.stripLeading().startsWith("%%")) {
            return new Completeness(State.COMPLETE, "");
        }
        var java = Java.of(code);
        var lexed = Lexed.of(java);
        if (lexed.broken()) {
            return new Completeness(State.INVALID, "");
        }
        return switch (lexed.end()) {
            case STRING, CHARACTER -> new Completeness(State.INVALID, "");
            case TEXT_BLOCK -> new Completeness(State.INCOMPLETE, "");
            case BLOCK_COMMENT -> new Completeness(State.INCOMPLETE, lexed.indentAt(java.length()));
            default -> {
                var state = state(java);
                yield new Completeness(state, state == State.INCOMPLETE ? indent(lexed) : "");
            }
        };
    }

    private State state(String java) {
        try {
            return analysis.ask(compiler -> {
                for (var rest = java; !rest.isBlank();) {
                    if (ANNOTATION.matcher(rest).matches()) {
                        return State.INCOMPLETE;
                    }
                    var info = compiler.analyzeCompletion(rest);
                    switch (info.completeness()) {
                        case EMPTY -> {
                            return State.COMPLETE;
                        }
                        case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                            return State.INCOMPLETE;
                        }
                        default -> {
                            if (!Grammar.accepts(info.source())) {
                                return State.INVALID;
                            }
                            rest = info.remaining();
                        }
                    }
                }
                return State.COMPLETE;
            });
        } catch (RuntimeException | StackOverflowError | AssertionError odd) {
            return State.UNKNOWN;
        }
    }

    /** One step within the innermost open bracket, one more where a statement goes on. */
    private static String indent(Lexed lexed) {
        var bare = lexed.bare().stripTrailing();
        var last = bare.isEmpty() ? ';' : bare.charAt(bare.length() - 1);
        var bracket = lexed.open().isEmpty() ? -1 : lexed.open().getLast();
        var base = bracket < 0 ? "" : lexed.indentAt(bracket) + STEP;
        var inBlock = bracket < 0 || lexed.text().charAt(bracket) == '{';
        return inBlock && ";{},".indexOf(last) < 0 ? base + STEP : base;
    }
}
