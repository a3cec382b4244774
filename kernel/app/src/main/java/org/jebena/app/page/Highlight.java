package org.jebena.app.page;

import java.util.regex.Pattern;

/** Java code as HTML, with its words in classes: enough to read by, no parser. */
final class Highlight {
    private static final String WORDS = "abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends|final|finally"
            + "|float|for|if|implements|import|instanceof|int|interface|long|new|null|package|permits|private|protected|public|record|return|sealed|short"
            + "|static|super|switch|synchronized|this|throw|throws|try|true|false|var|void|volatile|while|yield";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z))"
                    + "|(?<text>\"\"\"(?s:.*?)(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\n])*+'?)"
                    + "|(?<magic>(?m:^)[ \t]*%%?[A-Za-z][^\n]*)"
                    + "|(?<word>\\b(?:" + WORDS + ")\\b)"
                    + "|(?<number>\\b\\d[\\w.]*)"
                    + "|(?<note>@[A-Za-z_]\\w*)");
    private static final String[] CLASSES = {"comment", "text", "magic", "word", "number", "note"};

    private Highlight() {}

    static String html(String code) {
        var html = new StringBuilder();
        var end = 0;
        for (var token : TOKEN.matcher(code).results().toList()) {
            html.append(Markup.escape(code.substring(end, token.start())));
            for (var name : CLASSES) {
                if (token.group(name) != null) {
                    html.append("<span class=\"").append(name).append("\">").append(Markup.escape(token.group())).append("</span>");
                }
            }
            end = token.end();
        }
        return html.append(Markup.escape(code.substring(end))).toString();
    }
}
