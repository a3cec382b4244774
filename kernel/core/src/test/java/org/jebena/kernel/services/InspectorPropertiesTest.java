package org.jebena.kernel.services;

import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class InspectorPropertiesTest {
    private static LocalShell shell;
    private static Inspector inspector;

    @BeforeContainer
    static void open() {
        shell = LocalShell.withSamples();
        inspector = new Inspector(shell);
    }

    @AfterContainer
    static void close() {
        shell.close();
    }

    @Property(tries = 60)
    void neverThrows(@ForAll @StringLength(max = 40) String text, @ForAll @IntRange(min = -1, max = 45) int cursor) {
        inspector.inspect(text, cursor, 1).ifPresent(it -> assertFalse(it.text().isEmpty()));
    }
}
