package org.jebena.kernel.magic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Grid;
import org.jebena.notebook.Html;
import org.jebena.notebook.Spec;

/** A magic's page of help, written from its declaration. */
public final class Manual {
    private Manual() {}

    /** The help as text and HTML. */
    public static Bundle of(Spec spec) {
        var usage = Stream.of(spec.onLine() ? usage(spec) : "", spec.onCell() ? cellUsage(spec) : "").filter(line -> !line.isEmpty())
                .toList();
        var options = Grid.of();
        for (var option : spec.options())
            options = options.row(option.flag() + (option.takesValue() ? " " + option.value().toUpperCase(Locale.ROOT) : ""),
                    option.says());
        var also = spec.aliases().isEmpty() ? ""
                : "Also: " + spec.aliases().stream().map(alias -> "%" + alias).collect(Collectors.joining(", "));
        var returns = spec.returns() == Object.class ? "" : "var x = %" + spec.name() + " … gives a " + spec.returns().getSimpleName();

        var text = Stream
                .of(spec.says(), indented(usage), indented(options.rows().isEmpty() ? List.of() : options.text().lines().toList()),
                        indented(spec.examples()),
                        Stream.of(returns, also).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
        var html = new StringBuilder("<p><b>%" + spec.name() + "</b> " + Html.escape(spec.says()) + "</p>").append(code(usage));
        if (!options.rows().isEmpty()) html.append(options.html());
        html.append(code(spec.examples()));
        for (var line : List.of(returns, also)) if (!line.isEmpty()) html.append("<p>").append(Html.escape(line)).append("</p>");
        return Bundle.text(text).with(Bundle.HTML, html.toString());
    }

    /** As the magic is written on a line: {@code %load [-n N] PATH}. */
    static String usage(Spec spec) {
        return "%" + spec.name() + options(spec)
                + spec.operand().map(o -> " " + (o.required() ? named(o) : "[" + named(o) + "]")).orElse("");
    }

    private static String cellUsage(Spec spec) {
        var code = spec.operand().map(o -> o.kind() == Spec.Kind.CODE || spec.onLine()).orElse(true);
        return "%%" + spec.name() + options(spec) + (code ? "" : " " + spec.operand().map(Manual::named).orElse("")) + "\n…the cell…";
    }

    private static String named(Spec.Operand operand) {
        return operand.kind() == Spec.Kind.CODE ? "CODE" : "<" + operand.name() + ">";
    }

    private static String options(Spec spec) {
        return spec.options().stream()
                .map(option -> " [" + option.flag() + (option.takesValue() ? " " + option.value().toUpperCase(Locale.ROOT) : "") + "]")
                .collect(Collectors.joining());
    }

    private static String indented(List<String> lines) {
        return lines.stream().flatMap(String::lines).map(line -> "  " + line).collect(Collectors.joining("\n"));
    }

    private static String code(List<String> lines) {
        return lines.isEmpty() ? "" : "<pre>" + Html.escape(String.join("\n", lines)) + "</pre>";
    }
}
