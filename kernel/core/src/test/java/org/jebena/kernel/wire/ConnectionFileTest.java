package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {
    private static final String JUPYTERS = """
            {"shell_port": 41001, "iopub_port": 41002, "stdin_port": 41003, "control_port": 41004, "hb_port": 41005, "ip": "127.0.0.1",
             "key": "a0436f6c-1916", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "jebena", "jupyter_session": "n.ipynb"}
            """;

    @Test
    void whatJupyterWritesIsRead() {
        var file = ConnectionFile.parse(JUPYTERS);
        assertEquals("tcp://127.0.0.1:41001", file.address(Channel.SHELL));
        assertEquals("tcp://127.0.0.1:41002", file.address(Channel.IOPUB));
        assertEquals("tcp://127.0.0.1:41003", file.address(Channel.STDIN));
        assertEquals("tcp://127.0.0.1:41004", file.address(Channel.CONTROL));
        assertEquals("tcp://127.0.0.1:41005", file.address(Channel.HEARTBEAT));
        assertEquals("a0436f6c-1916", file.key());
        assertEquals(file, ConnectionFile.parse(file.toJson()));
    }

    @Test
    void anIpV6AddressGetsItsBrackets() {
        assertEquals("tcp://[::1]:41001", ConnectionFile.parse(JUPYTERS.replace("127.0.0.1", "::1")).address(Channel.SHELL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "[]", "{\"shell_port\": \"high\"}"})
    void whatIsNoConnectionFileIsSaidToBeNone(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> ConnectionFile.parse(text));
        assertTrue(refusal.getMessage().startsWith("The connection file"), refusal.getMessage());
    }
}
