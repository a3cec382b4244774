package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.jebena.notebook.Bundle;

/** An inspection as text and HTML: signatures, the documentation of the first, perhaps a source; {@code parameter} is the one being typed, or -1. */
record Page(List<String> signatures, Javadoc doc, String source, int parameter) {
    // JShell writes a record's components and then its constructor's parameters.
    private static final String CONSTRUCTOR = "\\)\\(.*\\)$";
    private static final int MOST_SIGNATURES = 12;

    /** The overloads that are found; the first that takes the parameter being typed stands first. */
    static Page of(List<Documentation> found, int parameter) {
        var ordered = new ArrayList<>(found);
        ordered.sort((a, b) -> Boolean.compare(parameters(b.signature()) > parameter, parameters(a.signature()) > parameter));
        var signatures = ordered.stream().map(it -> Signature.simple(it.signature()).replaceFirst(CONSTRUCTOR, ")")).toList();
        return new Page(signatures, Javadoc.parse(ordered.getFirst().javadoc()), "", parameter);
    }

    Bundle bundle() {
        return Bundle.text(text()).with(Bundle.HTML, html());
    }

    private String text() {
        var text = new StringBuilder(signatures.stream().limit(MOST_SIGNATURES).collect(Collectors.joining("\n")));
        active(signatures.getFirst()).ifPresent(it -> text.append("\n\nparameter: ").append(it));
        if (!doc.body().isEmpty()) {
            text.append("\n\n").append(Javadoc.words(doc.body()));
        }
        section(text, "Parameters", doc.tags("param"));
        section(text, "Returns", doc.tags("return"));
        section(text, "Throws", doc.tags("throws", "exception"));
        if (!source.isEmpty()) {
            text.append("\n\n").append(source);
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<Javadoc.Tag> tags) {
        if (!tags.isEmpty()) {
            text.append("\n\n").append(title).append(':');
            tags.forEach(tag -> text.append("\n  ").append(Javadoc.words(tag.about() + " " + tag.text()).replace("\n", "\n    ")));
        }
    }

    private String html() {
        var html = new StringBuilder();
        for (var signature : signatures.subList(0, Math.min(signatures.size(), MOST_SIGNATURES))) {
            html.append("<div><code style=\"font-weight:600\">").append(marked(signature)).append("</code></div>");
        }
        if (!doc.body().isEmpty()) {
            html.append("<div style=\"margin-top:6px\">").append(doc.body()).append("</div>");
        }
        section(html, "Parameters", doc.tags("param"), true);
        section(html, "Returns", doc.tags("return"), false);
        section(html, "Throws", doc.tags("throws", "exception"), true);
        if (!source.isEmpty()) {
            html.append("<pre style=\"margin-top:6px\">").append(Javadoc.escape(source)).append("</pre>");
        }
        return html.toString();
    }

    private static void section(StringBuilder html, String title, List<Javadoc.Tag> tags, boolean about) {
        if (!tags.isEmpty()) {
            html.append("<div style=\"margin-top:6px\"><b>").append(title).append("</b>");
            for (var tag : tags) {
                var name = about ? "<code>" + tag.about() + "</code> " : "";
                html.append("<div style=\"margin-left:12px\">").append(name).append(tag.text()).append("</div>");
            }
            html.append("</div>");
        }
    }

    private String marked(String signature) {
        var plain = Javadoc.escape(signature);
        return active(signature).map(Javadoc::escape).map(it -> plain.replace(it, "<u>" + it + "</u>")).orElse(plain);
    }

    private Optional<String> active(String signature) {
        var list = list(signature);
        var none = parameter < 0 || list.isEmpty() || parameter >= list.size() && !list.getLast().contains("...");
        return none ? Optional.empty() : Optional.of(list.get(Math.min(parameter, list.size() - 1)));
    }

    private static int parameters(String signature) {
        var list = list(signature);
        return !list.isEmpty() && list.getLast().contains("...") ? Integer.MAX_VALUE : list.size();
    }

    private static List<String> list(String signature) {
        var open = signature.indexOf('(');
        var close = signature.indexOf(')', open);
        var list = new ArrayList<String>();
        for (var rest = open < 0 || close < 0 ? "" : signature.substring(open + 1, close); !rest.isBlank();) {
            var comma = comma(rest);
            list.add(rest.substring(0, comma).strip());
            rest = rest.substring(Math.min(rest.length(), comma + 1));
        }
        return list;
    }

    /** How many arguments are finished before the end of an argument list's text. */
    static int commas(String arguments) {
        var count = 0;
        for (var rest = arguments; comma(rest) < rest.length(); count++) {
            rest = rest.substring(comma(rest) + 1);
        }
        return count;
    }

    // The first comma outside of inner brackets, or the end. A < that is no bracket is rare within a call.
    private static int comma(String text) {
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ',' && depth == 0) {
                return i;
            }
            depth += "([{<".indexOf(c) >= 0 ? 1 : ")]}>".indexOf(c) >= 0 ? -1 : 0;
        }
        return text.length();
    }
}
