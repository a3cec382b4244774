package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CodePointsPropertiesTest {
    @Property
    void everyCursorComesBack(@ForAll String text) {
        for (int cursor = 0; cursor <= text.codePointCount(0, text.length()); cursor++)
            assertEquals(cursor, CodePoints.cursor(text, CodePoints.index(text, cursor)));
    }
}
