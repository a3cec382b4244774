package org.jebena.kernel.services;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * What JShell is shown of an unfinished cell: the last snippet, inside those declarations before it in the cell that it depends on.
 * JShell looks at one snippet at a time and knows only what has been evaluated, so earlier variables become locals around
 * the snippet, and earlier methods and types become members of local classes around it. {@code code} ends as the cell does;
 * {@code declared} are the names of all that the cell declares, with their kinds.
 */
record Situation(String code, Map<String, String> declared) {
    private static final String MODIFIERS = "(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp|synchronized"
            + "|@\\w++(?:\\([^)]*+\\))?)\\s++)*+";
    private static final Pattern TYPE = Pattern.compile("\\s*+" + MODIFIERS
            + "(?:(?:class|interface|enum|@interface)\\s++|record\\s++(?=\\w++\\s*+[<(]))(\\w++).*",
            Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "\\s*+" + MODIFIERS + "(?:<[^(){};=]*>\\s*+)?([\\w.]++)[\\w.<>\\[\\],?&\\s]*?[\\s>\\]]"
                    + "(\\w++)\\s*+\\([^(){};]*+\\)[\\w\\s.,]*+\\{.*",
            Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\s*+" + MODIFIERS
            + "([\\w.]++)[\\w.<>\\[\\],?&\\s]*?[\\s>\\]](\\w++)\\s*+(?:=(?!=)|;|,|\\[).*",
            Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile("\\b(?:public|protected|private|static)\\b");
    private static final Set<String> NO_TYPES = Set.of("return", "throw", "new", "else", "import", "package", "assert", "yield", "case",
            "if", "for",
            "while", "switch", "try", "do", "synchronized", "goto", "break", "continue");

    private static final Pattern WORD = Pattern.compile("[\\w$]+");
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s+([\\w.]+)\\.(\\w+|\\*)\\s*;\\s*");
    private static final Pattern SIMPLE_TYPE = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");

    private static final String NAME = "$cell$";

    /** A declaration of the cell: its name and kind, as Jupyter calls it, and how it is written as a local one. */
    private record Declaration(String name, String type, String text) {}

    /** What to ask JShell about the end of {@code head}. */
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
                return builder.around(rest, analysis);
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
        private final List<Declaration> declarations = new ArrayList<>();
        private final List<String> imports = new ArrayList<>();

        void declare(String snippet) {
            var bare = Lexed.of(snippet).bare();
            var imported = IMPORT.matcher(bare);
            var variable = VARIABLE.matcher(bare);
            var member = member(bare);
            if (imported.matches()) {
                imports.add(imported.group(1) + "." + imported.group(2));
            } else if (member != null) {
                declarations.add(new Declaration(member.name, member.type, snippet));
            } else if (variable.matches() && !NO_TYPES.contains(variable.group(1))) {
                var modifiers = bare.substring(0, variable.start(1));
                var local = LOCAL.matcher(modifiers).replaceAll(" ") + snippet.substring(modifiers.length());
                declarations.add(new Declaration(variable.group(2), "instance", local));
            }
        }

        Situation around(String snippet, SourceCodeAnalysis analysis) {
            var declared = new LinkedHashMap<String, String>();
            declarations.forEach(it -> declared.put(it.name, it.type));
            if (snippet.stripLeading().startsWith("import ")) {
                return new Situation(snippet, declared);
            }
            var code = new StringBuilder();
            var names = new HashSet<String>();
            var classes = 0;
            for (var it : needed(snippet)) {
                var again = !names.add(it.name);
                code.append(code.isEmpty() || again ? "{\n" : "");
                if (it.type.equals("instance")) {
                    code.append(it.text).append('\n');
                } else {
                    code.append("class ").append(NAME).append(classes++).append(" {\n").append(it.text);
                    code.append("\nvoid ").append(NAME).append("() throws Throwable {\n");
                }
            }
            if (!code.isEmpty() && member(Lexed.of(snippet).bare()) != null) {
                code.append("class ").append(NAME).append(classes).append(" {\n");
            }
            return new Situation(qualify(code.append(snippet).toString(), analysis), declared);
        }

        // The rest would cost the compiler time: it checks every line that it is shown.
        private Iterable<Declaration> needed(String snippet) {
            var words = words(snippet);
            var needed = new ArrayDeque<Declaration>();
            for (var it : declarations.reversed()) {
                if (words.contains(it.name)) {
                    needed.addFirst(it);
                    words.addAll(words(it.text));
                }
            }
            return needed;
        }

        // No import may stand within a method, so what this cell imports is written out in full.
        private String qualify(String text, SourceCodeAnalysis analysis) {
            if (imports.isEmpty()) {
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
    }

    private static Set<String> words(String code) {
        return WORD.matcher(Lexed.of(code).bare()).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    /** The method or type that is declared here, or {@code null}. */
    private static Declaration member(String bare) {
        var type = TYPE.matcher(bare);
        if (type.matches()) {
            return new Declaration(type.group(1), "class", bare);
        }
        var method = METHOD.matcher(bare);
        return method.matches() && !NO_TYPES.contains(method.group(1)) ? new Declaration(method.group(2), "function", bare) : null;
    }
}
