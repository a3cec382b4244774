package org.jebena.kernel.services;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import org.jebena.kernel.engine.Analysis;
import org.jebena.kernel.services.Completion.Match;
import org.jebena.kernel.services.Lexed.Kind;

/** Completes Java: members, names in scope, keywords, classes that are not imported yet, and file names within strings. */
public final class Completer {
    private static final int MOST_MATCHES = 300, MOST_UNIMPORTED = 12, LONGEST_CODE = 200_000;
    private static final Set<String> STARTERS = Set.of("abstract", "assert", "break", "class", "continue", "do", "else", "enum", "final",
            "finally",
            "for", "catch", "if", "import", "interface", "record", "return", "sealed", "static", "switch", "synchronized", "throw", "try",
            "var", "while",
            "yield");
    private static final Set<String> WITHIN = Set.of("new", "null", "true", "false", "this", "switch", "instanceof", "extends",
            "implements",
            "throws");

    private static final Set<String> PRIMITIVES = Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    private static final Predicate<String> TOP_LEVEL = Pattern.compile("(?:[a-z_]\\w*\\.)+[A-Z]\\w*").asMatchPredicate();
    private static final Pattern UNBOUND = Pattern.compile("(?<![\\w.$])([A-Z]\\w*)\\s*::\\s*$");

    private final Analysis analysis;

    public Completer(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What could stand at the cursor; nothing for text that makes no sense. */
    public Completion complete(String code, int cursor) {
        if (cursor < 0 || cursor > code.length() || cursor > LONGEST_CODE) {
            return Completion.none(Math.clamp(cursor, 0, code.length()));
        }
        try {
            var head = Java.of(code).substring(0, cursor);
            var lexed = Lexed.of(head);
            return switch (lexed.end()) {
                case CODE -> isMagic(code, head) ? Completion.none(cursor) : java(head, lexed, code.startsWith("(", cursor));
                case STRING -> FileNames.complete(head, lexed.last().start() + 1);
                default -> Completion.none(cursor);
            };
        } catch (RuntimeException | StackOverflowError | AssertionError odd) {
            return Completion.none(cursor);
        }
    }

    // Blanked by Java.of: the text before the cursor is a magic's own.
    private static boolean isMagic(String code, String head) {
        var line = code.lastIndexOf('\n', head.length() - 1) + 1;
        return head.substring(line).isBlank() && !code.substring(line, head.length()).isBlank();
    }

    private Completion java(String head, Lexed lexed, boolean called) {
        var start = head.length();
        while (start > 0 && Character.isJavaIdentifierPart(head.charAt(start - 1))) {
            start--;
        }
        var prefix = head.substring(start);
        var before = lexed.bare().substring(0, start).stripTrailing();
        if (!prefix.isEmpty() && !Character.isJavaIdentifierStart(prefix.charAt(0))) {
            return Completion.none(head.length());
        }
        var member = before.endsWith(".") || before.endsWith("::");
        var own = member ? Map.<String, String>of() : ownNames();
        return analysis.ask(compiler -> {
            var whole = Situation.of(head.substring(0, head.length() - prefix.length()), compiler);
            var situation = whole.code();
            var anchor = new int[] {situation.length()};
            var suggestions = new ArrayList<>(compiler.completionSuggestions(situation, situation.length(), anchor));
            var reference = before.endsWith("::");
            // JShell lists a type's static methods only, but String::length is as good.
            var value = reference ? UNBOUND.matcher(situation).replaceFirst("(($1) null).") : situation;
            if (reference) {
                suggestions.addAll(compiler.completionSuggestions(value, value.length(), new int[1]));
            }
            var candidates = candidates(suggestions, prefix, called || reference);
            if (!member) {
                // JShell is not shown what the snippet does not use, and overlooks methods of classes around it.
                whole.declared().entrySet().stream().filter(it -> rank(it.getKey(), prefix) < 2)
                        .forEach(it -> candidates.putIfAbsent(it.getKey(),
                                new Candidate(it.getKey() + (it.getValue().equals("function") && !called ? "(" : ""), it.getKey(),
                                        it.getValue(), false)));
            }
            if (anchor[0] != situation.length()) {
                return modules(compiler, situation + prefix, head.length());
            }
            var known = Names.at(value, candidates.keySet(), compiler);
            var matches = new ArrayList<>(
                    candidates.values().stream().sorted(order(prefix, own, known)).map(it -> match(it, own, known)).toList());
            if (!member) {
                matches.addAll(keywords(before, prefix));
                matches.addAll(unimported(compiler, prefix, candidates));
            }
            var best = List.copyOf(matches.subList(0, Math.min(matches.size(), MOST_MATCHES)));
            return new Completion(best, head.length() - prefix.length(), head.length());
        });
    }

    /** A suggestion of JShell's: {@code text} is inserted, {@code name} is its identifier. */
    private record Candidate(String text, String name, String type, boolean fits) {
        /** Of one name's suggestions, a method with parameters is kept before one without, and that before a field. */
        Candidate or(Candidate other) {
            var best = weight() >= other.weight() ? this : other;
            return new Candidate(best.text, name, best.type, fits || other.fits);
        }

        private int weight() {
            return text.endsWith("()") ? 1 : text.endsWith("(") ? 2 : type.equals("function") ? 1 : 0;
        }

        Names.Known among(Map<String, Names.Known> known) {
            return known.get(type.equals("function") ? name + "(" : name);
        }
    }

    private static Map<String, Candidate> candidates(List<SourceCodeAnalysis.Suggestion> suggestions, String prefix, boolean called) {
        var candidates = new LinkedHashMap<String, Candidate>();
        for (var suggestion : suggestions) {
            var text = suggestion.continuation();
            var bracket = text.indexOf('(');
            var name = (bracket < 0 ? text : text.substring(0, bracket)).replaceAll("\\W+$", "");
            var hidden = Situation.hides(name) || name.startsWith("$") && !prefix.startsWith("$");
            if (!hidden && rank(name, prefix) < 2) {
                var inserted = called && bracket >= 0 ? name : text;
                candidates.merge(name, new Candidate(inserted, name, guess(text), suggestion.matchesType()), Candidate::or);
            }
        }
        return candidates;
    }

    /** 0 for the prefix as it is typed, 1 for other letter case, 2 for another word. */
    private static int rank(String name, String prefix) {
        return name.startsWith(prefix) ? 0 : name.regionMatches(true, 0, prefix, 0, prefix.length()) ? 1 : 2;
    }

    private static Comparator<Candidate> order(String prefix, Map<String, String> own, Map<String, Names.Known> known) {
        return Comparator.<Candidate>comparingInt(it -> rank(it.name, prefix))
                .thenComparing(it -> !it.fits)
                .thenComparing(it -> !own.containsKey(it.name))
                .thenComparing(it -> !known.isEmpty() && (it.among(known) == null || it.among(known).everywhere()))
                .thenComparing(it -> it.text.endsWith("."))
                .thenComparing(it -> it.name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(it -> it.text);
    }

    private static Match match(Candidate candidate, Map<String, String> own, Map<String, Names.Known> known) {
        var about = candidate.among(known);
        var type = own.getOrDefault(candidate.name, about == null ? candidate.type : about.type());
        return new Match(candidate.text, type, about == null ? "" : about.signature());
    }

    private static String guess(String text) {
        if (text.endsWith(".")) {
            return "module";
        }
        if (Character.isUpperCase(text.charAt(0))) {
            return "class";
        }
        return text.indexOf('(') >= 0 ? "function" : PRIMITIVES.contains(text) ? "keyword" : "instance";
    }

    /** The user's own variables, methods and types, with their kinds. */
    private Map<String, String> ownNames() {
        return analysis.askShell(shell -> {
            var own = new LinkedHashMap<String, String>();
            shell.variables().forEach(variable -> own.put(variable.name(), "instance"));
            shell.methods().forEach(method -> own.put(method.name(), "function"));
            shell.types().forEach(type -> own.put(type.name(), type.subKind().name().startsWith("INTERFACE") ? "interface" : "class"));
            return own;
        });
    }

    private static List<Match> keywords(String before, String prefix) {
        if (prefix.isEmpty()) {
            return List.of();
        }
        var starts = before.isEmpty() || ";{})>".indexOf(before.charAt(before.length() - 1)) >= 0 || before.endsWith("else");
        return Stream.concat(starts ? STARTERS.stream() : Stream.empty(), WITHIN.stream()).filter(word -> word.startsWith(prefix))
                .distinct().sorted()
                .map(word -> new Match(word, "keyword", "")).toList();
    }

    /** Classes that begin with the prefix and need an import: their full names, those of the JDK first. */
    private static List<Match> unimported(SourceCodeAnalysis compiler, String prefix, Map<String, Candidate> candidates) {
        if (prefix.length() < 3 || !Character.isUpperCase(prefix.charAt(0))) {
            return List.of();
        }
        var indexed = Shell.classes(compiler, name -> name.startsWith(prefix) && !candidates.containsKey(name));
        var names = indexed.isEmpty() ? compiler.listQualifiedNames(prefix, prefix.length()).getNames() : indexed;
        return names.stream().filter(TOP_LEVEL).distinct()
                .sorted(Comparator.<String, Boolean>comparing(name -> !name.startsWith("java.")).thenComparing(String::length)
                        .thenComparing(name -> name))
                .filter(Completer::isPublic).limit(MOST_UNIMPORTED).map(name -> new Match(name, "class", "import " + name)).toList();
    }

    // The index also lists what the JDK keeps to itself; of classes on the class path nothing is known here.
    private static boolean isPublic(String name) {
        try {
            var type = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return Modifier.isPublic(type.getModifiers()) && type.getModule().isExported(type.getPackageName());
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return Stream.of("sun.", "com.sun.", "jdk.", "REPL.").noneMatch(name::startsWith);
        }
    }

    private static Completion modules(SourceCodeAnalysis compiler, String code, int cursor) {
        var anchor = new int[] {code.length()};
        var matches = compiler.completionSuggestions(code, code.length(), anchor).stream()
                .map(it -> new Match(it.continuation(), "module", "")).distinct().toList();
        return new Completion(matches, Math.max(0, cursor - (code.length() - anchor[0])), cursor);
    }
}
