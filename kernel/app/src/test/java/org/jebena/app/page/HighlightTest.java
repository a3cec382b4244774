package org.jebena.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "int x = 0x1F;      | <span class=\"word\">int</span> x = <span class=\"number\">0x1F</span>;",
        "a // b \"c\"       | a <span class=\"comment\">// b &quot;c&quot;</span>",
        "\"int // \\\" 1\"  | <span class=\"text\">&quot;int // \\&quot; 1&quot;</span>",
        "%time f()          | <span class=\"magic\">%time f()</span>",
        "a %b               | a %b",
        "interesting 'x'    | interesting <span class=\"text\">'x'</span>",
        "@Override          | <span class=\"note\">@Override</span>"
    })
    void wordsGetTheirClasses(String code, String html) {
        assertEquals(html, Highlight.html(code));
    }
}
