package org.jebena.app.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NotebookFilePropertiesTest {
    @Property
    void linesJoinToTheTextThatWasSplit(@ForAll String text) {
        var lines = Multiline.of(text);
        assertEquals(text, Multiline.text(lines));
        assertTrue(lines.asList().stream().noneMatch(line -> line.getAsString().isEmpty()));
    }
}
