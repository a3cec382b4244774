package org.jebena.bench;

import com.google.gson.JsonObject;

/** A measurement as one line of JSON: {@code {"name": …, "ms": …, "p95_ms": …, "peer_ms": …, "ratio": …}}. */
public final class JsonLine {
    private JsonLine() {}

    public static String of(Measurement measurement) {
        var line = new JsonObject();
        line.addProperty("name", measurement.quantity().name());
        var key = measurement.quantity().unit().key();
        add(line, "", key, measurement.ours());
        measurement.peer().ifPresent(peer -> add(line, "peer_", key, peer));
        measurement.ratio().ifPresent(ratio -> line.addProperty("ratio", rounded(ratio)));
        return line.toString();
    }

    private static void add(JsonObject line, String side, String key, Reading reading) {
        switch (reading) {
            case Reading.Taken(var samples) -> {
                line.addProperty(side + key, rounded(samples.median()));
                if (samples.count() > 1) {
                    line.addProperty(side + "p95_" + key, rounded(samples.p95()));
                    line.addProperty(side + "min_" + key, rounded(samples.min()));
                }
                line.addProperty(side + "count", samples.count());
            }
            case Reading.Missing(var reason) -> line.addProperty(side + "missing", reason);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
