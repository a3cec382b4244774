package org.jebena.notebook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * What one run took: time on the clock, processor time of all threads, bytes that the running thread allocated,
 * time in garbage collection and in the JIT compiler, and the value that came out.
 */
public record Timing(Duration wall, Duration cpu, long allocated, Duration collecting, Duration compiling, Object value) implements Displayable {
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
        var text = "wall " + time(wall) + " · cpu " + time(cpu) + " · " + bytes(allocated) + " allocated";
        if (collecting.isPositive()) text += " · collecting " + time(collecting);
        return compiling.toMillis() > 0 ? text + " · compiling " + time(compiling) : text;
    }

    private static String time(Duration duration) {
        double nanos = duration.toNanos();
        return nanos < 1e3 ? "%.0f ns".formatted(nanos) : nanos < 1e6 ? number(nanos / 1e3, "µs") : nanos < 1e9 ? number(nanos / 1e6, "ms") : number(nanos / 1e9, "s");
    }

    private static String bytes(long bytes) {
        return bytes < 1e3 ? bytes + " B" : bytes < 1e6 ? number(bytes / 1e3, "kB") : bytes < 1e9 ? number(bytes / 1e6, "MB") : number(bytes / 1e9, "GB");
    }

    // Three digits, whatever the size.
    private static String number(double value, String unit) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : value < 100 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
