package org.jebena.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jebena.notebook.Call;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static final Spec CODE = Spec.magic("timeit").option("n", "count", "runs").option("budget", "time", "at most")
            .flag("json", "as JSON").code("the code")
            .example("%timeit f(x)");
    private static final Spec PATHS = Spec.line("save").flag("f", "over an old file").option("as", "format", "format")
            .operand(Spec.Kind.PATH, "file", true);

    private static Call call(Spec spec, String rest) {
        return Arguments.parse(spec, rest, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f(x)                        | {}                    | f(x)
            -n 10 f( x ,  y)            | {n=10}                | f( x ,  y)
            -n=10 --json f(x)           | {json=, n=10}         | f(x)
            -n10 f(x)                   | {n=10}                | f(x)
            --budget "2 s" g("a  b")    | {budget=2 s}          | g("a  b")
            -x*2                        | {}                    | -x*2
            -1                          | {}                    | -1
            -- -x                       | {}                    | -x
            f(x) -n 10                  | {}                    | f(x) -n 10
            """)
    void optionsStandBeforeCodeAndTheCodeStaysAsTyped(String rest, String options, String code) {
        assertEquals(options, new TreeMap<>(call(CODE, rest).options()).toString());
        assertEquals(code, call(CODE, rest).code());
        assertEquals(rest.lastIndexOf(code), Arguments.operandStart(CODE, rest));
    }

    @Test
    void optionsMayStandAnywhereAmongPaths() {
        var call = call(PATHS, "'a b.txt' -f c.txt --as json d-e.txt");
        assertEquals(List.of("a b.txt", "c.txt", "d-e.txt"), call.words());
        assertEquals(Map.of("f", "", "as", "json"), call.options());
        assertEquals("'a b.txt' c.txt d-e.txt", call.operand());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --jsn f(x)   | %timeit: there is no option --jsn; did you mean --json? (it has -n, --budget, --json; put -- before the code that starts with a dash)
            -n           | %timeit: option -n needs a value: -n COUNT
            --json=1 f   | %timeit: option --json is a switch and takes no value, not '1'
            ``           | %timeit: needs the code; for example: %timeit f(x)
            --json       | %timeit: needs the code; for example: %timeit f(x)
            """)
    void errorsNameTheMagicAndTheWayOut(String rest, String message) {
        assertEquals(message, assertThrows(MagicException.class, () -> call(CODE, rest)).getMessage());
    }

    @Test
    void aMagicWithoutOperandsRefusesThem() {
        var thrown = assertThrows(MagicException.class, () -> call(Spec.line("imports"), "all"));
        assertEquals("%imports: takes no operand, but 'all' was given", thrown.getMessage());
    }

    @Test
    void theCellBelowIsTheCode() {
        assertEquals("f()\n", Arguments.parse(CODE, "-n 3", Optional.of("f()\n")).code());
        assertThrows(MagicException.class, () -> Arguments.parse(CODE, "", Optional.of("\n")));
    }
}
