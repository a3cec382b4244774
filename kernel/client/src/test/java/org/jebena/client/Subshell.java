package org.jebena.client;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Message;

/** A subshell as a front end uses it: messages on the shell channel that carry its id. */
record Subshell(Client client, String id) {
    static Subshell create(Client client) {
        return new Subshell(client,
                client.request(Channel.CONTROL, "create_subshell_request", Map.of()).answer().get("subshell_id").getAsString());
    }

    Conversation execute(String code) {
        return client.await(submit(code));
    }

    Conversation submit(String code) {
        var header = client.headers().next("execute_request");
        header.json().addProperty("subshell_id", id);
        var content = new JsonObject();
        content.addProperty("code", code);
        return client.send(Channel.SHELL, Message.of(header, content));
    }
}
