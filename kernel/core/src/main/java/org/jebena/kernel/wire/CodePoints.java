package org.jebena.kernel.wire;

/** Cursors: the protocol counts code points, Java counts UTF-16 units. */
public final class CodePoints {
    private CodePoints() {}

    /** The UTF-16 index of a cursor; one before the text is at its start, one behind it, or none at all, at its end. */
    public static int index(String text, Number cursor) {
        double asked = cursor == null ? Double.MAX_VALUE : cursor.doubleValue();
        if (!(asked > 0))
            return 0;
        int points = text.codePointCount(0, text.length());
        return asked >= points ? text.length() : text.offsetByCodePoints(0, (int) asked);
    }

    /** The cursor of a UTF-16 index. */
    public static int cursor(String text, int index) {
        return text.codePointCount(0, Math.clamp(index, 0, text.length()));
    }
}
