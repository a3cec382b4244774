package org.jebena.kernel.services;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class CompleterPropertiesTest {
    private static LocalShell shell;
    private static Completer completer;

    @BeforeContainer
    static void open() {
        shell = LocalShell.withSamples();
        completer = new Completer(shell);
    }

    @AfterContainer
    static void close() {
        shell.close();
    }

    @Property(tries = 80)
    void neverThrowsAndStaysWithinTheText(@ForAll("texts") String text, @ForAll @IntRange(min = -2, max = 200) int cursor) {
        var completion = completer.complete(text, cursor);
        assertTrue(0 <= completion.start() && completion.start() <= completion.end() && completion.end() <= text.length(),
                completion::toString);
    }

    @Property(tries = 60)
    void aMatchGoesOnWithWhatIsTyped(@ForAll @IntRange(min = 0, max = 95) int cursor) {
        var text = "var list = new ArrayList<String>(names); for (var it : list) { System.out.println(it.length()); } fibonacci(3)";
        var completion = completer.complete(text, cursor);
        var typed = text.substring(completion.start(), cursor);
        for (var match : completion.matches()) {
            var last = match.text().substring(match.text().lastIndexOf('.', match.text().length() - 2) + 1);
            assertTrue(last.regionMatches(true, 0, typed, 0, typed.length()), () -> typed + " → " + match.text());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of("names", ".", "(", ")", "{", "}", "\"", "\"\"\"", "'", "\\", "/*", "*/", "//", "\n", " ", "%time ",
                "%%", "!", "?", "::", "->", "var x = ",
                "record R(", "int f(int n)", "class ", "import ", "import module ", "new ", "<", ">", ";", "@", "\ud83d", "\u0000", "é",
                "1", "switch (", "case ");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(12).map(it -> String.join("", it)), Arbitraries.strings().ofMaxLength(40));
    }
}
