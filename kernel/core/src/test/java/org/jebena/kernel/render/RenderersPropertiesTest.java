package org.jebena.kernel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RenderersPropertiesTest {
    private final Renderers renderers = new Renderers(List.of());

    @Property
    void textIsAlwaysThereAndScalarsAreWhatStringValueOfSays(@ForAll double number, @ForAll String text) {
        assertEquals(String.valueOf(number), renderers.render(number).text());
        assertEquals(text, renderers.render(text).text());
    }
}
