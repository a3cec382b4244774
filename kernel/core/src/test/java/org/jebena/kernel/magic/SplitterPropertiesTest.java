package org.jebena.kernel.magic;

import static org.jebena.kernel.magic.Samples.split;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jebena.kernel.magic.Segment.Java;

class SplitterPropertiesTest {
    @Property
    void aCellWithoutMagicSignsIsOneJavaSegmentWithTheSameText(@ForAll("code") String cell) {
        assertEquals(List.of(new Java(0, cell)), split(cell));
    }

    @Property
    void linesOfJavaSegmentsAreTheCellsOwn(@ForAll("mixed") List<String> lines) {
        var cell = String.join("\n", lines);
        for (var segment : split(cell))
            if (segment instanceof Java(int line, String code)) assertEquals(lines.get(line), code.split("\n", 2)[0]);
    }

    @Provide
    Arbitrary<String> code() {
        var tokens = Arbitraries.of("int x", " = ", "f(", ")", "{", "}", ";", "\n", "\"", "'", "\"\"\"", "//", "/*", "*/", "\\", " ",
                "\r\n", "é", "😀", "1");
        return tokens.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<String>> mixed() {
        return Arbitraries.of("int x = 1;", "%who", "%time f()", "f(", ")", "// c", "", "{", "}", "\"\"\"", "!ls", "x?", "var t = %time y",
                "%nothing").list().ofMinSize(1).ofMaxSize(12);
    }
}
