package org.jebena.kernel.engine;

/** Small questions about a piece of Java source that need no compiler. */
final class Statement {
    private Statement() {}

    /** Where the first token begins: blanks and comments are skipped. */
    static int begin(String source) {
        var at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) at++;
            else if (source.startsWith("//", at)) at = endOfLine(source, at);
            else if (source.startsWith("/*", at)) at = after(source, at + 2, "*/");
            else break;
        }
        return Math.min(at, source.length());
    }

    /** Whether the last token is a semicolon, so that the value is not to be shown. */
    static boolean endsInSemicolon(String source) {
        var last = ' ';
        for (int at = 0; at < source.length();) {
            var c = source.charAt(at);
            if (source.startsWith("//", at)) {
                at = endOfLine(source, at);
                continue;
            }
            if (source.startsWith("/*", at)) {
                at = after(source, at + 2, "*/");
                continue;
            }
            if (!Character.isWhitespace(c)) last = c;
            at = c == '"' || c == '\'' ? literal(source, at) : at + 1;
        }
        return last == ';';
    }

    private static int literal(String source, int at) {
        if (source.startsWith("\"\"\"", at)) {
            for (int i = at + 3; i < source.length(); i++) {
                if (source.charAt(i) == '\\') i++;
                else if (source.startsWith("\"\"\"", i)) return i + 3;
            }
            return source.length();
        }
        var quote = source.charAt(at);
        for (int i = at + 1; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\\') i++;
            else if (c == quote || c == '\n') return i + 1;
        }
        return source.length();
    }

    private static int endOfLine(String source, int at) {
        var end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end + 1;
    }

    private static int after(String source, int from, String mark) {
        var end = source.indexOf(mark, from);
        return end < 0 ? source.length() : end + mark.length();
    }
}
