package org.jebena.notebook;

import java.util.Locale;

/** Times and sizes as a reader wants them: three digits and the unit that fits. */
final class Units {
    private Units() {}

    static String time(double nanos) {
        if (nanos < 1e3) return Math.round(nanos) + " ns";
        if (nanos < 1e6) return number(nanos / 1e3) + " µs";
        if (nanos < 1e9) return number(nanos / 1e6) + " ms";
        if (nanos < 120e9) return number(nanos / 1e9) + " s";
        var minutes = Math.round(nanos / 60e9);
        return minutes < 120 ? minutes + " min" : number(nanos / 3600e9) + " h";
    }

    static String bytes(double bytes) {
        if (bytes < 1e3) return Math.round(bytes) + " B";
        if (bytes < 1e6) return number(bytes / 1e3) + " kB";
        return bytes < 1e9 ? number(bytes / 1e6) + " MB" : number(bytes / 1e9) + " GB";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
