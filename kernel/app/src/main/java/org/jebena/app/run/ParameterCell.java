package org.jebena.app.run;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jebena.app.files.Complaint;
import org.jebena.app.notebook.NotebookCell;
import org.jebena.app.notebook.NotebookFile;

/** Values for the variables of the cell tagged {@code parameters}, put into a cell of their own after it, as papermill does. */
final class ParameterCell {
    private static final String TAG = "parameters", INJECTED = "injected-parameters";

    private ParameterCell() {}

    /** Adds the cell, or replaces the one of an earlier run. */
    static void inject(NotebookFile notebook, Map<String, String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        var cells = notebook.cells();
        var tagged = cells.stream().filter(cell -> cell.isCode() && cell.hasTag(TAG)).findFirst().orElseThrow(() -> new Complaint("-p "
                + values.keySet().iterator().next() + ": no code cell of " + notebook.path()
                + " has the tag \"parameters\"; tag the one that declares it"));
        var code = code(values, Declared.in(tagged.source()));
        var injected = NotebookCell.code(notebook.hasIds() ? INJECTED : null, code, INJECTED);
        for (var i = 0; i < cells.size(); i++) {
            if (cells.get(i).hasTag(INJECTED)) {
                notebook.remove(i);
                break;
            }
        }
        notebook.insert(notebook.cells().indexOf(tagged) + 1, injected);
    }

    private static String code(Map<String, String> values, Map<String, Declared.Type> declared) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + literal(value.getKey(), value.getValue(), declared) + ";")
                .collect(Collectors.joining("\n", "// Parameters\n", ""));
    }

    private static String literal(String name, String text, Map<String, Declared.Type> declared) {
        var type = declared.get(name);
        if (type == null) {
            throw new Complaint("-p " + name + ": the parameters cell declares no " + name + "; it declares "
                    + (declared.isEmpty() ? "nothing" : String.join(", ", declared.keySet())));
        }
        try {
            return switch (type) {
                case INTEGER -> Integer.toString(Integer.parseInt(text));
                case LONG -> Long.parseLong(text) + "L";
                case FLOAT -> finite(Float.parseFloat(text), "Float", "f");
                case DOUBLE -> finite(Double.parseDouble(text), "Double", "");
                case BOOLEAN -> isBoolean(text) ? text : refuse(name, text, "true or false");
                case CHARACTER -> text.length() == 1 ? quote(text, '\'') : refuse(name, text, "one character");
                case STRING -> quote(text, '"');
                case OTHER -> isBoolean(text) || isNumber(text) ? text : quote(text, '"');
            };
        } catch (NumberFormatException e) {
            return refuse(name, text, switch (type) {
                case INTEGER -> "a whole number (int)";
                case LONG -> "a whole number (long)";
                default -> "a number";
            });
        }
    }

    private static String refuse(String name, String text, String wanted) {
        throw new Complaint("-p " + name + "=" + text + ": the parameters cell wants " + wanted + " for it");
    }

    private static String finite(double value, String type, String suffix) {
        return Double.isFinite(value) ? (suffix.isEmpty() ? Double.toString(value) : Float.toString((float) value)) + suffix
                : type + (Double.isNaN(value) ? ".NaN" : value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }

    private static boolean isBoolean(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    }

    private static String quote(String text, char quote) {
        var literal = new StringBuilder().append(quote);
        for (var c : text.toCharArray()) {
            switch (c) {
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '\\' -> literal.append("\\\\");
                default -> {
                    if (c == quote) {
                        literal.append('\\');
                    }
                    literal.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
                }
            }
        }
        return literal.append(quote).toString();
    }
}
