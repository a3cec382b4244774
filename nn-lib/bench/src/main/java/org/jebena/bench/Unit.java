package org.jebena.bench;

import java.util.Locale;

/** What a number counts. */
public enum Unit {
    MS("ms"), MB("MB"), CORES("cores"), TIMES("×");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The key of such a number in the JSON lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands behind a number. */
    public String suffix() {
        return this == TIMES ? symbol : " " + symbol;
    }

    /** A number for people: three digits that matter, and the unit. */
    public String show(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value) + suffix();
    }
}
