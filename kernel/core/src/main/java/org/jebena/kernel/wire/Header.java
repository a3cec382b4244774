package org.jebena.kernel.wire;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A message's header, kept as it came: what the protocol adds to it later still returns to its sender as the parent header. */
public record Header(JsonObject json) {
    /** The header of a message that answers nothing. */
    public static final Header NONE = new Header(new JsonObject());

    /** The message's id, or an empty string. */
    public String id() {
        return text("msg_id");
    }

    /** The message's type, {@code execute_request} for example. */
    public String type() {
        return text("msg_type");
    }

    public String session() {
        return text("session");
    }

    /** The subshell that the message is for, or an empty string for the main one. */
    public String subshell() {
        return text("subshell_id");
    }

    private String text(String name) {
        return json.get(name) instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : "";
    }
}
