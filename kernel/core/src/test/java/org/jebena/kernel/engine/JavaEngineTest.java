package org.jebena.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell may say, and what comes back. */
class JavaEngineTest {
    private final List<String> remarks = new ArrayList<>();
    private final JavaEngine engine = new JavaEngine(TestEngines.options(remarks::add));
    private int number;

    @AfterEach
    void close() {
        engine.close();
    }

    private Outcome run(String code) {
        return engine.run(new Cell(++number, code), 0, code);
    }

    private Object value(String code) {
        return assertInstanceOf(Outcome.Value.class, run(code), () -> "no value: " + code).value();
    }

    private String failure(String code) {
        var failed = assertInstanceOf(Outcome.Failed.class, run(code), () -> "did not fail: " + code);
        return String.join("\n", failed.failure().traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1                                                  | 2
            int x = 3; x * 2                                       | 6
            var s = "a"; s + s                                     | aa
            record P(int a) {} new P(4).a()                        | 4
            int f(int n) { return n < 2 ? n : f(n-1) + f(n-2); } f(20) | 6765
            int a() { return b(); } int b() { return 5; } a()      | 5
            class A { B b; } class B { A a; } new A().b            |
            sealed interface S permits C {} record C() implements S {} new C() | C[]
            List.of(1, 2).stream().map(i -> i + 1).toList()        | [2, 3]
            int y; y = 7                                           | 7
            LocalDate.of(2026, 1, 2).getYear()                     | 2026
            BigInteger.TWO.pow(70)                                 | 1180591620717411303424
            import java.util.zip.CRC32; new CRC32().getValue()     | 0
            enum E { ONE, TWO } E.TWO                              | TWO
            // only a comment above %% 3                           |
            """)
    void theLastExpressionIsTheValue(String code, String expected) {
        if (code.startsWith("//")) assertInstanceOf(Outcome.Done.class, run(code));
        else assertEquals(expected == null ? "null" : expected, String.valueOf(value(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1;
            int x = 3
            void f() {}
            for (int i = 0; i < 3; i++) {}
            System.out.flush()
            "a;" ; // shown not
            import java.util.zip.CRC32
            """)
    void aSemicolonOrADeclarationShowsNothing(String code) {
        assertInstanceOf(Outcome.Done.class, run(code));
    }

    @Test
    void variablesSurviveLaterImportsAndRedefinedMethods() {
        run("int f() { return 1; }\nint w = f() + 40;\nvar list = new ArrayList<>(List.of(1));");
        run("import java.util.zip.*;");
        run("int f() { return 2; }");
        run("String f(String s) { return s; }");
        assertEquals(41, value("w"));
        assertEquals(List.of(1), value("list"));
        assertEquals(2, value("f()"));
    }

    @Test
    void redefiningAMethodWithALambdaKeepsVariablesThatUsedIt() {
        run("int g() { return 1; }\nint v = g();\nint h() { return g() + v; }");
        run("v = 10;");
        run("int g() { Supplier<Integer> s = () -> 5; return s.get(); }");
        assertEquals(15, value("h()"));
    }

    @Test
    void anErrorNamesTheCellAndTheLine() {
        run("int half(int n) {\n    return 10 / n;\n}");
        var text = failure("int k = 1;\n\nhalf(k - 1)");
        assertTrue(text.startsWith("java.lang.ArithmeticException: / by zero\n"), text);
        assertTrue(text.contains("at half (In[1]:2)"), text);
        assertTrue(text.contains("at In[2]:3"), text);
        assertTrue(!text.contains("jdk.jshell") && !text.contains("org.jebena"), text);
    }

    @Test
    void aCallThatThrowsGetsACaret() {
        var text = failure("var s = \"x\";\nInteger.parseInt(s);");
        assertTrue(text.contains("  In[1]:2   Integer.parseInt(s);\n                    ^"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 / 0                                      | at In[1]:1
            int[] a = new int[3];\\na[3]             | at In[1]:2
            String s = null;\\n\\ns.length()       | at In[1]:3
            int z = 0;\\nif (z == 0)\\n    z = 1 / z; | at In[1]:3
            var l = List.of(1);\\nl.stream()\\n    .map(i -> i / 0)\\n    .toList() | at lambda (In[1]:3)
            """)
    void everyFormOfStatementKnowsItsLine(String code, String place) {
        var text = failure(code.replace("\\n", "\n"));
        assertTrue(text.contains(place), text);
        assertTrue(!text.contains("REPL"), text);
    }

    @Test
    void aCompileErrorHasItsLineAndACaret() {
        var text = failure("int a = 1;\nint b = \"x\";");
        assertTrue(text.contains("incompatible types: String cannot be converted to int") || text.contains("java.lang.String"), text);
        assertTrue(text.contains("  In[1]:2   int b = \"x\";\n                    ^^^"), text);
    }

    @Test
    void whatIsMissingIsNamedWithItsImport() {
        var text = failure("CRC32C c = null;");
        assertTrue(text.contains("cannot find class CRC32C"), text);
        assertTrue(text.contains("import java.util.zip.CRC32C;"), text);
    }

    @Test
    void aMethodThatWaitsForAnotherSaysSo() {
        assertInstanceOf(Outcome.Done.class, run("int later() { return notYet(); }"));
        assertTrue(remarks.toString().contains("later() can be called when method notYet() is declared"), remarks.toString());
        assertTrue(failure("later()").contains("later cannot run before method notYet() is declared"));
    }

    @Test
    void aStackOverflowIsFolded() {
        var text = failure("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)");
        assertTrue(text.startsWith("java.lang.StackOverflowError"), text);
        assertTrue(text.lines().count() < 30, text);
        assertTrue(text.contains("times"), text);
    }

    @Test
    void causesAreShown() {
        var text = failure("try { Integer.parseInt(\"q\"); } catch (Exception e) { throw new IllegalStateException(\"outer\", e); }");
        assertTrue(text.contains("IllegalStateException: outer") && text.contains("Caused by: java.lang.NumberFormatException"), text);
    }

    @Test
    void aCellThatDeclaresMainRunsIt() {
        run("static int ran = 0;\nvoid main() { ran = 1; }");
        assertEquals(1, value("ran"));
    }

    @Test
    void expressionsLeaveNothingBehind() {
        value("1 + 1");
        var before = engine.listedClasses();
        for (int i = 0; i < 50; i++) value("1 + " + i);
        assertEquals(before, engine.listedClasses());
        assertEquals(List.of(), engine.variables());
    }

    @Test
    void anUnchangedCellRunsAgainWithTheSameMeaning() {
        run("int n = 0;");
        var cell = "n++;\nvar m = n * 10;\nm + 1";
        assertEquals(11, value(cell));
        assertEquals(21, value(cell));
        assertEquals(31, value(cell));
        run("int n = 5;");
        assertEquals(61, value(cell));
        run("long n = 7;");
        assertEquals(81L, value(cell));
    }

    @Test
    void aDroppedVariableIsGone() {
        run("int gone = 1;");
        assertTrue(engine.drop("gone"));
        assertTrue(failure("gone").contains("cannot find variable gone"));
    }

    @Test
    void methodsAreStillDescribedWhenATypeHasBeenDropped() {
        run("record Gone(int a) {}\nint uses(Gone g) { return g.a(); }");
        assertTrue(engine.drop("Gone"));
        var found = engine.ask(analysis -> analysis.documentation("Math.max(", 9, false));
        assertTrue(found.stream().anyMatch(each -> each.signature().contains("Math.max")), found.toString());
        run("record Gone(int a) {}");
        assertEquals(7, value("uses(new Gone(7))"));
    }

    @Test
    void redeclaringATypeSaysWhichVariablesItEmptied() {
        run("record R(int a) {}\nvar r = new R(1);");
        run("record R(int a, int b) {}");
        assertTrue(remarks.toString().contains("has emptied r"), remarks.toString());
    }
}
