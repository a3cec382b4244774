package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * What JShell is shown of an unfinished cell: the last snippet, inside the declarations that precede it in the cell.
 * JShell looks at one snippet at a time and knows only what has been evaluated, so earlier variables become locals around
 * the snippet, and earlier methods and types become members of local classes around it.
 */
record Situation(String code, Set<String> methods) {
    private static final String MODIFIERS = "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp|synchronized"
        + "|@\\w++(?:\\([^)]*+\\))?)\\s++)*+";
    private static final Pattern TYPE = Pattern.compile("\\s*+" + MODIFIERS + "(?:(?:class|interface|enum|@interface)\\s++\\w|record\\s++\\w++\\s*+[<(]).*",
        Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
        "\\s*+" + MODIFIERS + "(?:<[^(){};=]*>\\s*+)?([\\w.]++)[\\w.<>\\[\\],?&\\s]*?[\\s>\\]](\\w++)\\s*+\\([^(){};]*+\\)[\\w\\s.,]*+\\{.*", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\s*+" + MODIFIERS + "([\\w.]++)[\\w.<>\\[\\],?&\\s]*?[\\s>\\]](\\w++)\\s*+(?:=(?!=)|;|,|\\[).*",
        Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("\\b(?:public|protected|private|static)\\b");
    private static final Set<String> NO_TYPES = Set.of("return", "throw", "new", "else", "import", "package", "assert", "yield", "case", "if", "for",
        "while", "switch", "try", "do", "synchronized", "goto", "break", "continue");

    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s+([\\w.]+)\\.(\\w+|\\*)\\s*;\\s*");
    private static final Pattern SIMPLE_TYPE = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");

    private static final String NAME = "$cell$";

    /** {@code code} is the text to ask JShell about, which ends as {@code head} does; {@code methods} are those that the cell declares. */
    static Situation of(String head, SourceCodeAnalysis analysis) {
        var builder = new Builder();
        var rest = head;
        while (true) {
            var info = analysis.analyzeCompletion(rest);
            var remaining = info.remaining();
            var ends = Lexed.of(rest).bare().stripTrailing();
            if (info.completeness() == Completeness.COMPLETE && remaining.isBlank() && (ends.endsWith(";") || ends.endsWith("}"))) {
                builder.declare(rest);
                rest = "";
            }
            if (rest.isEmpty() || !info.completeness().isComplete() || remaining.isBlank() || remaining.length() >= rest.length()) {
                return new Situation(builder.qualify(builder.around(rest), analysis), Set.copyOf(builder.methods));
            }
            builder.declare(info.source());
            rest = remaining;
        }
    }

    /** Is this a name of ours, which the user must not see? */
    static boolean hides(String name) {
        return name.startsWith(NAME);
    }

    private static final class Builder {
        private final StringBuilder code = new StringBuilder();
        private final Set<String> variables = new HashSet<>(), methods = new LinkedHashSet<>();
        private final List<String> imports = new ArrayList<>();
        private int classes;

        private void declare(String snippet) {
            var bare = Lexed.of(snippet).bare();
            var variable = VARIABLE.matcher(bare);
            var imported = IMPORT.matcher(bare);
            if (imported.matches()) {
                imports.add(imported.group(1) + "." + imported.group(2));
            } else if (isMember(bare)) {
                open();
                var method = METHOD.matcher(bare);
                if (method.matches()) {
                    methods.add(method.group(2));
                }
                enclose().append(snippet).append("\nvoid ").append(NAME).append("() throws Throwable {\n");
            } else if (variable.matches() && !NO_TYPES.contains(variable.group(1))) {
                open();
                if (!variables.add(variable.group(2))) {
                    code.append("{\n");
                }
                var modifiers = bare.substring(0, variable.start(1));
                var local = LOCAL.matcher(modifiers).replaceAll(" ");
                code.append(local).append(snippet, modifiers.length(), snippet.length()).append('\n');
            }
        }

        private String around(String snippet) {
            if (code.isEmpty() || snippet.stripLeading().startsWith("import ")) {
                return snippet;
            }
            if (isMember(Lexed.of(snippet).bare())) {
                enclose();
            }
            return code.append(snippet).toString();
        }

        // No import may stand within a method, so what this cell imports is written out in full.
        private String qualify(String text, SourceCodeAnalysis analysis) {
            if (imports.isEmpty() || text.stripLeading().startsWith("import ")) {
                return text;
            }
            var bare = Lexed.of(text).bare();
            var used = SIMPLE_TYPE.matcher(bare).results().map(MatchResult::group).collect(Collectors.toSet());
            var full = new HashMap<String, String>();
            for (var name : Shell.classes(analysis, used::contains)) {
                var dot = name.lastIndexOf('.') + 1;
                if (imports.contains(name) || dot > 0 && imports.contains(name.substring(0, dot) + "*")) {
                    full.put(name.substring(dot), name);
                }
            }
            var qualified = new StringBuilder();
            var done = 0;
            for (var type = SIMPLE_TYPE.matcher(bare); type.find(); done = type.end()) {
                qualified.append(text, done, type.start()).append(full.getOrDefault(type.group(), type.group()));
            }
            return qualified.append(text, done, text.length()).toString();
        }

        private void open() {
            if (code.isEmpty()) {
                code.append("{\n");
            }
        }

        private StringBuilder enclose() {
            return code.append("class ").append(NAME).append(classes++).append(" {\n");
        }
    }

    private static boolean isMember(String bare) {
        if (TYPE.matcher(bare).matches()) {
            return true;
        }
        var method = METHOD.matcher(bare);
        return method.matches() && !NO_TYPES.contains(method.group(1));
    }
}
