package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on while a cell runs. */
class ConcurrencyTest {
    private EchoKernel kernel;
    private Client client;

    @BeforeEach
    void start() {
        kernel = new EchoKernel();
        client = kernel.connect();
    }

    @AfterEach
    void stop() {
        client.close();
        kernel.close();
    }

    @Test
    void questionsAreAnsweredWhileACellRuns() {
        var cell = running("gate a");
        for (var type : List.of("complete_request", "inspect_request", "is_complete_request", "history_request", "kernel_info_request",
                "comm_info_request"))
            client.request(type, Map.of("code", "x", "cursor_pos", 1, "hist_access_type", "tail", "n", 1));
        for (var type : List.of("kernel_info_request", "list_subshell_request", "usage_request", "debug_request"))
            client.request(Channel.CONTROL, type, Map.of());
        assertTrue(cell.reply().isEmpty());
        Subshell.create(client).execute("open a");
        assertEquals("ok", client.await(cell).status());
    }

    @Test
    void subshellsRunBesideTheMainShellAndEachOther() {
        Subshell one = Subshell.create(client), two = Subshell.create(client);
        var main = running("gate a");
        var beside = one.submit("gate b");
        client.pump(Client.PATIENCE, () -> beside.stdout().equals("waiting"), "the subshell's cell");
        assertEquals("hello", two.execute("hello").result());
        two.execute("open b\nopen a");
        assertEquals("ok", client.await(beside).status());
        assertEquals("ok", client.await(main).status());
        beside.received().forEach(each -> assertEquals(one.id(), each.message().parent().subshell()));
    }

    @Test
    void subshellsAreListedAndDeleted() {
        var one = Subshell.create(client);
        assertEquals(Json.of((Object) List.of(one.id())), subshells());
        assertEquals("ok", delete(one).status());
        assertEquals(Json.of((Object) List.of()), subshells());
        assertEquals("error", delete(one).status());
        var cell = one.execute("x");
        assertEquals("error", cell.status());
        assertTrue(cell.answer().get("evalue").getAsString().contains(one.id()));
        assertEquals("ok", client.execute("x").status());
    }

    @Test
    void anInterruptEndsTheCellAndNotTheNext() {
        var cell = running("gate never");
        assertEquals("ok", client.request(Channel.CONTROL, "interrupt_request", Map.of()).status());
        assertEquals("InterruptedException", client.await(cell).answer().get("ename").getAsString());
        client.request(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("hello", client.execute("hello").result());
    }

    @Test
    void inputIsAskedForAndAnswered() {
        client.onInput(prompt -> prompt + "? yes");
        assertEquals("sure? yes", client.execute("ask sure").stdout());
    }

    @Test
    void inputOfTwoCellsIsNotMixedUp() {
        var subshell = Subshell.create(client);
        client.onInput(prompt -> "for " + prompt);
        Conversation main = client.submit("ask one"), beside = subshell.submit("ask two");
        assertEquals("for one", client.await(main).stdout());
        assertEquals("for two", client.await(beside).stdout());
    }

    @Test
    void aFrontEndWithoutInputIsNotAsked() {
        client.onInput(prompt -> {
            throw new AssertionError("asked although allow_stdin was false");
        });
        var cell = client.await(client.submit("ask sure", Map.of("allow_stdin", false)));
        assertEquals("error", cell.status());
        assertTrue(cell.answer().get("evalue").getAsString().contains("does not support input"));
    }

    @Test
    void waitingForInputCanBeInterrupted() {
        try (var mute = kernel.connect()) {
            mute.onInput(null);
            var cell = mute.submit("out waiting\nask sure");
            mute.pump(Client.PATIENCE, () -> cell.received().stream().anyMatch(each -> each.message().type().equals("input_request")),
                    "input_request");
            client.request(Channel.CONTROL, "interrupt_request", Map.of());
            assertEquals("InterruptedIOException", mute.await(cell).answer().get("ename").getAsString());
            assertEquals("hello", mute.execute("hello").result());
        }
    }

    @Test
    void shutdownDoesNotWaitForTheCell() throws InterruptedException {
        running("gate never");
        client.send(Channel.CONTROL, "shutdown_request", Json.of(Map.of("restart", false)));
        kernel.thread.join();
    }

    private Conversation running(String code) {
        var cell = client.submit(code);
        client.pump(Client.PATIENCE, () -> cell.stdout().equals("waiting"), "the cell's first output");
        return cell;
    }

    private Conversation delete(Subshell subshell) {
        return client.request(Channel.CONTROL, "delete_subshell_request", Map.of("subshell_id", subshell.id()));
    }

    private Object subshells() {
        return client.request(Channel.CONTROL, "list_subshell_request", Map.of()).answer().get("subshell_id");
    }
}
