package org.jebena.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jebena.kernel.services.Completion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicCompletionTest {
    private final Magics magics = new Magics(List.of());

    private Completion complete(String line) {
        return magics.complete(line, line.length(), () -> List.of("words", "width", "x")).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %who             | %who %whos              | 0 | 4
            %ti              | %time                   | 0 | 3
            %%ti             | %%time                  | 0 | 4
            `  %lsm`         | %lsmagic                | 2 | 6
            var t = %ti      | %time                   | 8 | 11
            %reset -         | -f                      | 7 | 8
            `%history -n -`  | -n -g                   | 12 | 13
            %del w           | words width             | 5 | 6
            `%del x `        | words width x           | 7 | 7
            %nothing x       | ``                      | 10 | 10
            """)
    void namesOptionsAndVariablesAreCompletedInPlace(String line, String matches, int start, int end) {
        var completion = complete(line);
        assertEquals(matches, String.join(" ", completion.matches().stream().map(Completion.Match::text).toList()));
        assertEquals(List.of(start, end), List.of(completion.start(), completion.end()));
    }

    @Test
    void javaIsLeftToTheCompiler() {
        assertTrue(magics.complete("%time Math.ma", 13, List::of).isEmpty());
        assertTrue(magics.complete("Math.ma", 7, List::of).isEmpty());
        assertEquals(6, magics.codeStart("%time Math.ma"));
        assertEquals(14, magics.codeStart("var t = %time Math.ma"));
        assertEquals(-1, magics.codeStart("%load file"));
        assertEquals(-1, magics.codeStart("x % y"));
    }

    @Test
    void pathsAreCompletedFromTheirFolder(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.createFile(folder.resolve("digits.csv"));
        Files.createFile(folder.resolve(".hidden"));
        var line = "%load " + folder + "/d";
        var completion = complete(line);
        assertEquals(List.of(folder + "/data/", folder + "/digits.csv"),
                completion.matches().stream().map(Completion.Match::text).toList());
        assertEquals(6, completion.start());
        assertEquals(List.of(folder + "/data/", folder + "/digits.csv"),
                complete("%load " + folder + "/").matches().stream().map(Completion.Match::text).toList());
    }

    @Test
    void aCursorOutsideOfTheLineFindsNothing() {
        assertTrue(magics.complete("%who", 99, List::of).isEmpty());
        assertTrue(magics.complete("%who", -1, List::of).isEmpty());
    }
}
