package org.jebena.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/** Splits what follows a magic's name at blanks; quotes hold words together. */
final class Words {
    private Words() {}

    /** A word without its quotes, and where it stands with them. */
    record Word(String text, int start, int end) {}

    static List<Word> of(String line) {
        var words = new ArrayList<Word>();
        for (int at = 0; at < line.length();) {
            if (Character.isWhitespace(line.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            var text = new StringBuilder();
            for (; at < line.length() && !Character.isWhitespace(line.charAt(at)); at++) {
                var c = line.charAt(at);
                int close = c == '"' || c == '\'' ? Comments.closing(line, at) : at;
                if (close > at) text.append(line, at + 1, close);
                else text.append(c);
                at = close;
            }
            words.add(new Word(text.toString(), start, at));
        }
        return words;
    }
}
