package org.jebena.notebook;

/** HTML that every front end keeps: text made safe, and nothing that a sanitiser removes. */
public final class Html {
    private Html() {}

    /** The text with the characters that mean something in HTML written out. */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                // A dollar would start a formula in the front end.
                case '$' -> safe.append("&#36;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
