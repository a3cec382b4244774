package org.jebena.notebook;

/** What a cell says to show something: {@code display(x)}, {@code updateDisplay(id, x)}, {@code clearOutput()}. */
public final class Display {
    private Display() {}

    /** Shows a value under the cell, as a last expression would be shown, and returns a handle to replace it. */
    public static Handle display(Object value) {
        return Notebook.current().display(value);
    }

    /** Shows a value under a name of one's own, for {@link #updateDisplay} from any cell. */
    public static Handle display(Object value, String id) {
        return Notebook.current().display(value, id);
    }

    /** Replaces what was displayed under this name, wherever it stands. */
    public static void updateDisplay(String id, Object value) {
        Notebook.current().update(id, value);
    }

    /** Empties the output of the running cell. */
    public static void clearOutput() {
        Notebook.current().clear(false);
    }

    /** Empties the output of the running cell; with {@code wait}, at the moment when new output comes, without flicker. */
    public static void clearOutput(boolean wait) {
        Notebook.current().clear(wait);
    }

    /** HTML as it is. */
    public static Bundle html(String html) {
        return Bundle.text(html).with(Bundle.HTML, html);
    }

    /** Markdown as it is. */
    public static Bundle markdown(String markdown) {
        return Bundle.text(markdown).with(Bundle.MARKDOWN, markdown);
    }

    /** A LaTeX formula, with its dollars. */
    public static Bundle latex(String latex) {
        return Bundle.text(latex).with(Bundle.LATEX, latex);
    }
}
