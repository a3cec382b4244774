package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A documentation comment: what it says, as clean HTML, and its block tags. */
record Javadoc(String body, List<Tag> tags) {
    /** A block tag such as {@code @param}: what it is about, which may be empty, and its text as HTML. */
    record Tag(String name, String about, String text) {}

    private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@(\\w+)(?=\\s|$)");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}");
    private static final Pattern ELEMENT = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Set<String> ALLOWED = Set.of("p", "br", "b", "i", "em", "strong", "code", "pre", "ul", "ol", "li", "dl", "dt",
            "dd", "table",
            "thead", "tbody", "tr", "td", "th", "caption", "sub", "sup", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "var",
            "kbd", "small",
            "tt");
    private static final List<String> WITH_NAME = List.of("param", "throws", "exception");

    /** Reads a comment as the compiler gives it, without its stars; {@code null} is an empty one. */
    static Javadoc parse(String comment) {
        if (comment == null) {
            return new Javadoc("", List.of());
        }
        var text = comment.strip();
        var tags = new ArrayList<Tag>();
        var block = BLOCK.matcher(text);
        var more = block.find();
        var body = more ? text.substring(0, block.start()) : text;
        while (more) {
            var name = block.group(1);
            var start = block.end();
            more = block.find();
            var content = text.substring(start, more ? block.start() : text.length()).strip();
            var space = WITH_NAME.contains(name) ? (content + " ").indexOf(' ') : 0;
            var about = content.substring(0, Math.min(space, content.length()));
            tags.add(new Tag(name, escape(about), html(content.substring(about.length()).strip())));
        }
        return new Javadoc(html(body.strip()), tags);
    }

    /** The tags of some names, in their order. */
    List<Tag> tags(String... names) {
        return tags.stream().filter(tag -> List.of(names).contains(tag.name)).toList();
    }

    boolean isEmpty() {
        return body.isEmpty() && tags.isEmpty();
    }

    /** The text of a source comment, without its delimiters and stars. */
    static String uncomment(String comment) {
        return comment.strip().lines().map(Javadoc::uncommentLine).collect(Collectors.joining("\n")).strip();
    }

    private static String uncommentLine(String line) {
        return line.strip().replaceFirst("^(?:/\\*+|///?|\\*+(?!/))\\s?", "").replaceFirst("\\*+/$", "");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The words of some HTML of ours. */
    static String words(String html) {
        return html.replaceAll("(?i)\\s*<(?:p|/?pre|/?ul|/?ol|/?dl|table|h\\d|blockquote)\\b[^>]*>\\s*", "\n\n")
                .replaceAll("(?i)\\s*<(?:li|dt|tr)\\b[^>]*>\\s*", "\n  - ").replaceAll("(?m)^ (?=\\S)", "")
                .replaceAll("<br[^>]*>", "\n").replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ").replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String html(String text) {
        var inlined = text;
        // From the inside out; three levels are more than anybody writes.
        for (var depth = 0; depth < 3 && inlined.contains("{@"); depth++) {
            inlined = INLINE.matcher(inlined).replaceAll(tag -> Matcher.quoteReplacement(inline(tag.group(1), tag.group(2).strip())));
        }
        return ELEMENT.matcher(inlined).replaceAll(element -> Matcher.quoteReplacement(clean(element.group(), element.group(1))));
    }

    private static String inline(String tag, String content) {
        return switch (tag) {
            case "code", "snippet" ->
                content.contains("\n") ? "<pre>" + escape(content) + "</pre>" : "<code>" + escape(content) + "</code>";
            case "literal" -> escape(content);
            case "link", "linkplain", "value" -> "<code>" + escape(label(content)) + "</code>";
            case "inheritDoc", "docRoot" -> "";
            default -> escape(content.substring(content.indexOf(' ') + 1));
        };
    }

    // {@link java.util.List#add(Object) adds} reads "adds", without a label "List.add(Object)".
    private static String label(String link) {
        var bracket = link.indexOf('(');
        var space = link.indexOf(' ', bracket < 0 ? 0 : Math.max(bracket, link.indexOf(')')));
        return space > 0 ? link.substring(space + 1).strip() : Signature.simple(link).replaceFirst("^#", "").replace('#', '.');
    }

    private static String clean(String element, String name) {
        if (name == null || !ALLOWED.contains(name.toLowerCase())) {
            return "";
        }
        return (element.startsWith("</") ? "</" : "<") + name.toLowerCase() + ">";
    }
}
