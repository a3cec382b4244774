package org.jebena.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HighlightPropertiesTest {
    @Property
    void takingTheTagsAwayGivesTheCode(@ForAll String code) {
        assertEquals(Markup.escape(code), Highlight.html(code).replaceAll("</?span[^>]*>", ""));
    }
}
