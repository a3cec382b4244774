package org.jebena.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.services.Completion.Match;
import org.jebena.notebook.Magic;
import org.jebena.notebook.Spec;

/** Completes the names of magics, their options, and operands that are paths or variables. */
final class MagicCompletion {
    private static final Pattern MAGIC = Pattern.compile("(?s)\\s*(?:[\\w$.<>,?\\[\\] ]+=\\s*)?(%{1,2})(\\w*)(.*)");
    private static final int PATHS = 200;

    private final Map<String, Magic> magics;
    private final Supplier<List<String>> variables;

    MagicCompletion(Map<String, Magic> magics, Supplier<List<String>> variables) {
        this.magics = magics;
        this.variables = variables;
    }

    Optional<Completion> at(String line, int cursor) {
        if (cursor < 0 || cursor > line.length()) return Optional.empty();
        var m = MAGIC.matcher(line.substring(0, cursor));
        if (!m.matches()) return Optional.empty();
        if (m.group(3).isEmpty()) return Optional.of(names(m.group(1), m.group(2), m.start(1), cursor));
        var magic = magics.get(m.group(2));
        if (magic == null || !Character.isWhitespace(m.group(3).charAt(0))) return Optional.of(Completion.none(cursor));
        return arguments(magic.spec(), m.group(3), m.start(3), cursor);
    }

    int codeStart(String line) {
        var m = MAGIC.matcher(line);
        if (!m.matches() || !magics.containsKey(m.group(2))) return -1;
        var spec = magics.get(m.group(2)).spec();
        return kind(spec) == Spec.Kind.CODE ? m.start(3) + Arguments.operandStart(spec, m.group(3)) : -1;
    }

    private Completion names(String percent, String start, int from, int cursor) {
        var matches = new ArrayList<Match>();
        magics.entrySet().stream().filter(entry -> entry.getKey().startsWith(start)).sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var spec = entry.getValue().spec();
            if (percent.length() == 1 && spec.onLine()) matches.add(new Match("%" + entry.getKey(), "magic", spec.says()));
            if (percent.length() == 2 ? spec.onCell() : !spec.onLine()) matches.add(new Match("%%" + entry.getKey(), "magic", spec.says()));
        });
        return new Completion(List.copyOf(matches), from, cursor);
    }

    private Optional<Completion> arguments(Spec spec, String rest, int offset, int cursor) {
        var words = Words.of(rest);
        var typing = !words.isEmpty() && words.getLast().end() == rest.length();
        int start = typing ? offset + words.getLast().start() : cursor;
        var word = typing ? rest.substring(words.getLast().start()) : "";
        var inOptions = start - offset <= Arguments.operandStart(spec, rest);
        if (word.startsWith("-") && (inOptions || kind(spec) != Spec.Kind.CODE)) {
            var flags = spec.options().stream().filter(option -> option.flag().startsWith(word))
                    .map(option -> new Match(option.flag(), "option", option.says())).toList();
            return Optional.of(new Completion(flags, start, cursor));
        }
        return switch (kind(spec)) {
            case CODE -> Optional.empty();
            case PATH -> Optional.of(new Completion(paths(word), start, cursor));
            case NAME -> Optional.of(new Completion(names(word), start, cursor));
            case TEXT, COORDINATE -> Optional.of(Completion.none(cursor));
        };
    }

    private static Spec.Kind kind(Spec spec) {
        return spec.operand().map(Spec.Operand::kind).orElse(Spec.Kind.TEXT);
    }

    private List<Match> names(String word) {
        var magic = magics.keySet().stream().filter(name -> word.startsWith("%") && name.startsWith(word.substring(1))).sorted()
                .map(name -> new Match("%" + name, "magic", ""));
        return Stream
                .concat(variables.get().stream().filter(name -> name.startsWith(word)).map(name -> new Match(name, "instance", "")), magic)
                .toList();
    }

    private static List<Match> paths(String word) {
        int slash = word.lastIndexOf('/') + 1;
        var folder = word.substring(0, slash);
        var start = word.substring(slash);
        var real = folder.startsWith("~/") ? System.getProperty("user.home") + folder.substring(1) : folder.isEmpty() ? "." : folder;
        try (var files = Files.newDirectoryStream(Path.of(real), file -> visible(file, start))) {
            var matches = new ArrayList<Match>();
            for (var file : files) {
                if (matches.size() == PATHS) break;
                matches.add(new Match(folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""), "path", ""));
            }
            matches.sort((a, b) -> a.text().compareTo(b.text()));
            return List.copyOf(matches);
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static boolean visible(Path file, String start) {
        var name = file.getFileName().toString();
        return name.startsWith(start) && (!name.startsWith(".") || start.startsWith("."));
    }
}
