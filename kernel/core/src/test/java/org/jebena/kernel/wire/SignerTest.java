package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {
    // RFC 4231, test case 2, and the example that every description of HMAC carries.
    @ParameterizedTest
    @CsvSource({"Jefe, what do ya want , for nothing?, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "key, The quick brown fox, ' jumps over the lazy dog', f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"})
    void signsAsEverybodyElse(String key, String first, String second, String signature) {
        var parts = List.of(bytes(first.equals("what do ya want") ? first + " " : first), bytes(second));
        assertEquals(signature, new String(new Signer("hmac-sha256", key).sign(parts), StandardCharsets.US_ASCII));
    }

    @Test
    void manyThreadsShareOneSigner() {
        var signer = new Signer("hmac-sha256", "key");
        assertTrue(IntStream.range(0, 20_000).parallel().allMatch(i -> {
            var parts = List.of(bytes("message " + i));
            return signer.verify(new Signer("hmac-sha256", "key").sign(parts), parts);
        }));
    }

    @Test
    void anUnknownSchemeIsRefusedByName() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Signer("hmac-md5", "key"));
        assertTrue(refusal.getMessage().contains("hmac-md5"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
