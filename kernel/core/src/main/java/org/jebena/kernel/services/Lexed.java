package org.jebena.kernel.services;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Java text that may be unfinished, cut into code, comments and literals.
 * {@code open} holds the places of brackets that are not closed; {@code broken} is set where no further typing can mend the text.
 */
record Lexed(String text, List<Region> regions, List<Integer> open, boolean broken) {
    enum Kind {
        CODE, LINE_COMMENT, BLOCK_COMMENT, STRING, TEXT_BLOCK, CHARACTER
    }

    /** A stretch of one kind, delimiters included; it may lack its end when the text stops first. */
    record Region(Kind kind, int start, int end, boolean closed) {}

    static Lexed of(String text) {
        var regions = new ArrayList<Region>();
        var broken = false;
        var code = 0;
        for (var i = 0; i < text.length();) {
            var kind = kindAt(text, i);
            if (kind == Kind.CODE) {
                i++;
                continue;
            }
            if (code < i) {
                regions.add(new Region(Kind.CODE, code, i, true));
            }
            var region = region(text, i, kind);
            broken |= !region.closed && region.end < text.length();
            regions.add(region);
            i = code = region.end;
        }
        if (code < text.length()) {
            regions.add(new Region(Kind.CODE, code, text.length(), true));
        }
        var open = new ArrayDeque<Integer>();
        for (var region : regions) {
            if (region.kind == Kind.CODE) {
                broken |= !match(text, region, open);
            }
        }
        return new Lexed(text, regions, List.copyOf(open), broken);
    }

    private static Kind kindAt(String text, int i) {
        return switch (text.charAt(i)) {
            case '/' -> text.startsWith("//", i) ? Kind.LINE_COMMENT : text.startsWith("/*", i) ? Kind.BLOCK_COMMENT : Kind.CODE;
            case '"' -> text.startsWith("\"\"\"", i) ? Kind.TEXT_BLOCK : Kind.STRING;
            case '\'' -> Kind.CHARACTER;
            default -> Kind.CODE;
        };
    }

    private static Region region(String text, int start, Kind kind) {
        return switch (kind) {
            case LINE_COMMENT -> {
                var end = text.indexOf('\n', start);
                yield new Region(kind, start, end < 0 ? text.length() : end, end >= 0);
            }
            case BLOCK_COMMENT -> {
                var end = text.indexOf("*/", start + 2);
                yield new Region(kind, start, end < 0 ? text.length() : end + 2, end >= 0);
            }
            case TEXT_BLOCK -> literal(text, start, kind, "\"\"\"");
            case STRING -> literal(text, start, kind, "\"");
            default -> literal(text, start, kind, "'");
        };
    }

    private static Region literal(String text, int start, Kind kind, String quote) {
        for (var i = start + quote.length(); i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n' && kind != Kind.TEXT_BLOCK) {
                return new Region(kind, start, i, false);
            } else if (text.startsWith(quote, i)) {
                return new Region(kind, start, i + quote.length(), true);
            }
        }
        return new Region(kind, start, text.length(), false);
    }

    /** Pairs the brackets of a stretch of code; false if one closes what is not open. */
    private static boolean match(String text, Region region, Deque<Integer> open) {
        for (var i = region.start; i < region.end; i++) {
            var closes = ")]}".indexOf(text.charAt(i));
            if ("([{".indexOf(text.charAt(i)) >= 0) {
                open.addLast(i);
            } else if (closes >= 0 && (open.isEmpty() || text.charAt(open.removeLast()) != "([{".charAt(closes))) {
                return false;
            }
        }
        return true;
    }

    /** The comment or literal that the text's end stands in, or {@code CODE}. */
    Kind end() {
        return regions.isEmpty() || last().closed ? Kind.CODE : last().kind;
    }

    Region last() {
        return regions.getLast();
    }

    /** The text with spaces for comments and for what literals hold; every position stays. */
    String bare() {
        var bare = new StringBuilder(text);
        for (var region : regions) {
            if (region.kind != Kind.CODE) {
                var comment = region.kind == Kind.LINE_COMMENT || region.kind == Kind.BLOCK_COMMENT;
                for (var i = region.start; i < region.end; i++) {
                    bare.setCharAt(i, text.charAt(i) == '\n' ? '\n' : comment ? ' ' : '"');
                }
            }
        }
        return bare.toString();
    }

    /** The spaces and tabs that begin the line of a position. */
    String indentAt(int position) {
        var start = text.lastIndexOf('\n', position - 1) + 1;
        var end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }
}
