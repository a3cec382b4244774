package org.jebena.bench.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.bench.Quantity;
import org.jebena.bench.Reading;
import org.jebena.bench.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {
    @ParameterizedTest
    @CsvSource({"'0\n1\n2\n', 3", "'0\n1\n3\n2\n', 2", "'0\n2\n', 1", "'', 0", "'0\n1\n1\n', 2", "'0\n1\n2', 3"})
    void linesCountAsFarAsTheyAreInTheirPlace(String text, int lines) {
        assertEquals(lines, Printing.inOrder(text));
    }

    @Test
    void everyTurnOfACellHasItsOwnText() {
        var code = new Code("int x# = #;", "x# = #");
        assertEquals("int x7 = 7;", code.in(Language.JAVA, 7));
        assertEquals("x7 = 7", code.in(Language.PYTHON, 7));
    }

    @ParameterizedTest
    @CsvSource({"python, PYTHON", "java, JAVA"})
    void theKernelspecNamesTheLanguage(String named, Language language, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("kernel.json"), "{\"argv\": [], \"language\": \"" + named + "\"}");
        assertEquals(language, Subject.of("it", folder, folder).language());
    }

    @Test
    void aQuantityThatNobodyReadHasAReason() {
        var readings = new Readings();
        var quantity = Quantity.of("time", Unit.MS);
        assertInstanceOf(Reading.Missing.class, readings.of(quantity));
        readings.add(quantity, 1, 2);
        readings.add(quantity, 3);
        assertEquals(3, assertInstanceOf(Reading.Taken.class, readings.of(quantity)).samples().count());
    }
}
