package org.jebena.kernel.magic;

/** Follows Java code just closely enough to know where a statement could start: brackets, strings, comments, the last token. */
final class JavaScan {
    private enum Mode {
        CODE, BLOCK_COMMENT, TEXT_BLOCK
    }

    private Mode mode = Mode.CODE;
    private int depth;
    // The last character that is neither blank nor comment; 0 before the first.
    private char last;
    private boolean closedStatement = true;
    // After "=" at depth 0, a closing brace does not end the statement: "int r = switch (x) { … }".
    private boolean assigning;

    /** No bracket, string or comment is open here. */
    boolean betweenTokens() {
        return mode == Mode.CODE && depth == 0;
    }

    /** Nothing but blanks and comments so far. */
    boolean blank() {
        return last == 0 && mode != Mode.TEXT_BLOCK;
    }

    /** A statement could start here and nothing can go on. */
    boolean atStart() {
        return betweenTokens() && closedStatement;
    }

    /** An expression stands before, complete as it is, for example without its semicolon. */
    boolean afterExpression() {
        return betweenTokens() && !closedStatement
                && (Character.isJavaIdentifierPart(last) || last == ')' || last == ']' || last == '}' || last == '"'
                        || last == '\'');
    }

    /** Reads the cell from one index to another, a line start. */
    void read(String cell, int from, int to) {
        for (int i = from; i < to; i++) {
            var c = cell.charAt(i);
            switch (mode) {
                case BLOCK_COMMENT -> {
                    if (c == '*' && cell.startsWith("*/", i)) {
                        mode = Mode.CODE;
                        i++;
                    }
                }
                case TEXT_BLOCK -> {
                    if (c == '\\') i++;
                    else if (cell.startsWith("\"\"\"", i)) {
                        mode = Mode.CODE;
                        i += 2;
                    }
                }
                case CODE -> i = code(cell, i, to);
            }
        }
    }

    private int code(String cell, int at, int to) {
        var c = cell.charAt(at);
        if (Character.isWhitespace(c)) return at;
        if (cell.startsWith("//", at)) return to;
        if (cell.startsWith("/*", at)) {
            mode = Mode.BLOCK_COMMENT;
            return at + 1;
        }
        token(c, at + 1 < cell.length() ? cell.charAt(at + 1) : 0);
        if (cell.startsWith("\"\"\"", at)) {
            mode = Mode.TEXT_BLOCK;
            return at + 2;
        }
        return c == '"' || c == '\'' ? literalEnd(cell, at, to) : at;
    }

    private void token(char c, char following) {
        if (c == '(' || c == '[' || c == '{') depth++;
        if (c == ')' || c == ']' || c == '}') depth = Math.max(0, depth - 1);
        if (depth == 0) {
            closedStatement = c == ';' || c == '}' && !assigning;
            if (c == '=' && following != '=' && "=!<>".indexOf(last) < 0) assigning = true;
            if (closedStatement) assigning = false;
        }
        last = c;
    }

    // A literal that is not closed ends with its line, so that one slip does not swallow the rest.
    private static int literalEnd(String cell, int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (cell.charAt(i) == '\\') i++;
            else if (cell.charAt(i) == cell.charAt(open) || cell.charAt(i) == '\n') return i;
        }
        return to;
    }
}
