package org.jebena.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GridPropertiesTest {
    @Property
    void htmlHoldsNoMarkupOfItsCells(@ForAll String cell) {
        var html = Grid.of().row(cell).html();
        var inside = html.substring(html.indexOf("<td"), html.indexOf("</td>"));
        inside = inside.substring(inside.indexOf('>') + 1);
        assertFalse(inside.contains("<") || inside.contains(">") || inside.contains("$"), inside);
    }
}
