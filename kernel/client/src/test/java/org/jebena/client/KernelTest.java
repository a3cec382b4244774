package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelTest {
    @Test
    void aCellIsEchoed() throws Exception {
        try (var kernel = new EchoKernel(); var client = kernel.connect()) {
            var cell = client.execute("hello");
            assertEquals("ok", cell.status());
            assertEquals("hello", cell.result());
        }
    }
}
