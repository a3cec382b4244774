package org.jebena.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns messages into signed frames and frames into messages: identities, delimiter, signature, four JSON objects, buffers. */
public final class Frames {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS = 4;
    private final Signer signer;

    public Frames(Signer signer) {
        this.signer = signer;
    }

    /** What came of received frames. */
    public sealed interface Decoded {
        record Whole(Message message) implements Decoded {}

        record Refused(Reason reason, String detail) implements Decoded {}
    }

    /** Why frames are not a message. */
    public enum Reason {
        NO_DELIMITER, TOO_FEW_FRAMES, WRONG_SIGNATURE, NOT_JSON, NO_HEADER
    }

    public List<byte[]> encode(Message message) {
        var parts = List.of(Json.bytes(message.header().json()), Json.bytes(message.parent().json()), Json.bytes(message.metadata()),
                Json.bytes(message.content()));
        var frames = new ArrayList<byte[]>(message.identities().size() + PARTS + 2 + message.buffers().size());
        frames.addAll(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    /** Never throws: what is not a message is refused with the reason. */
    public Decoded decode(List<byte[]> frames) {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER))
            delimiter++;
        if (delimiter == frames.size())
            return new Decoded.Refused(Reason.NO_DELIMITER, frames.size() + " frames");
        int first = delimiter + 2, end = first + PARTS;
        if (end > frames.size())
            return new Decoded.Refused(Reason.TOO_FEW_FRAMES, frames.size() - delimiter - 1 + " frames after the delimiter");
        var parts = frames.subList(first, end);
        if (!signer.verify(frames.get(delimiter + 1), parts))
            return new Decoded.Refused(Reason.WRONG_SIGNATURE, frames.get(delimiter + 1).length + " bytes of signature");
        try {
            var json = new ArrayList<JsonObject>(PARTS);
            for (var part : parts)
                json.add(Json.parse(part));
            var header = new Header(json.get(0));
            if (header.type().isEmpty() || header.id().isEmpty())
                return new Decoded.Refused(Reason.NO_HEADER, "no msg_type or no msg_id");
            return new Decoded.Whole(new Message(List.copyOf(frames.subList(0, delimiter)), header, new Header(json.get(1)), json.get(2),
                    json.get(3), List.copyOf(frames.subList(end, frames.size()))));
        } catch (JsonParseException e) {
            return new Decoded.Refused(Reason.NOT_JSON, String.valueOf(e.getMessage()));
        }
    }
}
