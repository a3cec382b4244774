package org.jebena.kernel.magic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jebena.notebook.Call;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Spec;
import org.jebena.notebook.Spec.Kind;

/** Reads what follows a magic's name as its declaration says: options, then operands. */
final class Arguments {
    // "-n", "-n=10", "--json": but "-1" and "-x*2" are operands.
    private static final Pattern OPTION = Pattern.compile("--?([A-Za-z][\\w-]*)(?:=(.*))?");
    private static final Pattern NUMBERED = Pattern.compile("-([A-Za-z])(\\d\\S*)");

    private final Spec spec;
    private final String rest;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder operand = new StringBuilder();
    private int codeStart;

    private Arguments(Spec spec, String rest) {
        this.spec = spec;
        this.rest = rest;
    }

    static Call parse(Spec spec, String rest, Optional<String> body) {
        var arguments = new Arguments(spec, rest);
        arguments.read();
        return arguments.call(body);
    }

    /** Where in {@code rest} the operand starts: after the options and their values. */
    static int operandStart(Spec spec, String rest) {
        var arguments = new Arguments(spec, rest);
        try {
            arguments.read();
        } catch (MagicException e) {
            // Somebody is still typing an option.
            return rest.length();
        }
        return arguments.codeStart;
    }

    private void read() {
        // After code or free text starts, dashes are its own.
        var optionsFirst = spec.operand().map(o -> o.kind() == Kind.CODE || o.kind() == Kind.TEXT).orElse(false);
        var all = Words.of(rest);
        codeStart = rest.length();
        int end = 0;
        for (int i = 0; i < all.size(); i++) {
            var word = all.get(i);
            var raw = rest.substring(word.start(), word.end());
            var ended = raw.equals("--");
            var name = ended ? null : optionOf(raw, optionsFirst);
            if (name == null) {
                if (ended && i + 1 < all.size()) word = all.get(++i);
                else if (ended) break;
                codeStart = Math.min(codeStart, word.start());
                if (optionsFirst || ended) {
                    operand.append(operand.isEmpty() ? "" : " ").append(rest, word.start(), rest.length());
                    for (; i < all.size(); i++) words.add(all.get(i).text());
                    return;
                }
                operand.append(operand.isEmpty() ? "" : rest.substring(end, word.start())).append(rest, word.start(), word.end());
                end = word.end();
                words.add(word.text());
                continue;
            }
            var option = option(name);
            int equals = word.text().indexOf('=');
            var given = equals >= 0 ? word.text().substring(equals + 1)
                    : NUMBERED.matcher(raw).matches() && option.takesValue() ? word.text().substring(2) : null;
            if (option.takesValue() && given == null) {
                if (i + 1 == all.size())
                    throw wrong(
                            "option " + option.flag() + " needs a value: " + option.flag() + " " + option.value().toUpperCase(Locale.ROOT));
                given = all.get(++i).text();
            }
            if (!option.takesValue() && given != null)
                throw wrong("option " + option.flag() + " is a switch and takes no value, not '" + given + "'");
            options.put(option.name(), given == null ? "" : given);
            end = all.get(i).end();
        }
    }

    private String optionOf(String word, boolean optionsFirst) {
        var numbered = NUMBERED.matcher(word);
        if (numbered.matches() && declared(numbered.group(1)) != null) return numbered.group(1);
        var m = OPTION.matcher(word);
        if (!m.matches()) return null;
        // "-x=3" or "--count" before code may be Java; only a declared name makes it an option for sure.
        return declared(m.group(1)) == null && optionsFirst && m.group(2) != null ? null : m.group(1);
    }

    private Spec.Option declared(String name) {
        return spec.options().stream().filter(option -> option.name().equals(name)).findFirst().orElse(null);
    }

    private Spec.Option option(String name) {
        var option = declared(name);
        if (option != null) return option;
        var flags = spec.options().stream().map(Spec.Option::flag).toList();
        var flag = (name.length() == 1 ? "-" : "--") + name;
        var has = flags.isEmpty() ? "it has none" : "it has " + String.join(", ", flags);
        var code = spec.operand().filter(o -> o.kind() == Kind.CODE || o.kind() == Kind.TEXT)
                .map(o -> "; put -- before " + o.name() + " that starts with a dash").orElse("");
        throw wrong("there is no option " + flag + Nearest.hint(flag, "", flags) + " (" + has + code + ")");
    }

    private Call call(Optional<String> body) {
        spec.operand().ifPresentOrElse(wanted -> {
            var missing = words.isEmpty() && (wanted.kind() != Kind.CODE || body.map(String::isBlank).orElse(true));
            if (wanted.required() && missing && (body.isEmpty() || wanted.kind() == Kind.CODE || spec.form() == Spec.Form.CELL))
                throw wrong("needs " + (wanted.kind() == Kind.CODE ? wanted.name() : "<" + wanted.name() + ">") + example());
        }, () -> {
            if (!words.isEmpty()) throw wrong("takes no operand, but '" + operand + "' was given");
        });
        return new Call(spec, Map.copyOf(options), operand.toString(), List.copyOf(words), body);
    }

    private String example() {
        return spec.examples().isEmpty() ? "; write " + Manual.usage(spec) : "; for example: " + spec.examples().getFirst();
    }

    private MagicException wrong(String what) {
        return new MagicException("%" + spec.name() + ": " + what);
    }
}
