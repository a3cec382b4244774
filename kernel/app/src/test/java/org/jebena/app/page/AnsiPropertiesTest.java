package org.jebena.app.page;

import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AnsiPropertiesTest {
    @Property
    void noTagOfTheTextSurvives(@ForAll String text) {
        var html = Ansi.html(text + "<script>" + text);
        assertFalse(html.contains("<script"));
    }
}
