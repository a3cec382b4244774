package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Frames under one key, and what should come of them. */
final class KeyedFrames {
    private static final int DELIMITER_AND_SIGNATURE = 2, PARTS = 4;
    private static final Signer SIGNER = new Signer("hmac-sha256", "a key");
    static final Frames FRAMES = new Frames(SIGNER);

    private KeyedFrames() {}

    /** A rightly signed message of these parts, whatever they are. */
    static List<byte[]> signed(List<byte[]> parts) {
        var whole = new ArrayList<byte[]>(DELIMITER_AND_SIGNATURE + parts.size());
        whole.add("<IDS|MSG>".getBytes(StandardCharsets.UTF_8));
        whole.add(SIGNER.sign(parts.subList(0, Math.min(PARTS, parts.size()))));
        whole.addAll(parts);
        return whole;
    }

    static void assertRefused(Frames.Reason reason, List<byte[]> encoded) {
        assertEquals(reason, assertInstanceOf(Frames.Decoded.Refused.class, FRAMES.decode(encoded)).reason());
    }

    static Message whole(Frames.Decoded decoded) {
        return assertInstanceOf(Frames.Decoded.Whole.class, decoded).message();
    }
}
