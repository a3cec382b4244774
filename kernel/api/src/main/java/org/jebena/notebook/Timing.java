package org.jebena.notebook;

import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * What one run took: time on the clock, processor time of all threads, bytes that the running thread allocated,
 * time in garbage collection and in the JIT compiler, and the value that came out.
 */
public record Timing(Duration wall, Duration cpu, long allocated, Duration collecting, Duration compiling, Object value)
        implements Displayable {
    @Override
    public Bundle display() {
        var line = toString();
        if (value == null) return Bundle.text(line);
        var shown = Notebook.current().render(value);
        var forms = new LinkedHashMap<>(shown.data());
        forms.put(Bundle.TEXT, line + "\n" + shown.text());
        var html = shown.data().get(Bundle.HTML) instanceof String own ? own : shown.data().get(Bundle.PNG) instanceof String png
                ? "<img src=\"data:image/png;base64," + png + "\">" : null;
        if (html != null) forms.put(Bundle.HTML, "<p>" + Html.escape(line) + "</p>" + html);
        return new Bundle(forms, shown.metadata());
    }

    @Override
    public String toString() {
        var text = "wall " + time(wall) + " · cpu " + time(cpu) + " · " + Units.bytes(allocated) + " allocated";
        if (collecting.isPositive()) text += " · collecting " + time(collecting);
        return compiling.toMillis() > 0 ? text + " · compiling " + time(compiling) : text;
    }

    private static String time(Duration duration) {
        return Units.time(duration.toNanos());
    }
}
