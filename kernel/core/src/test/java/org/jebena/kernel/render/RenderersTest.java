package org.jebena.kernel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Displayable;
import org.jebena.notebook.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RenderersTest {
    private final Renderers renderers = new Renderers(List.of());

    record Point(double x, double y) {}

    record Holder(int[] values, Object other) {}

    static final class Plain {
        final int width = 3;
        final String name = "a";
        Plain self = this;
    }

    static final class Bare {}

    static final class Angry {
        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    interface Animal {}

    interface Dog extends Animal {}

    record Poodle(String name) implements Animal, Dog {}

    static Stream<Arguments> texts() {
        Function<String, String> lambda = s -> s;
        var loop = new ArrayList<>();
        loop.add(loop);
        return Stream.of(Arguments.of(null, "null"), Arguments.of(5.0, "5.0"), Arguments.of(5, "5"), Arguments.of(true, "true"),
                Arguments.of("a \"b\"", "a \"b\""),
                Arguments.of('c', "c"), Arguments.of(List.of(1, 2, 3), "[1, 2, 3]"), Arguments.of(new int[] {1, 2}, "[1, 2]"),
                Arguments.of(new String[] {"a", null}, "[a, null]"), Arguments.of(Map.of("a", new int[] {1}), "{a=[1]}"),
                Arguments.of(new Point(3, 4), "Point[x=3.0, y=4.0]"),
                Arguments.of(new Holder(new int[] {1}, new Bare()), "Holder[values=[1], other=Bare]"),
                Arguments.of(new Plain(), "Plain[width=3, name=a, self=Plain[…]]"), Arguments.of(new Bare(), "Bare"),
                Arguments.of(new Object(), "Object"),
                Arguments.of(lambda, "lambda Function"), Arguments.of(loop, "[[…]]"),
                Arguments.of(Optional.of(List.of(1)), "Optional[[1]]"),
                Arguments.of(Optional.empty(), "Optional.empty"),
                Arguments.of(new Angry(), "Angry (its toString failed: IllegalStateException: no)"),
                Arguments.of(new int[][] {{1, 20}, {300, 4}}, "  1  20\n300   4\nint[2][2]"),
                Arguments.of(new int[2][1][1], "[[[0]], [[0]]]"),
                Arguments.of(IntStream.range(0, 2000).toArray(), "int[2000] [0, 1, 2, 3, 4, …, 1995, 1996, 1997, 1998, 1999]"),
                Arguments.of(new IllegalStateException("a", new RuntimeException("b")),
                        "java.lang.IllegalStateException: a\nCaused by: java.lang.RuntimeException: b"),
                Arguments.of(List.of(new Point(1, 2), new Point(30, 4)), "x     y\n 1.0  2.0\n30.0  4.0".replace("x     y", "   x    y")),
                Arguments.of(IntStream.range(0, 5), "IntStream (not consumed: toList() or toArray() shows its elements)"),
                Arguments.of(new java.util.concurrent.atomic.AtomicReference<>(new Bare()), "Bare"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyValueHasAPlainText(Object value, String text) {
        assertEquals(text, renderers.render(value).text());
    }

    @Test
    void aStreamIsNotConsumed() {
        var stream = Stream.of(1, 2);
        renderers.render(stream);
        assertEquals(List.of(1, 2), stream.toList());
    }

    @Test
    void anImageIsAPngWithItsSize() {
        var bundle = renderers.render(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB));
        assertEquals("BufferedImage 640×480", bundle.text());
        assertEquals(Map.of("width", 640, "height", 480), bundle.metadata().get(Bundle.PNG));
        assertEquals(Media.PNG, Media.of(Base64.getDecoder().decode((String) bundle.data().get(Bundle.PNG))).orElseThrow());
    }

    @Test
    void aHugeImageIsShownSmaller() {
        var bundle = renderers.render(new BufferedImage(4000, 2000, BufferedImage.TYPE_BYTE_GRAY));
        assertEquals("BufferedImage 4000×2000, shown at 2000×1000", bundle.text());
    }

    static Stream<Arguments> media() {
        return Stream.of(Arguments.of("\u0089PNG\r\n\u001a\n", "image/png"), Arguments.of("\u00ff\u00d8\u00ff\u00e0", "image/jpeg"),
                Arguments.of("GIF89a", "image/gif"),
                Arguments.of("RIFF....WEBP", "image/webp"), Arguments.of("<svg xmlns='x'/>", "text/html"),
                Arguments.of("RIFF....WAVE", "text/html"),
                Arguments.of("ID3", "text/html"), Arguments.of("OggS", "text/html"));
    }

    @ParameterizedTest
    @MethodSource("media")
    void imagesAndSoundsAreToldByTheirFirstBytes(String start, String mime) {
        var bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(renderers.render(bytes).data().containsKey(mime));
        var in = new ByteArrayInputStream(bytes);
        assertTrue(renderers.render(in).data().containsKey(mime));
        assertEquals(bytes.length, in.available());
    }

    @Test
    void otherBytesAreAnArray() {
        assertEquals("[1, 2]", renderers.render(new byte[] {1, 2}).text());
    }

    @Test
    void htmlIsEscapedAndHoldsNothingThatSanitisersRemove() {
        var all = List.of(Map.of("<script>", "$a$ & \"b\""), new Point(1, 2), List.of(new Point(1, 2)), new double[][] {{1}});
        for (var value : all) {
            var html = (String) renderers.render(value).data().get(Bundle.HTML);
            assertTrue(html.startsWith("<table"), html);
            assertFalse(html.contains("<script") || html.contains("<style") || html.contains("<svg") || html.contains("$a"), html);
            assertFalse(html.contains("color: ") || html.contains("background"), "takes its colours from the page: " + html);
        }
    }

    @Test
    void bigValuesStaySmallOnTheScreen() {
        var million = IntStream.range(0, 1_000_000).boxed().toList();
        var map = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < 100_000; i++) map.put(i, "x".repeat(50));
        var points = Collections.nCopies(100_000, new Point(1, 2));
        for (var value : List.of(million, map, points, new double[1000][1000], "x".repeat(1_000_000), Arrays.asList(new Object[5000]),
                endless())) {
            var bundle = renderers.render(value);
            for (var form : bundle.data().values()) assertTrue(((String) form).length() <= Text.LIMIT + 100);
        }
        assertEquals("Holder[values=null, other=[0, 0, ", renderers.render(new Holder(null, endless())).text().substring(0, 33));
        assertEquals("[0, 0, 0", renderers.render(endless()).text().substring(0, 8));
    }

    private static List<Integer> endless() {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return 0;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }

    @Test
    void theMostSpecificTypeWinsAndLaterBeatsEarlier() {
        var animals = new Renderers(List.of(says(Animal.class, "animal"), says(Dog.class, "dog")));
        assertEquals("dog", animals.render(new Poodle("a")).text());
        var exact = new Renderers(List.of(says(Poodle.class, "one"), says(Poodle.class, "two"), says(Dog.class, "dog")));
        assertEquals("two", exact.render(new Poodle("a")).text());
        var records = new Renderers(List.of(says(Record.class, "mine"), says(Object.class, "all")));
        assertEquals("mine", records.render(new Point(1, 2)).text());
        assertEquals("[1]", new Renderers(List.of()).render(List.of(1)).text());
        assertEquals("all", records.render(5).text());
    }

    @Test
    void aRendererThatThrowsOrDeclinesLeavesTheValueToTheNext() {
        var broken = new Renderers(List.of(says(Dog.class, null), new Broken(), says(Animal.class, "animal")));
        var bundle = broken.render(new Poodle("a"));
        assertEquals("animal", bundle.text());
        assertEquals("Broken failed: java.lang.StackOverflowError: deep", bundle.metadata().get(Renderers.FAILED));
    }

    @Test
    void stoppingTheCellEndsTheRenderingToo() {
        var stopping = new Object() {
            @Override
            public String toString() {
                throw new Stop();
            }
        };
        assertThrows(Stop.class, () -> renderers.render(stopping));
        assertThrows(Stop.class, () -> renderers.render(List.of(stopping)));
    }

    private static final class Stop extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aBundleIsShownAsItIsAndAValueThatShowsItselfDoes() {
        var own = Bundle.text("own").with(Bundle.HTML, "<b>own</b>");
        assertSame(own, renderers.render(own));
        assertEquals(own, renderers.render((Displayable) () -> own));
        assertEquals("lambda Displayable", renderers.render((Displayable) () -> Bundle.of(Bundle.HTML, "x")).text());
        assertEquals("lambda Displayable", renderers.render((Displayable) () -> null).text());
    }

    private static <T> Renderer<T> says(Class<T> type, String text) {
        return new Renderer<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public Bundle render(T value) {
                return text == null ? null : Bundle.text(text);
            }
        };
    }

    private static final class Broken implements Renderer<Poodle> {
        @Override
        public Class<Poodle> type() {
            return Poodle.class;
        }

        @Override
        public Bundle render(Poodle value) {
            throw new StackOverflowError("deep");
        }
    }
}
