package org.jebena.kernel.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.jebena.notebook.Bundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTest {
    private static LocalShell shell;
    private static Inspector inspector;

    @BeforeAll
    static void open() {
        shell = LocalShell.withSamples();
        inspector = new Inspector(shell);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
        Math.sqrt(|                                          # double Math.sqrt(double
        Math.sq|rt(2)                                        # double Math.sqrt(double
        Math.max(1, |                                        # parameter: int b
        Math.max(f(1, 2), |                                  # parameter: int b
        Str|ing                                              # class represents character strings
        names.ad|d                                           # boolean ArrayList<E>.add(E e)
        names.isEmpty() && names.si|ze() > 3                 # number of elements
        nam|es                                               # ArrayList<String> names
        new ArrayList<String>(|                              # ArrayList<E>(int initialCapacity)
        fibo|nacci(3)                                        # int fibonacci(int)
        fibo|nacci(3)                                        # The nth number of Fibonacci's.
        fibonacci(|                                          # parameter: int n
        Poi|nt                                               # A place in the plane.
        new Point(1, |                                       # parameter: double y
        names.forEach(it -> it.is|Blank())                   # boolean String.isBlank()
        int twice(int n) { return 2 * n; }~twi|ce(3)         # int twice(int n)
        var s = ``;~s.is|Blank()                             # boolean String.isBlank()
        %time Math.sqrt(2)~Math.ab|s(2)                      # double Math.abs(double
        """)
    void tellsWhatIsKnown(String sample, String expected) {
        var text = at(sample.replace("``", "\"\""), 0).orElseThrow().text();
        assertTrue(text.contains(expected), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "nothingOfThatName|", "// nam|es", "\"nam|es\"", "x = 3 |", "{ |"})
    void saysNothingWhereNothingIsKnown(String sample) {
        assertEquals(Optional.empty(), at(sample, 0));
    }

    @Test
    void moreDetailShowsTheUsersSource() {
        assertFalse(at("fibo|nacci", 0).orElseThrow().text().contains("return n < 2"));
        assertTrue(at("fibo|nacci", 1).orElseThrow().text().contains("return n < 2"));
    }

    @Test
    void htmlIsPlainAndMarksTheParameter() {
        var html = at("Math.max(1, |", 0).orElseThrow().data().get(Bundle.HTML).toString();
        assertTrue(html.contains("<u>int b</u>"), html);
        assertTrue(html.contains("<b>Returns</b>"), html);
        assertFalse(html.contains("{@") || html.contains("class="), html);
    }

    @Test
    void documentationOfALibraryComesFromTheSourcesBesideItsJar(@TempDir Path folder) throws IOException {
        var source = "package lib;\n/** Grinds <script>beans</script> {@code finely}. */\npublic class Mill {\n"
                + "    /** Turns it. @param times how often\n     * @return the powder */\n    public int turn(int times) { return times; }\n}\n";
        var file = Files.writeString(Files.createDirectories(folder.resolve("lib")).resolve("Mill.java"), source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()));
        var jar = zip(folder.resolve("mill.jar"), Map.of("lib/Mill.class", Files.readAllBytes(folder.resolve("lib/Mill.class"))));
        zip(folder.resolve("mill-sources.jar"), Map.of("lib/Mill.java", source.getBytes()));
        try (var library = new LocalShell(jar)) {
            var mill = new Inspector(library).inspect("lib.Mill", 8, 0).orElseThrow();
            assertTrue(mill.text().contains("Grinds beans finely."), mill.text());
            assertFalse(mill.data().get(Bundle.HTML).toString().contains("<script"), "only the tags of documentation pass");
            var turn = new Inspector(library).inspect("new lib.Mill().turn(", 20, 0).orElseThrow();
            assertTrue(turn.text().contains("Turns it.") && turn.text().contains("the powder"), turn.text());
        }
    }

    @Test
    void tagsOfCommentsBecomeSections() {
        var doc = Javadoc.parse(
                "Adds {@link java.util.List#add(Object) one} &lt; {@code a<b}.\n@param x the <i>first</i>\n@throws IOException never");
        assertEquals("Adds <code>one</code> &lt; <code>a&lt;b</code>.", doc.body());
        assertEquals(new Javadoc.Tag("param", "x", "the <i>first</i>"), doc.tags("param").getFirst());
        assertEquals("IOException", doc.tags("throws").getFirst().about());
    }

    private static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Optional<Bundle> at(String sample, int detail) {
        var text = sample.replace('~', '\n');
        var cursor = text.indexOf('|');
        return inspector.inspect(text.substring(0, cursor) + text.substring(cursor + 1), cursor, detail);
    }
}
