package org.jebena.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnsiTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("plain <b>", "plain &lt;b&gt;"),
                Arguments.of("\u001b[31mred\u001b[0m on", "<span style=\"color:var(--ansi-1)\">red</span> on"),
                Arguments.of("\u001b[1;94mx\u001b[22my",
                        "<span style=\"font-weight:bold;color:var(--ansi-12)\">x</span><span style=\"color:var(--ansi-12)\">y</span>"),
                Arguments.of("\u001b[38;5;196mx\u001b[39my", "<span style=\"color:rgb(255,0,0)\">x</span>y"),
                Arguments.of("\u001b[48;2;1;2;3mx\u001b[m", "<span style=\"background:rgb(1,2,3)\">x</span>"),
                Arguments.of("\u001b[38;5mx", "x"),
                Arguments.of("\u001b[2Ka\u001b]0;title\u0007b\u001b[3Ac", "abc"),
                Arguments.of("10 %\r50 %\rdone\nnext", "done\nnext"),
                Arguments.of("a\r\nb\r", "a\nb"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void terminalTextBecomesHtml(String text, String html) {
        assertEquals(html, Ansi.html(text));
    }
}
