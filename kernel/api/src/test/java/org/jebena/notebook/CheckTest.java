package org.jebena.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final Recorder recorder = new Recorder();

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void labelsAndValuesMakeAMarkedTable() {
        Check.table("digits", "accuracy", 2 / 3.0, "images", 1797, "device", "cpu", "loss", 1e-9f, "best", Double.NaN);
        assertEquals("""
                accuracy  0.666667
                images    1797
                device    cpu
                loss      1.0E-9
                best      NaN
                digits""", recorder.text());
        assertEquals("digits", recorder.pictures.getLast().metadata().get(Check.MARK));
        assertTrue(recorder.pictures.getLast().data().containsKey(Bundle.HTML));
    }

    @Test
    void rowsAndMapsAreTablesToo() {
        Check.table("rows", List.of("a", 1, 2.50), new Object[] {"b", 10, 0.0});
        assertEquals("a   1  2.5\nb  10  0.0\nrows", recorder.text());
        Check.table("map", Map.of("k", 1));
        assertEquals("k  1\nmap", recorder.text());
    }

    @Test
    void aLabelWithoutAValueIsRefusedWithWords() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Check.table("t", "a", 1, "b"));
        assertEquals("Check.table(\"t\", …): labels and values come in turns, but there are 3 of them", thrown.getMessage());
    }
}
