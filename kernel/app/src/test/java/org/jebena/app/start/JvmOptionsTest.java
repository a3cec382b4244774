package org.jebena.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
    @Test
    void theUsersOptionsComeLast() {
        assertEquals("-Xms1g", JvmOptions.of(true, List.of("-Xms1g")).getLast());
    }

    @Test
    void theUsersCollectorReplacesOurs() {
        var options = JvmOptions.of(false, List.of("-XX:+UseZGC"));
        assertEquals(List.of("-XX:+UseZGC"), options.stream().filter(option -> option.endsWith("GC")).toList());
        assertTrue(JvmOptions.of(false, List.of("-Xmx1g")).contains("-XX:+UseG1GC"));
        assertFalse(options.contains("--enable-preview"));
    }
}
