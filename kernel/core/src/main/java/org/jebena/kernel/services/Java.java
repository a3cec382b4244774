package org.jebena.kernel.services;

import java.util.regex.Pattern;

/** The Java of a cell: its text with spaces in place of magics and of {@code name?}, so that positions stay. */
final class Java {
    private static final Pattern LINE = Pattern.compile("^[ \\t]*(?:(?:%{1,2}[A-Za-z]|!).*|[\\w.]+\\?{1,2}[ \\t]*$)", Pattern.MULTILINE);
    private static final Pattern ASSIGNED = Pattern.compile("=\\s*(%\\w+)");

    private Java() {}

    static String of(String cell) {
        if (cell.indexOf('%') < 0 && cell.indexOf('!') < 0 && cell.indexOf('?') < 0) {
            return cell;
        }
        var java = new StringBuilder(cell);
        for (var magic = LINE.matcher(cell); magic.find();) {
            if (startsStatement(java.substring(0, magic.start()))) {
                blank(java, magic.start(), magic.end());
            }
        }
        for (var magic = ASSIGNED.matcher(cell); magic.find();) {
            blank(java, magic.start(1), magic.end(1));
        }
        return java.toString();
    }

    // A line such as "% b" may also continue the expression above it, or stand in a text block.
    private static boolean startsStatement(String before) {
        var lexed = Lexed.of(before);
        var code = lexed.bare().stripTrailing();
        return lexed.end() == Lexed.Kind.CODE && lexed.open().isEmpty()
                && (code.isEmpty() || ";}".indexOf(code.charAt(code.length() - 1)) >= 0);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (var i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
