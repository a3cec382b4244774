package org.jebena.kernel.services;

import static org.jebena.kernel.services.Completeness.State.COMPLETE;
import static org.jebena.kernel.services.Completeness.State.INCOMPLETE;
import static org.jebena.kernel.services.Completeness.State.INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
    private static LocalShell shell;
    private static Typing typing;

    @BeforeAll
    static void open() {
        shell = new LocalShell();
        typing = new Typing(shell);
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n", "// a comment", "1+1", "int x = 5", "int x = 5;\nint y = x", "unknown.method(3)", "if (true) unknown();",
                "record P(int x) {}\nnew P(3)", "sealed interface S permits A {}\nrecord A() implements S {}",
                "void main() {\n    IO.println(1);\n}",
                "static <T> T same(T t) { return t; }", "import module java.base;", "label: for (;;) { break label; }", "int[] a = {1, 2}",
                "new int[] {1, 2}",
                "var s = \"\"\"\n    text\n    \"\"\"", "synchronized (lock) {}", "@Deprecated void f() {}", "int _ = 3;", "record(3)",
                "%time 1+1", "!ls -l",
                "%%bash\nfor f in *; do echo $f; done", "var t = %time 1+1", "String?", "int a = 1;\n%time a\na + 1",
                "switch (x) { case 1 -> 2; default -> 3; }"})
    void wholeCellsAreComplete(String code) {
        assertEquals(new Completeness(COMPLETE, ""), typing.completeness(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
        for (int i = 0; i < 3; i++) {              # 4
        for (int i = 0; i < 3; i++) {~    f();     # 4
        if (true) {~    for (;;) {                 # 8
        if (true) {~    f(1,                       # 8
        if (true) {~    f(1);~    if (x) {         # 8
        names.stream()~    .map(x -> {             # 8
        f(                                         # 4
        var x = a +                                # 4
        {~    var x = a +                          # 8
        if (true)                                  # 4
        int f(int n)                               # 4
        class A {~    void f() {~        int x;    # 8
        @Override                                  # 4
        do { x++; }                                # 0
        try { f(); }                               # 0
        var s = ```~    text                       # 0
        {~    /* a comment                         # 4
        names.                                     # 4
        int x = 1;~for (;;) {                      # 4
        """)
    void unfinishedCellsSayHowTheNextLineBegins(String sample, int indent) {
        var code = sample.replace('~', '\n').replace("```", "\"\"\"");
        assertEquals(new Completeness(INCOMPLETE, " ".repeat(indent)), typing.completeness(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "f(\"abc", ")", "(]", "int 5x", "foo bar baz", "var x = ;", "x = = 3;", "'a", "'ab'", "else { }",
        "int x = 3 int y = 4"})
    void brokenCodeIsInvalid(String code) {
        assertEquals(INVALID, typing.completeness(code).state());
    }

    @Test
    void aLongCellIsJudgedAsAWhole() {
        assertEquals(COMPLETE, typing.completeness("int x = 1;\n".repeat(200)).state());
        assertEquals(INCOMPLETE, typing.completeness("int x = 1;\n".repeat(200) + "f(").state());
    }
}
