package org.jebena.kernel.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jebena.kernel.services.Completion.Match;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompleterTest {
    private static LocalShell shell;
    private static Completer completer;

    @BeforeAll
    static void open() {
        shell = LocalShell.withSamples();
        completer = new Completer(shell);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
        names.ad|                                                        # add(            # function
        na|                                                              # names           # instance
        fib|                                                             # fibonacci(      # function
        Poi|                                                             # Point           # class
        new Point(3, 4).|                                                # norm()          # function
        new Arr|                                                         # ArrayList(      # class
        Math.P|                                                          # PI              # field
        Runn|                                                            # Runnable        # interface
        java.ut|                                                         # util.           # module
        import module java.ba|                                           # java.base       # module
        retu|                                                            # return          # keyword
        var s = "a";~s.len|                                              # length()        # function
        var list = new ArrayList<Point>();~list.getFirst().no|           # norm()          # function
        record Pair(String left, int right) {}~new Pair("", 1).le|       # left()          # function
        int twice(int n) { return 2 * n; }~twi|                          # twice(          # function
        int twice(int n) { return 2 * n; }~var t = "" + twice(3);~t.isB| # isBlank()       # function
        var x = 1; var x = "";~x.isB|                                    # isBlank()       # function
        for (int i = 0; i < 3; i++) {~    var s = "";~    s.isB|         # isBlank()       # function
        void f(String text) {~    text.isB|                              # isBlank()       # function
        names.forEach(it -> it.isB|                                      # isBlank()       # function
        names.stream().map(String::isB|                                  # isBlank         # function
        %time~names.isE|                                                 # isEmpty()       # function
        var t = %time names.isE|                                         # isEmpty()       # function
        names.ad|("x")                                                   # add             # function
        names.ISE|                                                       # isEmpty()       # function
        names.is|Empty() && true                                         # isEmpty()       # function
        """)
    void offersWhatCouldStandThere(String sample, String text, String type) {
        var matches = at(sample).matches();
        assertTrue(matches.stream().anyMatch(it -> it.text().equals(text) && it.type().equals(type)), () -> matches.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"// names.|", "/* names.| */", "\"names.|", "\"\"\"~names.|", "'|", "%tim|", "12|", "names.nothingOfThatName|",
        "\u0000|"})
    void offersNothingWhereNoNameStands(String sample) {
        assertEquals(List.of(), at(sample).matches());
    }

    @Test
    void describesWhatItOffers() {
        var add = at("names.ad|").matches().getFirst();
        assertEquals(new Match("add(", "function", "boolean add(String)  (+1)"), add);
    }

    @Test
    void namesEachMethodOnceAndThoseOfEveryObjectLast() {
        var texts = at("names.|").matches().stream().map(Match::text).toList();
        assertEquals(texts.stream().distinct().toList(), texts);
        assertTrue(texts.indexOf("stream()") < texts.indexOf("hashCode()") || texts.indexOf("stream()") < texts.indexOf("getClass()"),
                texts::toString);
    }

    @Test
    void putsWhatFitsTheTypeFirst() {
        var types = at("int n = names.|").matches().stream().map(Match::signature).toList();
        assertTrue(types.getFirst().startsWith("int "), types::toString);
    }

    @Test
    void namesClassesThatNeedAnImport() throws InterruptedException {
        var known = List.<Match>of();
        // JShell lists the class path's names in the background.
        for (var wait = 0; wait < 300 && known.isEmpty(); wait++) {
            Thread.sleep(100);
            known = at("CountDownL|").matches();
        }
        assertEquals(List.of(new Match("java.util.concurrent.CountDownLatch", "class", "import java.util.concurrent.CountDownLatch")),
                known);
        assertTrue(at("import java.util.concurrent.*;~var latch = new CountDownLatch(1);~latch.count|").matches().stream()
                .anyMatch(it -> it.text().equals("countDown()")), "imports of the same cell count");
    }

    @Test
    void completesFileNamesInStrings(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("numbers.csv"), "1,2");
        Files.createDirectory(folder.resolve("nested"));
        var head = "Files.readString(Path.of(\"" + folder.toString().replace('\\', '/') + "/n";
        var completion = completer.complete(head + "\"));", head.length());
        assertEquals(List.of("nested/", "numbers.csv"), completion.matches().stream().map(Match::text).toList());
        assertEquals(head.length() - 1, completion.start());
    }

    private static Completion at(String sample) {
        var text = sample.replace('~', '\n');
        var cursor = text.indexOf('|');
        return completer.complete(text.substring(0, cursor) + text.substring(cursor + 1), cursor);
    }
}
