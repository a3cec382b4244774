package org.jebena.kernel.wire;

import static org.jebena.kernel.wire.KeyedFrames.assertRefused;
import static org.jebena.kernel.wire.KeyedFrames.signed;
import static org.jebena.kernel.wire.KeyedFrames.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}x", "{} {}", "{'msg_type': 'x'}", "NaN", "\u0000"})
    void aHeaderThatIsNoObjectIsNotJson(String header) {
        assertRefused(Frames.Reason.NOT_JSON, signed(List.of(utf8(header), utf8("{}"), utf8("{}"), utf8("{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"msg_type\": \"x\"}", "{\"msg_id\": \"x\"}", "{\"msg_type\": 7, \"msg_id\": \"x\"}",
        "{\"msg_type\": null, \"msg_id\": []}"})
    void aHeaderWithoutIdOrTypeIsRefused(String header) {
        assertRefused(Frames.Reason.NO_HEADER, signed(List.of(utf8(header), utf8("{}"), utf8("{}"), utf8("{}"))));
    }

    @Test
    void bottomlessNestingIsRefused() {
        assertRefused(Frames.Reason.NOT_JSON,
                signed(List.of(utf8("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)), utf8("{}"), utf8("{}"), utf8("{}"))));
    }

    @Test
    void anEmptyKeySignsNothingAndAcceptsEverything() {
        var open = new Frames(new Signer("hmac-sha256", ""));
        var encoded = open.encode(Message.of(new Headers("me").next("kernel_info_request"), Json.object(new Ask.KernelInfo())));
        assertEquals(0, encoded.get(1).length);
        encoded.set(1, utf8("whatever"));
        assertEquals("kernel_info_request", whole(open.decode(encoded)).type());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
