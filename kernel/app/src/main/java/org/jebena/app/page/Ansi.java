package org.jebena.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Terminal text as HTML: colours and weights become spans, a carriage return begins its line anew, other control sequences go. */
final class Ansi {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final Pattern OTHERS = Pattern
            .compile("\u001b\\[[0-9;?]*[ -/]*[@-ln-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b[@-Z\\\\^_]");
    private static final Pattern OVERWRITTEN = Pattern.compile("(?m)^[^\n]*\r(?=[^\r\n])");

    private boolean bold, faint, italic, underline;
    private String colour = "", background = "";

    private Ansi() {}

    static String html(String text) {
        return new Ansi().convert(OVERWRITTEN.matcher(text.replace("\r\n", "\n")).replaceAll(""));
    }

    private String convert(String text) {
        var html = new StringBuilder();
        var plain = OTHERS.matcher(text).replaceAll("");
        var end = 0;
        for (var codes : COLOURS.matcher(plain).results().toList()) {
            append(html, plain.substring(end, codes.start()));
            apply(codes.group(1));
            end = codes.end();
        }
        append(html, plain.substring(end));
        return html.toString();
    }

    private void append(StringBuilder html, String text) {
        if (text.isEmpty()) {
            return;
        }
        var style = style();
        var escaped = Markup.escape(text.replace("\r", ""));
        html.append(style.isEmpty() ? escaped : "<span style=\"" + style + "\">" + escaped + "</span>");
    }

    private String style() {
        var style = new ArrayList<String>();
        add(style, bold, "font-weight:bold");
        add(style, faint, "opacity:.7");
        add(style, italic, "font-style:italic");
        add(style, underline, "text-decoration:underline");
        add(style, !colour.isEmpty(), "color:" + colour);
        add(style, !background.isEmpty(), "background:" + background);
        return String.join(";", style);
    }

    private static void add(List<String> style, boolean wanted, String declaration) {
        if (wanted) {
            style.add(declaration);
        }
    }

    private void apply(String codes) {
        var numbers = codes.isEmpty() ? new int[] {0} : Pattern.compile(";").splitAsStream(codes).mapToInt(Ansi::number).toArray();
        for (var i = 0; i < numbers.length; i++) {
            var code = numbers[i];
            if (code == 38 || code == 48) {
                var length = i + 1 < numbers.length && numbers[i + 1] == 2 ? 4 : 2;
                if (i + length < numbers.length) {
                    var chosen = length == 4 ? "rgb(%d,%d,%d)".formatted(numbers[i + 2], numbers[i + 3], numbers[i + 4])
                            : indexed(numbers[i + 2]);
                    colour = code == 38 ? chosen : colour;
                    background = code == 48 ? chosen : background;
                }
                i += length;
            } else {
                apply(code);
            }
        }
    }

    private void apply(int code) {
        switch (code) {
            case 0 -> {
                bold = faint = italic = underline = false;
                colour = background = "";
            }
            case 1 -> bold = true;
            case 2 -> faint = true;
            case 3 -> italic = true;
            case 4 -> underline = true;
            case 22 -> bold = faint = false;
            case 23 -> italic = false;
            case 24 -> underline = false;
            case 39 -> colour = "";
            case 49 -> background = "";
            default -> {
                if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
                    colour = indexed(code < 90 ? code - 30 : code - 82);
                } else if (code >= 40 && code <= 47 || code >= 100 && code <= 107) {
                    background = indexed(code < 100 ? code - 40 : code - 92);
                }
            }
        }
    }

    /** The first sixteen follow the page's light or dark look; then come the colour cube and the greys. */
    private static String indexed(int index) {
        if (index < 16) {
            return "var(--ansi-" + index + ")";
        }
        if (index >= 232) {
            var grey = 8 + 10 * (Math.min(index, 255) - 232);
            return "rgb(%d,%d,%d)".formatted(grey, grey, grey);
        }
        var cube = index - 16;
        return "rgb(%d,%d,%d)".formatted(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }
}
