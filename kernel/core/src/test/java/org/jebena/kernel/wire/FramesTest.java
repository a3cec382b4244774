package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private static final int DELIMITER_AND_SIGNATURE = 2, PARTS = 4;
    private final Signer signer = new Signer("hmac-sha256", "a key");
    private final Frames frames = new Frames(signer);

    @Property(tries = 300)
    void anyMessageComesBackAsItWas(@ForAll("messages") Message message) {
        var back = whole(frames.decode(frames.encode(message)));
        assertSame(message.identities(), back.identities());
        assertEquals(message.header(), back.header());
        assertEquals(message.parent(), back.parent());
        assertEquals(message.metadata(), back.metadata());
        assertEquals(message.content(), back.content());
        assertSame(message.buffers(), back.buffers());
    }

    @Property(tries = 300)
    void anyFlippedBitIsRefused(@ForAll("messages") Message message, @ForAll @IntRange(max = 4) int frame, @ForAll @IntRange int place) {
        var encoded = frames.encode(message);
        var victim = encoded.get(message.identities().size() + 1 + frame);
        int bit = Math.floorMod(place, victim.length * 8);
        victim[bit / 8] ^= (byte) (1 << bit % 8);
        assertRefused(Frames.Reason.WRONG_SIGNATURE, encoded);
    }

    @Property(tries = 300)
    void garbageIsRefusedAndNeverThrows(@ForAll("garbage") List<byte[]> garbage) {
        assertInstanceOf(Frames.Decoded.Refused.class, frames.decode(garbage));
    }

    @Property(tries = 300)
    void rightlySignedGarbageNeverThrows(@ForAll("garbage") List<byte[]> garbage) {
        frames.decode(signed(garbage));
    }

    @Property(tries = 100)
    void anyMissingFrameIsNoticed(@ForAll("messages") Message message, @ForAll @IntRange(max = 5) int missing) {
        var encoded = frames.encode(new Message(message.identities(), message.header(), message.parent(), message.metadata(), message.content(), List.of()));
        encoded.remove(message.identities().size() + missing);
        assertInstanceOf(Frames.Decoded.Refused.class, frames.decode(encoded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}x", "{} {}", "{'msg_type': 'x'}", "NaN", "\u0000"})
    void aHeaderThatIsNoObjectIsNotJson(String header) {
        assertRefused(Frames.Reason.NOT_JSON, signed(List.of(utf8(header), utf8("{}"), utf8("{}"), utf8("{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"msg_type\": \"x\"}", "{\"msg_id\": \"x\"}", "{\"msg_type\": 7, \"msg_id\": \"x\"}", "{\"msg_type\": null, \"msg_id\": []}"})
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

    @Provide
    Arbitrary<Message> messages() {
        return Messages.any();
    }

    @Provide
    Arbitrary<List<byte[]>> garbage() {
        return Messages.bytes().list().ofMaxSize(9);
    }

    private List<byte[]> signed(List<byte[]> parts) {
        var whole = new ArrayList<byte[]>(DELIMITER_AND_SIGNATURE + parts.size());
        whole.add(utf8("<IDS|MSG>"));
        whole.add(signer.sign(parts.subList(0, Math.min(PARTS, parts.size()))));
        whole.addAll(parts);
        return whole;
    }

    private void assertRefused(Frames.Reason reason, List<byte[]> encoded) {
        assertEquals(reason, assertInstanceOf(Frames.Decoded.Refused.class, frames.decode(encoded)).reason());
    }

    private static Message whole(Frames.Decoded decoded) {
        return assertInstanceOf(Frames.Decoded.Whole.class, decoded).message();
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> actual) {
        assertArrayEquals(expected.toArray(), actual.toArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
