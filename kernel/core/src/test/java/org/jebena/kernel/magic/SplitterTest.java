package org.jebena.kernel.magic;

import static org.jebena.kernel.magic.Samples.split;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.jebena.kernel.magic.Segment.Assignment;
import org.jebena.kernel.magic.Segment.Help;
import org.jebena.kernel.magic.Segment.Java;
import org.jebena.kernel.magic.Segment.Line;
import org.jebena.kernel.magic.Segment.Shell;
import org.jebena.kernel.magic.Segment.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    @Test
    void javaAndMagicsMixInOneCellAndKeepTheirLines() {
        assertEquals(List.of(new Java(0, "var x = 1;\n\n"), line(2, "time", "f(x)"), new Java(3, "var y = 2;\ny")),
                split("var x = 1;\n\n%time f(x)\nvar y = 2;\ny"));
    }

    @Test
    void aMavenLineStandsAboveImports() {
        assertEquals(List.of(line(0, "maven", "org.apache.commons:commons-lang3:3.18.0"), new Java(1, "import a.B;\nB.c()")),
                split("%maven org.apache.commons:commons-lang3:3.18.0\nimport a.B;\nB.c()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int r = 10\n % 3;", "int r = 10\n %b;", "int r = total\n    %time;", "int r = total\n%time + 2;",
        "f(a,\n%time b)", "var s = \"\"\"\n%time f()\n\"\"\";",
        "/*\n%time f()\n*/\nint x = 1;", "class A {\n%time f()\n}", "int r = switch (x) { default -> 5; }\n%unknown;",
        "var s = \"{\"; // }\nint b = 2 +\n%time", "flag?\n  1 : 2",
        "flag ?\n  1 : 2", "a\n!= b", "!list.isEmpty()", "!(a && b)", "!ready() || \"a\".isEmpty()", "% 3", "", "\n\n", "// a comment",
        "var c = '\"';\nx\n  % y", "%", "%%"})
    void whatCouldGoOnWithJavaStaysJava(String cell) {
        assertEquals(List.of(new Java(0, cell)), split(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n%time f(x)", "f()\n%who", "x\n%timeit -n 10 f(x)", "\"a\"\n%who", "void f() { }\n%unknown x",
        "class A { int x = 1; }\n%who",
        "int[] a = {1, 2};\n%who", "// it's\n%who", "char c = '\\'';\n%who", "for (int i = 0; i < 3; i++) { f(i); }\n%unknown"})
    void aMagicAfterACompleteStatementIsFound(String cell) {
        var segments = split(cell);
        assertInstanceOf(Line.class, segments.getLast());
    }

    @Test
    void aWholeCellMagicTakesTheLinesBelowIt() {
        assertEquals(List.of(new Whole(0, "profile", "--flame", "f();\n%who\n")), split("%%profile --flame\nf();\n%who\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// what is slow?\n\n%%profile\nf()", "/* one\n two */\n%%profile\nf()"})
    void commentsMayStandAboveAWholeCellMagic(String cell) {
        assertEquals(List.of(new Whole(2, "profile", "", "f()")), split(cell));
    }

    @Test
    void aLateWholeCellMagicBecomesALineWhosePercentSaysWhatIsWrong() {
        assertEquals(List.of(new Java(0, "int x;\n"), line(1, "%time", ""), new Java(2, "f()")), split("int x;\n%%time\nf()"));
    }

    @Test
    void aTrailingCommentBelongsToNoMagic() {
        assertEquals(List.of(line(0, "timeit", "x.exp()")), split("%timeit x.exp()        // for example: 141 ns"));
        assertEquals(List.of(line(0, "time", "f();")), split("%time f();//once"));
        assertEquals(List.of(line(0, "load", "https://x.org/a//b")), split("%load https://x.org/a//b"));
        assertEquals(List.of(line(0, "time", "f(\"a // b\")")), split("%time f(\"a // b\") // c"));
        assertEquals(List.of(line(0, "load", "don't")), split("%load don't // stop"));
    }

    @Test
    void aMagicsValueCanBeAssigned() {
        assertEquals(List.of(new Line(0, "time", "f(x)", Optional.of(new Assignment("var", "t")))), split("var t = %time f(x)"));
        assertEquals(List.of(new Line(0, "timeit", "-q f()", Optional.of(new Assignment("Map<String, int[]>", "t")))),
                split("Map<String, int[]> t = %timeit -q f() // fast"));
        assertEquals(List.of(new Line(0, "time", "f()", Optional.of(new Assignment("", "t")))), split("t = %time f()"));
        assertEquals(List.of(new Java(0, "int y = 1;\n"), new Line(1, "time", "y", Optional.of(new Assignment("final var", "t")))),
                split("int y = 1;\nfinal var t = %time y"));
    }

    @Test
    void shellLinesStartWithAnExclamationMark() {
        assertEquals(List.of(new Shell(0, "ls -l | grep java")), split("!ls -l | grep java"));
        assertEquals(List.of(new Java(0, "x\n"), new Shell(1, "ls")), split("x\n!ls"));
        assertEquals(List.of(new Shell(0, "curl http://localhost//a")), split("!curl http://localhost//a // fetch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.relu?", "?x.relu", "x.relu??", "  x.relu? "})
    void aQuestionMarkAsksForHelp(String cell) {
        assertEquals(List.of(new Help(0, "x.relu")), split(cell));
    }

    @Test
    void helpOnAMagicKeepsOnePercentSign() {
        assertEquals(List.of(new Help(0, "%time")), split("%time?"));
        assertEquals(List.of(new Help(0, "%time")), split("%%time?"));
        assertEquals(List.of(new Java(0, "int x = 1;\n"), new Help(1, "x")), split("int x = 1;\nx?"));
    }

    @Test
    void carriageReturnsChangeNothing() {
        assertEquals(List.of(line(0, "who", ""), new Java(1, "x\r\n")), split("%who\r\nx\r\n"));
    }

    private static Line line(int line, String name, String rest) {
        return new Line(line, name, rest, Optional.empty());
    }
}
