package org.jebena.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a cell into Java and magics. A magic stands on a line of its own where a Java statement could start;
 * a line that could go on with the expression above it stays Java.
 */
public final class Splitter {
    private static final Pattern MAGIC = Pattern.compile("[ \\t]*(%{1,2})([A-Za-z_]\\w*)(.*)");
    private static final Pattern ASSIGNED = Pattern
            .compile("[ \\t]*(?:((?:final\\s+)?[A-Za-z_$][\\w$.<>,?\\[\\] ]*?)\\s+)?([A-Za-z_$][\\w$]*)\\s*=\\s*%([A-Za-z_]\\w*)(.*)");
    private static final Pattern HELP = Pattern
            .compile("\\s*(?:(%{0,2}[A-Za-z_$][\\w$.]*)\\?{1,2}|\\?{1,2}(%{0,2}[A-Za-z_$][\\w$.]*))\\s*;?\\s*");
    private static final Pattern SHELL = Pattern.compile("[ \\t]*!(?!=)\\s*(\\S.*)");
    // "!list.isEmpty()" and "!(a && b)" are expressions that somebody wants to see.
    private static final Pattern NEGATION = Pattern.compile("(?s)[\\w$.]*\\(.*\\)[^|<>&]*");
    // What follows "%name" where it cannot be the rest of "a % name …": nothing, a word, a quote, an option.
    private static final Pattern OPERANDS = Pattern.compile("\\s*|\\s+(?!instanceof\\b)[\\w$\"'{~].*|\\s+/\\S.*|\\s+--?[A-Za-z].*");

    // How far into its line "= %name" may stand; longer lines are data.
    private static final int DECLARATION = 500;

    private final Predicate<String> known;

    /** A splitter that is told which names are magics. */
    public Splitter(Predicate<String> known) {
        this.known = known;
    }

    /** The cell's parts; a cell without magics is one Java segment with the same text. */
    public List<Segment> split(String cell) {
        var segments = new ArrayList<Segment>();
        var scan = new JavaScan();
        int from = 0, fromLine = 0, line = 0, at = 0;
        while (at < cell.length()) {
            int end = cell.indexOf('\n', at);
            int next = end < 0 ? cell.length() : end + 1;
            var text = cell.substring(at, end < 0 ? next : end).stripTrailing();
            var magic = scan.betweenTokens() ? magic(line, text, scan, cell, next) : null;
            if (magic instanceof Segment.Whole && segments.isEmpty() && scan.blank()) return List.of(magic);
            if (magic == null) {
                scan.read(cell, at, next);
            } else {
                if (!scan.blank()) segments.add(new Segment.Java(fromLine, cell.substring(from, at)));
                segments.add(magic instanceof Segment.Whole late ? new Segment.Line(line, "%" + late.name(), late.rest(), Optional.empty())
                        : magic);
                scan = new JavaScan();
                from = next;
                fromLine = line + 1;
            }
            at = next;
            line++;
        }
        if (segments.isEmpty() || !scan.blank()) segments.add(new Segment.Java(fromLine, cell.substring(from)));
        return List.copyOf(segments);
    }

    private Segment magic(int line, String text, JavaScan scan, String cell, int next) {
        if (text.indexOf('%') < 0 && text.indexOf('!') < 0 && text.indexOf('?') < 0) return null;
        var code = Comments.strip(text);
        Matcher m;
        if (scan.atStart() && (m = HELP.matcher(code)).matches() && !ternary(code, cell, next)) {
            var name = m.group(1) != null ? m.group(1) : m.group(2);
            return new Segment.Help(line, name.startsWith("%%") ? name.substring(1) : name);
        }
        if ((m = MAGIC.matcher(code)).matches()) {
            var name = m.group(2);
            if (m.group(1).length() == 2)
                return scan.atStart() ? new Segment.Whole(line, name, rest(m.group(3)), cell.substring(next)) : null;
            var here = scan.atStart() || scan.afterExpression() && known.test(name) && OPERANDS.matcher(m.group(3)).matches();
            return here ? new Segment.Line(line, name, rest(m.group(3)), Optional.empty()) : null;
        }
        if (scan.atStart() && code.indexOf('%') < DECLARATION && (m = ASSIGNED.matcher(code)).matches()) {
            var to = new Segment.Assignment(m.group(1) == null ? "" : m.group(1).strip(), m.group(2));
            return new Segment.Line(line, m.group(3), rest(m.group(4)), Optional.of(to));
        }
        if ((scan.atStart() || scan.afterExpression()) && (m = SHELL.matcher(Comments.stripFromCommand(text))).matches()
                && !NEGATION.matcher(m.group(1)).matches())
            return new Segment.Shell(line, m.group(1).strip());
        return null;
    }

    private static String rest(String text) {
        var rest = text.strip();
        return rest.equals(";") ? "" : rest;
    }

    // "flag?" with a deeper line below it is the first line of a conditional expression.
    private static boolean ternary(String code, String cell, int next) {
        if (!code.stripTrailing().endsWith("?")) return false;
        int below = next;
        while (below < cell.length() && Character.isWhitespace(cell.charAt(below))) below++;
        int indent = below - (cell.lastIndexOf('\n', below - 1) + 1);
        return below < cell.length() && (cell.charAt(below) == ':' || indent > code.length() - code.stripLeading().length());
    }
}
