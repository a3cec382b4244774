package org.jebena.bench.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** What the editor asks while the user types, in new text each time, on a warm kernel; an empty answer does not count. */
record Question(String name, String type, Code typed, double bound, Predicate<JsonObject> answered) implements Probe {
    static final List<Question> ALL = List.of(
            new Question("completion", "complete_request", new Code("var text# = \"a\"; text#.is", "text# = 'a'; text#.is"), 15,
                    answer -> !answer.getAsJsonArray("matches").isEmpty()),
            new Question("inspection", "inspect_request", new Code("var top# = Math.max", "top# = max"), 40,
                    answer -> answer.get("found").getAsBoolean()));
    private static final int WARMING = 30;
    private static final int TIMES = 50;

    private Quantity time() {
        return Quantity.of(name, Unit.MS, Goal.atMost(bound));
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(time());
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            WarmCell.warm(live);
            for (int i = 0; i < WARMING + TIMES; i++) {
                var code = typed.in(subject.language(), i);
                var asked = Live
                        .succeeded(live.client().request(type(), Map.of("code", code, "cursor_pos", code.length(), "detail_level", 0)));
                if (!answered.test(asked.answer()))
                    throw new IllegalStateException("the kernel knows nothing of: " + code);
                if (i >= WARMING)
                    readings.add(time(), Live.millis(asked));
            }
        }
    }
}
