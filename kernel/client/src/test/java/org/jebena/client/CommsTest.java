package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Header;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Channels between cells and the front end. */
class CommsTest {
    private static EchoKernel kernel;
    private static Client client;

    @BeforeAll
    static void start() {
        kernel = new EchoKernel();
        client = kernel.connect();
    }

    @AfterAll
    static void stop() {
        client.close();
        kernel.close();
    }

    @Test
    void aCommCarriesDataMetadataAndBuffersBothWays() {
        var opened = tell("comm_open", Map.of("comm_id", "c1", "target_name", "echo", "data", Map.of("first", 1)), Map.of(), List.of());
        assertEquals("{\"comm_id\":\"c1\",\"data\":{\"first\":1}}", opened.published("comm_msg").getFirst().content().toString());
        byte[] bytes = {0, -1, 127};
        var said = tell("comm_msg", Map.of("comm_id", "c1", "data", Map.of("deep", List.of(1.5, "x", true))), Map.of("about", "it"),
                List.of(bytes, new byte[0]));
        var answer = said.published("comm_msg").getFirst();
        assertEquals(Json.of(Map.of("deep", List.of(1.5, "x", true))), answer.content().get("data"));
        assertEquals(Json.of(Map.of("about", "it")), answer.metadata());
        assertArrayEquals(bytes, answer.buffers().get(0));
        assertEquals(2, answer.buffers().size());
        assertEquals("echo", open(Map.of()).getAsJsonObject("c1").get("target_name").getAsString());
        assertTrue(open(Map.of("target_name", "echo")).has("c1"));
        assertEquals(new JsonObject(), open(Map.of("target_name", "other")));
        tell("comm_close", Map.of("comm_id", "c1", "data", Map.of()), Map.of(), List.of());
        assertTrue(!open(Map.of()).has("c1"));
        assertTrue(tell("comm_msg", Map.of("comm_id", "c1", "data", Map.of()), Map.of(), List.of()).published("comm_msg").isEmpty());
    }

    @Test
    void aCommToAnUnknownTargetIsClosedAgain() {
        var opened = tell("comm_open", Map.of("comm_id", "c2", "target_name", "nobody", "data", Map.of()), Map.of(), List.of());
        assertEquals("c2", opened.published("comm_close").getFirst().content().get("comm_id").getAsString());
        assertTrue(!open(Map.of()).has("c2"));
    }

    @Test
    void aReceiverThatFailsSaysSoAndTheKernelGoesOn() {
        var opened = tell("comm_open", Map.of("comm_id", "c3", "target_name", "broken", "data", Map.of()), Map.of(), List.of());
        assertTrue(opened.stderr().contains("broken receiver"));
        assertEquals("ok", client.execute("x").status());
    }

    @Test
    void whatAThreadOfACellOpensBelongsToThatCell() {
        var cell = client.execute("late hello");
        client.pump(Client.PATIENCE, () -> !cell.published("comm_open").isEmpty(), "comm_open");
        var content = cell.published("comm_open").getFirst().content();
        assertEquals("late", content.get("target_name").getAsString());
        assertEquals(Json.of(Map.of("said", "hello")), content.get("data"));
    }

    private static Conversation tell(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers) {
        var told = client.send(Channel.SHELL,
                new Message(List.of(), client.headers().next(type), Header.NONE, Json.of(metadata), Json.of(content), buffers));
        client.pump(Client.PATIENCE, told::idle, "idle");
        return told;
    }

    private static JsonObject open(Map<String, ?> which) {
        return client.request("comm_info_request", which).answer().getAsJsonObject("comms");
    }
}
