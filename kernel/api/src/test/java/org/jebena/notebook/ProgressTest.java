package org.jebena.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressTest {
    private static final String FULL = "█".repeat(20);
    private final Recorder recorder = new Recorder();

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void theItemsComeInOrderAndTheLastPictureIsTheWhole() {
        var seen = new ArrayList<String>();
        for (var item : Progress.of(List.of("a", "b", "c")).label("letters")) seen.add(item);
        assertEquals(List.of("a", "b", "c"), seen);
        assertEquals("letters " + FULL + " 3/3", recorder.text());
        var html = (String) recorder.pictures.getLast().data().get(Bundle.HTML);
        assertTrue(html.contains("<progress value=\"3\" max=\"3\""), html);
        assertEquals(1, recorder.ids.size());
    }

    @Test
    void nothingToDoIsDone() {
        for (var i : Progress.of(0)) throw new AssertionError(i);
        assertEquals(FULL + " 0/0", recorder.text());
    }

    @Test
    void itemsOfUnknownNumberAreCounted() {
        Iterable<Integer> lazy = () -> List.of(1, 2).iterator();
        int sum = 0;
        for (int i : Progress.of(lazy)) sum += i;
        assertEquals(3, sum);
        assertEquals("2", recorder.text());
        for (int i : Progress.of(lazy).total(4)) sum += i;
        assertEquals("█".repeat(10) + "░".repeat(10) + " 2/4", recorder.text());
    }

    @Test
    void leavingTheLoopEarlyLeavesThePictureOfThatMoment() throws InterruptedException {
        for (int i : Progress.of(10)) if (i == 5) break;
        recorder.await(("█".repeat(10) + "░".repeat(10) + " 5/10")::equals);
    }

    @Test
    void innerLoopsAreDrawnBelowTheOuterOneInTheSamePlace() throws InterruptedException {
        for (int i : Progress.of(2).label("epoch")) {
            for (int j : Progress.of(4).label("batch")) {
                if (i == 1 && j == 2) break;
            }
            if (i == 1) recorder.await(
                    ("epoch " + "█".repeat(10) + "░".repeat(10) + " 1/2\nbatch " + "█".repeat(10) + "░".repeat(10) + " 2/4")::equals);
        }
        assertEquals("epoch " + FULL + " 2/2", recorder.text());
        assertEquals(1, recorder.ids.size());
    }

    @Test
    void theNextCellStartsABarOfItsOwn() {
        for (int i : Progress.of(3)) if (i == 1) break;
        recorder.nextCell();
        for (int i : Progress.of(2)) assertTrue(i < 2);
        assertEquals(2, recorder.ids.size());
        assertEquals(FULL + " 2/2", recorder.text());
    }

    @Test
    void aFastLoopDrawsNoMoreThanTenTimesASecond() {
        var start = System.nanoTime();
        long sum = 0;
        for (int i : Progress.of(300_000)) sum += i;
        var tenths = (System.nanoTime() - start) / 100_000_000;
        assertEquals(44_999_850_000L, sum);
        assertTrue(recorder.pictures.size() <= tenths + 3, recorder.pictures.size() + " pictures in " + tenths + " tenths of a second");
    }

    @Test
    void theIteratorKeepsItsContract() {
        Iterator<Integer> one = Progress.of(new Integer[] {7}).iterator();
        assertEquals(7, one.next());
        assertThrows(NoSuchElementException.class, one::next);
    }

    @Test
    void aPlainProgramSeesOneLine() {
        recorder.close();
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            for (int i : Progress.of(2)) assertTrue(i < 2);
        } finally {
            System.setOut(before);
        }
        var printed = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(printed.startsWith("\r" + "░".repeat(20) + " 0/2"), printed);
        assertTrue(printed.contains("\r" + FULL + " 2/2"), printed);
        assertEquals(1, printed.chars().filter(c -> c == '\n').count());
    }
}
