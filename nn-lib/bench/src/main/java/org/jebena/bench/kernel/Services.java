package org.jebena.bench.kernel;

import java.util.List;
import java.util.Map;
import org.jebena.bench.Goal;
import org.jebena.bench.Quantity;
import org.jebena.bench.Unit;

/** What the editor asks while the user types: completion and inspection, in new text each time. */
final class Services implements Probe {
    private static final Quantity COMPLETION = Quantity.of("completion", Unit.MS, Goal.atMost(15));
    private static final Quantity INSPECTION = Quantity.of("inspection", Unit.MS, Goal.atMost(40));
    private static final Code TYPED = new Code("var text# = \"a\"; text#.is", "text# = 'a'; text#.is");
    private static final Code ASKED = new Code("var top# = Math.max", "top# = max");
    private static final int WARMING = 30;
    private static final int TIMES = 50;

    @Override
    public String name() {
        return "services";
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(COMPLETION, INSPECTION);
    }

    @Override
    public void measure(Subject subject, Readings readings) throws Exception {
        try (var live = new Live(subject)) {
            WarmCell.warm(live);
            for (int i = 0; i < WARMING + TIMES; i++) {
                var typed = TYPED.in(live.language(), i);
                var completion = Live.succeeded(live.client().request("complete_request", Map.of("code", typed, "cursor_pos", typed.length())));
                if (completion.answer().getAsJsonArray("matches").isEmpty())
                    throw new IllegalStateException("no completion for: " + typed);
                var asked = ASKED.in(live.language(), i);
                var inspection = Live.succeeded(live.client().request("inspect_request",
                        Map.of("code", asked, "cursor_pos", asked.length(), "detail_level", 0)));
                if (!inspection.answer().get("found").getAsBoolean())
                    throw new IllegalStateException("nothing known of: " + asked);
                if (i >= WARMING) {
                    readings.add(COMPLETION, Live.millis(completion));
                    readings.add(INSPECTION, Live.millis(inspection));
                }
            }
        }
    }
}
