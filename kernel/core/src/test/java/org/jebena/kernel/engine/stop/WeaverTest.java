package org.jebena.kernel.engine.stop;

import static org.jebena.kernel.engine.stop.Compiled.assertSameWoven;
import static org.jebena.kernel.engine.stop.Compiled.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaverTest {
    @ParameterizedTest
    @ValueSource(strings = {"""
            int s = 0;
            do { s += 3; } while (s < 100);
            for (int i = 0; i < 5; i++) for (int j = i; j < 9; j++) { if (j == 7) continue; s += j; }
            return "" + s;
            """, """
            var out = new StringBuilder();
            outer: for (int i = 0; ; i++) {
                switch (i) { case 3: continue outer; case 8: break outer; default: out.append(i); }
            }
            return out.toString();
            """, """
            int i = 0; String s = "";
            while (true) {
                switch (s.length() % 3) {
                    case 0: s += "a"; continue;
                    case 1: s += "bb"; if (++i > 4) return s; continue;
                    default: s += "c";
                }
            }
            """, """
            int n = 0;
            for (int i = 0; i < 9; i++) try {
                if (i % 2 == 0) throw new IllegalStateException("" + i);
                n += i;
                continue;
            } catch (IllegalStateException e) { n += 100; } finally { n++; }
            return "" + n;
            """, """
            record P(int x, int y) { P { if (x > y) { int t = x; x = y; y = t; } } }
            interface S {} record A(P p) implements S {} record B(long v) implements S {}
            var r = 0L;
            for (S s : List.of(new A(new P(5, 2)), new B(7))) {
                r += switch (s) { case A(P(var x, var y)) when x < y -> x; case A a -> -1; case B(var v) -> v; default -> 0; };
            }
            return "" + r;
            """, """
            enum E {
                ONE { int f() { return 1; } }, TWO { int f() { int s = 0; while (s < 2) s++; return s; } };
                abstract int f();
                static int all;
                static { for (E e : values()) all += e.f(); }
            }
            return "" + E.all;
            """, """
            class Up { int n; Up(int k) { while (n < k) n++; } }
            class Down extends Up { Down(int k) { int j = 0; while (j < k) j += 2; super(j); } }
            return new Down(5).n + "" + new Up(3).n;
            """, """
            var lock = new Object(); long[] n = {0}; double d = 0.5;
            while (d < 100) {
                synchronized (lock) { n[0] += (long) d; d = d * 1.5 + n[0] % 3; if (n[0] > 1L << 40) break; }
            }
            return n[0] + " " + d;
            """, """
            return IntStream.range(0, 50).boxed().filter(i -> { int k = i; while (k > 3) k -= 3; return k == 1; })
                .map(i -> new Object() { int twice() { return 2 * i; } }).mapToInt(o -> o.twice()).sum() + "";
            """})
    void aWovenMethodDoesTheSame(String body) throws Exception {
        assertSameWoven(body);
    }

    @ParameterizedTest
    @ValueSource(classes = {java.util.HashMap.class, java.util.regex.Pattern.class, java.math.BigInteger.class, java.util.Formatter.class,
        java.util.TreeMap.class, java.util.concurrent.ForkJoinPool.class, String.class, Character.class, java.util.Arrays.class})
    void wovenClassesOfTheJdkVerify(Class<?> type) throws Exception {
        byte[] original;
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            original = in.readAllBytes();
        }
        var woven = new Weaver().weave(original, new Source("In[1]", line -> line));
        assertEquals(List.of(), ClassFile.of().verify(woven).stream().map(Throwable::getMessage).toList());
    }

    @Test
    void stackTracesNameTheCellAndItsLines() throws Exception {
        var compiled = Compiled.of("""
                public class Sample {
                    // the wrapper's first lines
                    public static void run() {
                        Object nothing = null;
                        nothing.hashCode();
                    }
                }
                """);
        var loader = compiled.load(bytes -> new Weaver().weave(bytes, new Source("In[7]", line -> line - 3)));
        var thrown = assertThrows(InvocationTargetException.class, () -> run(loader)).getCause();
        assertEquals("cells//Sample.run(In[7]:2)", thrown.getStackTrace()[0].toString());
    }

    @Test
    void aMethodNearTheLimitIsLeftAlone() throws Exception {
        var compiled = Compiled.of("public class Sample { public static int run() { int s = 0; while (s < 9) { s++; } "
                + "s += s * 31;".repeat(9_357) + " return s; } }");
        var bytes = compiled.classes().get("Sample");
        assertArrayEquals(code(bytes), code(new Weaver().weave(bytes, new Source("In[1]", line -> line))));
        assertEquals(run(compiled.load(b -> b)), run(compiled.woven()));
    }

    private static byte[] code(byte[] bytes) {
        var run = ClassFile.of().parse(bytes).methods().stream().filter(m -> m.methodName().equalsString("run")).findAny().orElseThrow();
        return run.findAttribute(Attributes.code()).orElseThrow().codeArray();
    }
}
