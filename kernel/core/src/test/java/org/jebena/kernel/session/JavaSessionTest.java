package org.jebena.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.output.Outputs.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell shows: values, print, displays, errors, in their order. */
class JavaSessionTest {
    private final JavaSession session = JavaSession.open(JavaSession.Options.headless());
    private final Collected seen = new Collected();

    @AfterEach
    void close() {
        session.close();
    }

    private Answer run(String code) {
        return session.execute(Request.of(code), seen, Input.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1                                         | result: 2
            System.out.printf("%d%n", 7)                  | out: 7\\n
            System.out.print("a"); System.err.print("b"); System.out.print("c"); | out: a/err: b/out: c
            display(3); 4                                 | display: 3/result: 4
            var h = display(1); h.update(2);              | display: 1/update: 2
            clearOutput(true); 5                          | clear: true/result: 5
            IO.println("x"); throw new RuntimeException() | out: x\\n/error: RuntimeException
            null                                          | result: null
            "text"                                        | result: text
            int q = 5                                     |
            """)
    void outputsComeInOrder(String code, String expected) {
        run(code);
        var lines = expected == null ? List.of() : Arrays.stream(expected.split("/")).map(line -> line.replace("\\n", "\n")).toList();
        assertEquals(lines, seen.lines());
    }

    @Test
    void magicsAndJavaShareACell() {
        run("int n = 20;\nvar t = %time n * 2\nn + 1");
        assertEquals("result: 21", seen.lines().getLast());
        run("t.getClass().getSimpleName()");
        assertEquals("result: Timing", seen.lines().getLast());
    }

    @Test
    void everyLineOfALongPrintArrives() {
        run("for (int i = 0; i < 100_000; i++) System.out.println(i);");
        var printed = seen.text(Stream.OUT).lines().toList();
        assertEquals(100_000, printed.size());
        for (int i = 0; i < printed.size(); i++) assertEquals("" + i, printed.get(i));
        assertTrue(seen.lines().size() < 100, "pieces: " + seen.lines().size());
    }

    @Test
    void aLineOfTenMillionCharactersIsWhole() {
        run("System.out.println(\"x\".repeat(10_000_000));");
        assertEquals(10_000_001, seen.text(Stream.OUT).length());
    }

    @Test
    void whoPrintsWithoutEndIsCutOffWithANotice() {
        run("for (int i = 0; i < 400; i++) System.out.println(\"x\".repeat(100_000));");
        assertTrue(seen.text(Stream.OUT).length() <= 32_000_000);
        assertTrue(seen.text(Stream.ERR).contains("output stops here"));
    }

    @Test
    void bytesOfACharacterMayComeApart() {
        run("for (byte b : \"é€😀\".getBytes(java.nio.charset.StandardCharsets.UTF_8)) System.out.write(b);");
        assertEquals("é€😀", seen.text(Stream.OUT));
    }

    @Test
    void aThreadPrintsIntoTheCellThatStartedIt() throws Exception {
        run("var gate = new java.util.concurrent.CountDownLatch(1);\nvar late = Thread.ofVirtual().start(() -> { try { gate.await(); } catch (InterruptedException e) {} IO.println(\"late\"); });");
        var next = new Collected();
        session.execute(Request.of("gate.countDown(); late.join(); IO.println(\"now\");"), next, Input.NONE);
        session.flush();
        assertEquals("late\n", seen.text(Stream.OUT));
        assertEquals("now\n", next.text(Stream.OUT));
    }

    @Test
    void parallelStreamsPrintIntoTheirCell() {
        run("IntStream.range(0, 50).parallel().forEach(i -> System.out.println(i));");
        var second = new Collected();
        session.execute(Request.of("IntStream.range(0, 50).parallel().forEach(i -> System.out.println(i));"), second, Input.NONE);
        assertEquals(50, seen.text(Stream.OUT).lines().count());
        assertEquals(50, second.text(Stream.OUT).lines().count());
    }

    @Test
    void aLineIsReadWithItsPrompt() {
        var prompts = new ArrayDeque<String>();
        Input user = (prompt, password) -> {
            prompts.add(prompt);
            return "Ada";
        };
        session.execute(Request.of("var name = IO.readln(\"Name? \");\nname.length()"), seen, user);
        assertEquals("Name? ", prompts.getFirst());
        assertEquals("result: 3", seen.lines().getLast());
    }

    @Test
    void withoutAnInputBoxReadingSaysWhy() {
        var answer = assertInstanceOf(Answer.Failed.class, run("new Scanner(System.in).nextLine()"));
        assertTrue(answer.failure().traceback().toString().contains("No line found") || answer.failure().message().contains("input"),
                answer.toString());
    }

    @Test
    void silentCellsLeaveNoTrace() {
        run("int s = 1;");
        var before = session.history().tail(10, false).size();
        var answer = session.execute(new Request("s = 2; 7", true, true, Map.of()), seen, Input.NONE);
        assertEquals(1, answer.cell());
        assertEquals(List.of(), seen.lines());
        assertEquals(before, session.history().tail(10, false).size());
        assertEquals(2, ((Answer.Ok) run("s")).cell());
        assertEquals("result: 2", seen.lines().getLast());
    }

    @Test
    void userExpressionsAreEvaluatedEachForItself() {
        var answer = (Answer.Ok) session.execute(new Request("int u = 6;", false, true, Map.of("good", "u * 7", "bad", "nothing")), seen,
                Input.NONE);
        assertEquals("42", ((Answer.Expression.Value) answer.userExpressions().get("good")).bundle().text());
        assertInstanceOf(Answer.Expression.Failed.class, answer.userExpressions().get("bad"));
    }

    @Test
    void helpOpensThePager() {
        var answer = (Answer.Ok) run("%who?");
        assertEquals("page", answer.payloads().getFirst().get("source"));
    }

    @Test
    void anUnknownMagicIsNamed() {
        var answer = assertInstanceOf(Answer.Failed.class, run("%whoo"));
        assertTrue(answer.failure().message().contains("%who"), answer.failure().message());
    }

    @Test
    void magicsCompleteAndJavaCompletes() {
        run("int counter = 1;");
        assertTrue(session.complete("%whos", 3).matches().stream().anyMatch(match -> match.text().contains("whos")));
        assertTrue(session.complete("coun", 4).matches().stream().anyMatch(match -> match.text().equals("counter")));
    }

    @Test
    void aToStringThatThrowsDoesNotHideTheCell() {
        run("class Bad { public String toString() { throw new IllegalStateException(\"no\"); } }\nnew Bad()");
        assertTrue(seen.lines().getLast().startsWith("result: "), seen.lines().toString());
        run("2");
        assertEquals("result: 2", seen.lines().getLast());
    }

    @Test
    void aMethodOfOnesOwnStandsBesideTheLibrarys() {
        run("String display(int a, int b) { return \"mine\"; }");
        run("display(1, 2)");
        assertEquals("result: mine", seen.lines().getLast());
        run("display(3);");
        assertEquals("display: 3", seen.lines().getLast());
    }

    @Test
    void aMethodThatTakesTheSameWinsAndTheErrorSaysHowToReachTheLibrarys() {
        run("String clearOutput(boolean wait) { return \"mine\"; }");
        run("clearOutput(true)");
        assertEquals("result: mine", seen.lines().getLast());
        var failed = assertInstanceOf(Answer.Failed.class, run("clearOutput()"));
        assertTrue(failed.failure().traceback().toString().contains("org.jebena.notebook.Display.clearOutput"), failed.toString());
    }

    @Test
    void theKernelsOwnFramesAreNotShown() {
        var failed = assertInstanceOf(Answer.Failed.class, run("System.in.read()"));
        assertTrue(failed.failure().traceback().stream().noneMatch(line -> line.contains("org.jebena.kernel")), failed.toString());
    }

    @Test
    void theKernelsOwnLibrariesAreHidden() {
        assertInstanceOf(Answer.Failed.class, run("com.google.gson.Gson g = null;"));
        assertInstanceOf(Answer.Failed.class, run("Class.forName(\"org.zeromq.ZMQ\")"));
        assertInstanceOf(Answer.Failed.class, run("Class.forName(\"org.jebena.kernel.Kernel\")"));
        assertInstanceOf(Answer.Ok.class, run("Class.forName(\"org.jebena.notebook.Bundle\")"));
    }
}
