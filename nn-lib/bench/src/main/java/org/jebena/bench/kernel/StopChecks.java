package org.jebena.bench.kernel;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;
import org.jebena.kernel.wire.Json;

/** What the checks that let a cell be stopped cost: a vectorised loop in a cell against the same loop in a plain program on the same JVM. */
final class StopChecks implements Probe {
    private static final Quantity COST = Quantity.of("vectorised loop in a cell, against plain Java", Unit.TIMES, Goal.atMost(1.02));
    private static final int TURNS = 5;
    private static final String AXPY = """
            static void axpy(float a, float[] x, float[] y) {
                for (int i = 0; i < x.length; i++) {
                    y[i] += a * x[i];
                }
            }
            """;
    // The best of many: what the loop costs when nothing else runs.
    private static final String MEASURED = """
            static long best() {
                var x = new float[20_000];
                var y = new float[20_000];
                long best = Long.MAX_VALUE;
                for (int turn = 0; turn < 400; turn++) {
                    long began = System.nanoTime();
                    for (int i = 0; i < 100; i++) {
                        axpy(0.5f, x, y);
                    }
                    best = Math.min(best, System.nanoTime() - began);
                }
                return best;
            }
            """;

    @Override
    public String name() {
        return "stop-checks";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(COST);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        if (subject.language() != Language.JAVA) {
            readings.missing(COST, "its cells are not compiled");
            return;
        }
        try (var live = new Live(subject)) {
            Live.succeeded(live.client().execute(AXPY + MEASURED));
            double cell = Double.MAX_VALUE, plain = Double.MAX_VALUE;
            for (int i = 0; i < TURNS; i++) {
                cell = Math.min(cell, Long.parseLong(Live.succeeded(live.client().execute("best()")).result()));
                plain = Math.min(plain, plain(subject.kernelspec()));
            }
            readings.add(COST, cell / plain);
        }
    }

    /** The same code in a program of its own, with the kernel's JVM and its options. */
    private static long plain(Path kernelspec) throws IOException, InterruptedException {
        var source = Files.createTempFile("Plain", ".java");
        try {
            Files.writeString(source, "void main() { System.out.println(best()); }\n" + AXPY + MEASURED);
            var command = command(kernelspec);
            command.add(source.toString());
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0)
                throw new IllegalStateException("the plain program ended with " + process.exitValue());
            return Long.parseLong(printed);
        } finally {
            Files.delete(source);
        }
    }

    private static List<String> command(Path kernelspec) throws IOException {
        var argv = Json.parse(Files.readAllBytes(kernelspec.resolve("kernel.json"))).getAsJsonArray("argv").asList().stream()
                .map(JsonElement::getAsString).toList();
        var command = new ArrayList<String>();
        command.add(argv.getFirst());
        argv.stream().skip(1).takeWhile(word -> !word.equals("-jar") && !word.equals("-cp"))
                .filter(word -> !word.startsWith("-XX:AOTCache")).forEach(command::add);
        return command;
    }
}
