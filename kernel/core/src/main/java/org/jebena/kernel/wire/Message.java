package org.jebena.kernel.wire;

import com.google.gson.JsonObject;
import java.util.List;

/** One message: whom it is routed to or from, what it is, what it answers, what it says, and its binary parts. */
public record Message(List<byte[]> identities, Header header, Header parent, JsonObject metadata, JsonObject content,
        List<byte[]> buffers) {
    /** A message that answers nothing and carries content only. */
    public static Message of(Header header, JsonObject content) {
        return new Message(List.of(), header, Header.NONE, new JsonObject(), content, List.of());
    }

    public String type() {
        return header.type();
    }
}
