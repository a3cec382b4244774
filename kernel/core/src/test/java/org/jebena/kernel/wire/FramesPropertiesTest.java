package org.jebena.kernel.wire;

import static org.jebena.kernel.wire.KeyedFrames.FRAMES;
import static org.jebena.kernel.wire.KeyedFrames.assertRefused;
import static org.jebena.kernel.wire.KeyedFrames.signed;
import static org.jebena.kernel.wire.KeyedFrames.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FramesPropertiesTest {
    @Property(tries = 300)
    void anyMessageComesBackAsItWas(@ForAll("messages") Message message) {
        var back = whole(FRAMES.decode(FRAMES.encode(message)));
        assertSame(message.identities(), back.identities());
        assertEquals(message.header(), back.header());
        assertEquals(message.parent(), back.parent());
        assertEquals(message.metadata(), back.metadata());
        assertEquals(message.content(), back.content());
        assertSame(message.buffers(), back.buffers());
    }

    @Property(tries = 300)
    void anyFlippedBitIsRefused(@ForAll("messages") Message message, @ForAll @IntRange(max = 4) int frame, @ForAll @IntRange int place) {
        var encoded = FRAMES.encode(message);
        var victim = encoded.get(message.identities().size() + 1 + frame);
        int bit = Math.floorMod(place, victim.length * 8);
        victim[bit / 8] ^= (byte) (1 << bit % 8);
        assertRefused(Frames.Reason.WRONG_SIGNATURE, encoded);
    }

    @Property(tries = 300)
    void garbageIsRefusedAndNeverThrows(@ForAll("garbage") List<byte[]> garbage) {
        assertInstanceOf(Frames.Decoded.Refused.class, FRAMES.decode(garbage));
    }

    @Property(tries = 300)
    void rightlySignedGarbageNeverThrows(@ForAll("garbage") List<byte[]> garbage) {
        FRAMES.decode(signed(garbage));
    }

    @Property(tries = 100)
    void anyMissingFrameIsNoticed(@ForAll("messages") Message message, @ForAll @IntRange(max = 5) int missing) {
        var encoded = FRAMES.encode(
                new Message(message.identities(), message.header(), message.parent(), message.metadata(), message.content(), List.of()));
        encoded.remove(message.identities().size() + missing);
        assertInstanceOf(Frames.Decoded.Refused.class, FRAMES.decode(encoded));
    }

    @Provide
    Arbitrary<Message> messages() {
        return Messages.any();
    }

    @Provide
    Arbitrary<List<byte[]>> garbage() {
        return Messages.bytes().list().ofMaxSize(9);
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> actual) {
        assertArrayEquals(expected.toArray(), actual.toArray());
    }
}
