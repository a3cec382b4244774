package org.jebena.kernel.services;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class TypingPropertiesTest {
    private static LocalShell shell;
    private static Typing typing;

    @BeforeContainer
    static void open() {
        shell = new LocalShell();
        typing = new Typing(shell);
    }

    @AfterContainer
    static void close() {
        shell.close();
    }

    @Property(tries = 150)
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 60) String text) {
        assertNotNull(typing.completeness(text).state());
    }
}
