package org.jebena.kernel.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the headers of one side of a conversation: unique ids without a random number for each message. */
public final class Headers {
    /** The protocol that is spoken here. */
    public static final String PROTOCOL = "5.5";

    private final String session = UUID.randomUUID().toString();
    private final String username;
    private final AtomicLong count = new AtomicLong();

    public Headers(String username) {
        this.username = username;
    }

    public String session() {
        return session;
    }

    public Header next(String type) {
        var json = new JsonObject();
        json.addProperty("msg_id", session + "_" + count.incrementAndGet());
        json.addProperty("msg_type", type);
        json.addProperty("session", session);
        json.addProperty("username", username);
        json.addProperty("date", Instant.now().toString());
        json.addProperty("version", PROTOCOL);
        return new Header(json);
    }
}
