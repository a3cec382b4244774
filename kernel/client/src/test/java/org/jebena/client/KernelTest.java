package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells over real sockets. */
class KernelTest {
    private static EchoKernel kernel;
    private Client client;

    @BeforeAll
    static void start() {
        kernel = new EchoKernel();
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    @BeforeEach
    void connect() {
        client = kernel.connect();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aCellIsFramedByBusyAndIdle() {
        var cell = client.execute("out a\nerr b\nhello");
        var types = cell.published().stream().map(KernelTest::described).toList();
        assertEquals(List.of("busy", "execute_input", "stream", "stream", "execute_result", "idle"), types);
        assertEquals("ok", cell.status());
        assertEquals("a", cell.stdout());
        assertEquals("b", cell.stderr());
        assertEquals("hello", cell.result());
        assertEquals(cell.answer().get("execution_count"), cell.published("execute_input").getFirst().content().get("execution_count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "half a pair: \ud83d", "\udc00 and the other", "a 😀 and 漢字", "\u2028 \ufeff \u007f",
        "\"quotes\" \\ and </script>"})
    void anyTextGoesThrough(String text) {
        assertEquals(text, client.execute(text).result());
    }

    @Test
    void everyKindOfOutputReachesTheFrontEnd() {
        var cell = client.execute("show it\nname here\nupdate here\nclear\nnumbers");
        assertEquals(List.of("display_data", "display_data", "update_display_data", "clear_output", "display_data"),
                cell.outputs().stream().map(Message::type).toList());
        assertEquals("AQID", cell.outputs().get(0).content().getAsJsonObject("data").get("image/png").getAsString());
        assertFalse(cell.outputs().get(0).content().getAsJsonObject("transient").has("display_id"));
        assertEquals("here", cell.outputs().get(1).content().getAsJsonObject("transient").get("display_id").getAsString());
        assertEquals("here", cell.outputs().get(2).content().getAsJsonObject("transient").get("display_id").getAsString());
        assertTrue(cell.outputs().get(3).content().get("wait").getAsBoolean());
        assertTrue(cell.outputs().get(4).content().toString().contains("{\"nan\":null,\"list\":[1,2]}")
                || cell.outputs().get(4).content().toString().contains("{\"list\":[1,2],\"nan\":null}"));
    }

    @Test
    void anErrorIsBroadcastAndReplied() {
        var cell = client.execute("fail boom");
        assertEquals("error", cell.status());
        assertEquals(List.of("error"), cell.outputs().stream().map(Message::type).toList());
        for (var name : List.of("ename", "evalue", "traceback"))
            assertEquals(cell.answer().get(name), cell.outputs().getFirst().content().get(name));
        assertEquals("boom", cell.answer().get("evalue").getAsString());
        assertTrue(cell.answer().get("execution_count").getAsInt() > 0);
    }

    @Test
    void aSilentCellLeavesNoTrace() {
        int before = client.execute("x").answer().get("execution_count").getAsInt();
        var silent = client.await(client.submit("unseen", Map.of("silent", true)));
        assertEquals("ok", silent.status());
        assertEquals(List.of("busy", "idle"), silent.published().stream().map(KernelTest::described).toList());
        assertEquals(before + 1, client.execute("x").answer().get("execution_count").getAsInt());
    }

    @Test
    void aCellMayBeKeptOutOfTheHistory() {
        int before = client.execute("x").answer().get("execution_count").getAsInt();
        assertEquals("y", client.await(client.submit("y", Map.of("store_history", false))).result());
        assertEquals(before + 1, client.execute("x").answer().get("execution_count").getAsInt());
    }

    @Test
    void userExpressionsComeWithTheReply() {
        var cell = client.await(client.submit("x", Map.of("user_expressions", Map.of("good", "1+1", "bad", "fail"))));
        assertEquals(Json.of(Map.of("status", "ok", "data", Map.of("text/plain", "1+1"), "metadata", Map.of())), expression(cell, "good"));
        assertEquals(Json.of(Map.of("status", "error", "ename", "Refused", "evalue", "fail", "traceback", List.of())),
                expression(cell, "bad"));
    }

    @Test
    void anErrorAbortsTheCellsThatWait() {
        var first = client.submit("gate abort\nfail boom");
        var waiting = IntStream.range(0, 10).mapToObj(i -> client.submit("x" + i)).toList();
        openBehind("abort");
        assertEquals("error", client.await(first).status());
        for (var cell : waiting) {
            assertEquals("aborted", client.await(cell).status());
            assertEquals(List.of("busy", "idle"), cell.published().stream().map(KernelTest::described).toList());
        }
        assertEquals("ok", client.execute("later").status());
    }

    @Test
    void withoutStopOnErrorTheCellsThatWaitRun() {
        var first = client.submit("gate go-on\nfail boom", Map.of("stop_on_error", false));
        var next = client.submit("x");
        openBehind("go-on");
        assertEquals("error", client.await(first).status());
        assertEquals("ok", client.await(next).status());
    }

    @Test
    void aHundredThousandOutputsArriveInOrder() {
        assertEquals(IntStream.range(0, 100_000).mapToObj(i -> i + "\n").collect(Collectors.joining()),
                client.execute("many 100000").stdout());
    }

    @Test
    void fiftyQueuedCellsRunInOrder() {
        var cells = IntStream.range(0, 50).mapToObj(i -> client.submit("cell " + i)).toList();
        int last = 0;
        for (var cell : cells) {
            int count = client.await(cell).answer().get("execution_count").getAsInt();
            assertTrue(count > last);
            last = count;
        }
    }

    @Test
    void tenMegabytesGoBothWays() {
        var text = "0123456789".repeat(1_000_000);
        assertEquals(text, client.execute(text).result());
        assertEquals(10_000_000, client.execute("huge 10000000").stdout().length());
    }

    @Test
    void theParentHeaderIsTheRequestsAsItCame() {
        var header = client.headers().next("execute_request");
        header.json().addProperty("of_a_later_protocol", true);
        var content = new JsonObject();
        content.addProperty("code", "x");
        var cell = client.await(client.send(Channel.SHELL, Message.of(header, content)));
        cell.received().forEach(each -> assertEquals(header, each.message().parent()));
    }

    @Test
    void twoClientsGetTheirOwnRepliesAndSeeEachOthersCells() {
        try (var other = kernel.connect()) {
            var mine = IntStream.range(0, 20).mapToObj(i -> client.submit("mine" + i)).toList();
            var theirs = IntStream.range(0, 20).mapToObj(i -> other.submit("theirs" + i)).toList();
            for (int i = 0; i < 20; i++) {
                assertEquals("mine" + i, client.await(mine.get(i)).result());
                assertEquals("theirs" + i, other.await(theirs.get(i)).result());
            }
            client.pump(Client.PATIENCE, () -> client.unasked().stream().anyMatch(each -> each.content().toString().contains("theirs19")),
                    "theirs");
        }
    }

    // Once this service is answered, all that was sent before it has reached the kernel.
    private void openBehind(String gate) {
        client.request("is_complete_request", Map.of("code", "x"));
        Subshell.create(client).execute("open " + gate);
    }

    private static JsonObject expression(Conversation cell, String name) {
        return cell.answer().getAsJsonObject("user_expressions").getAsJsonObject(name);
    }

    private static String described(Message message) {
        return message.type().equals("status") ? message.content().get("execution_state").getAsString() : message.type();
    }
}
