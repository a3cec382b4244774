package org.jebena.kernel.magic;

/** Takes a trailing {@code // comment} off a magic's line; slashes in quotes and in addresses such as {@code https://…} stay. */
final class Comments {
    private Comments() {}

    static String strip(String line) {
        return cut(line, false);
    }

    /** As {@link #strip}, but in a shell command the slashes are a comment only with blanks on both sides. */
    static String stripFromCommand(String line) {
        return cut(line, true);
    }

    private static String cut(String line, boolean blanks) {
        for (int i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' || c == '\'') i = closing(line, i);
            else if (line.startsWith("//", i) && startsComment(line, i, blanks)) return line.substring(0, i).stripTrailing();
        }
        return line;
    }

    private static boolean startsComment(String line, int at, boolean blanks) {
        if (at == 0) return true;
        var before = line.charAt(at - 1);
        if (blanks) return Character.isWhitespace(before) && (at + 2 == line.length() || Character.isWhitespace(line.charAt(at + 2)));
        return Character.isWhitespace(before) || before == ';' || before == ')';
    }

    /** The index of the quote that closes the one at {@code open}, or {@code open} where none does: an apostrophe. */
    static int closing(String line, int open) {
        for (int i = open + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') i++;
            else if (line.charAt(i) == line.charAt(open)) return i;
        }
        return open;
    }
}
