package org.jebena.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {
    private static final Quantity START = Quantity.of("start", Unit.MS, Goal.timesPeer(1.0), Goal.atMost(300));

    private static Reading taken(double... values) {
        return new Reading.Taken(Samples.of(values));
    }

    private static Measurement start(Reading ours, Reading peer) {
        return new Measurement(START, ours, Optional.ofNullable(peer));
    }

    @Test
    void theTableShowsBothSidesTheRatioAndWhichGoalsAreMet() {
        var table = new Table("jebena", "ipykernel 7");
        table.add(start(taken(310, 320, 330), taken(400)));
        assertEquals("""
                |       | jebena p50 (p95) | ipykernel 7 p50 (p95) | ratio |                      goal |
                |-------|-----------------:|----------------------:|------:|--------------------------:|
                | start |  320 ms (330 ms) |                400 ms | 0.80× | ≤ 1.0× peer ✓, ≤ 300 ms ✗ |
                """, table.toString());
    }

    @Test
    void whatCouldNotBeMeasuredIsSaidBelowTheTable() {
        var table = new Table("jebena", "ipykernel 7");
        table.add(start(new Reading.Missing("it ended"), taken(400)));
        var text = table.toString();
        assertEquals("Not measured: start, jebena: it ended", text.lines().toList().getLast());
        assertEquals("| start |                – |                400 ms |       | ≤ 1.0× peer ?, ≤ 300 ms ? |",
                text.lines().toList().get(2));
    }

    @Test
    void aLineOfJsonHasTheMedianThePeersAndTheRatio() {
        var line = JsonParser.parseString(JsonLine.of(start(taken(1, 2, 9), taken(4)))).getAsJsonObject();
        assertEquals("""
                {"name":"start","ms":2.0,"p95_ms":9.0,"min_ms":1.0,"count":3,"peer_ms":4.0,"peer_count":1,"ratio":0.5}""", line.toString());
    }

    @Test
    void aLineOfJsonHasTheReasonWhereANumberIsMissing() {
        assertEquals("""
                {"name":"start","missing":"it ended","peer_ms":4.0,"peer_count":1}""",
                JsonLine.of(start(new Reading.Missing("it ended"), taken(4))));
        assertEquals("""
                {"name":"start","ms":4.0,"count":1}""", JsonLine.of(start(taken(4), null)));
    }

    @Test
    void oneFailedRoundIsNotHiddenByTheOthers() {
        var missing = new Reading.Missing("it ended");
        assertEquals(missing, taken(1).and(missing).and(taken(2)));
    }

    @Test
    void aRatioToNothingIsNoRatio() {
        assertFalse(start(taken(0.5), taken(0)).ratio().isPresent());
    }

    @Test
    void aRatioOfRatiosIsNoRatio() {
        assertFalse(new Measurement(Quantity.of("slower", Unit.TIMES), taken(2), Optional.of(taken(1))).ratio().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"MS, 3.456, 3.46 ms", "MS, 34.56, 34.6 ms", "MS, 3456.7, '3,457 ms'", "TIMES, 1.018, 1.02×", "MB, 150, 150 MB"})
    void numbersAreShownWithThreeDigitsThatMatter(Unit unit, double value, String shown) {
        assertEquals(shown, unit.show(value));
    }
}
