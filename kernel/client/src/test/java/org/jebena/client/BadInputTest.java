package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jebena.kernel.About;
import org.jebena.kernel.Kernel;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Frames;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Message;
import org.jebena.kernel.wire.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What should not come and comes all the same: it is ignored and counted, and the next request is answered. */
class BadInputTest {
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

    @ParameterizedTest
    @EnumSource(names = {"SHELL", "CONTROL", "STDIN"})
    void wrongSignaturesAreIgnoredAndCounted(Channel channel) {
        var forger = new Frames(new Signer("hmac-sha256", "not the key"));
        for (int i = 0; i < 3; i++)
            client.sendFrames(channel, forger.encode(Message.of(client.headers().next("shutdown_request"), new JsonObject())));
        awaitRefused(3);
        assertAlive();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHELL", "CONTROL", "STDIN"})
    void garbageIsIgnoredAndCounted(Channel channel) {
        var random = new Random(7);
        for (int i = 0; i < 200; i++)
            client.sendFrames(channel, garbage(random));
        awaitRefused(200);
        assertAlive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"execute_request | {}", "execute_request | {\"code\": [1]}",
                "execute_request | {\"code\": \"x\", \"silent\": \"perhaps\", \"user_expressions\": 7}",
                "complete_request | {\"cursor_pos\": 3}", "complete_request | {\"code\": \"x\", \"cursor_pos\": {}}",
                "inspect_request | {\"code\": null}",
                "history_request | {}", "is_complete_request | {}", "delete_subshell_request | {}"})
    void contentThatDoesNotFitIsAnsweredWithAnError(String type, String content) {
        var asked = client.request(type, Json.plain(Json.parse(content.getBytes(StandardCharsets.UTF_8))));
        assertEquals("error", asked.status());
        assertTrue(asked.answer().has("ename") && asked.answer().has("evalue") && asked.answer().has("traceback"));
        assertAlive();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHELL", "CONTROL"})
    void anUnknownMessageIsBusyIdleAndNothingElse(Channel channel) {
        var asked = client.send(channel, "fortune_request", new JsonObject());
        client.pump(Client.PATIENCE, asked::idle, "idle");
        assertAlive();
        assertTrue(asked.reply().isEmpty());
        assertEquals(2, asked.received().size());
    }

    @Test
    void repliesToNoQuestionAreDropped() {
        client.send(Channel.STDIN, "input_reply", Json.of(Map.of("value", "nobody asked")));
        client.onInput(prompt -> "asked");
        assertEquals("asked", client.execute("ask x").stdout());
    }

    @Test
    void aClientThatVanishesDisturbsNobody() {
        for (int i = 0; i < 5; i++) {
            var gone = kernel.connect();
            gone.submit("many 5000\nask something");
            gone.close();
            client.request(Channel.CONTROL, "interrupt_request", Map.of());
        }
        var mine = client.submit("x");
        while (mine.reply().isEmpty())
            client.request(Channel.CONTROL, "interrupt_request", Map.of());
        assertAlive();
    }

    @Test
    void portsThatAreTakenAreNamed() {
        var taken = kernel.kernel.connection();
        var refusal = assertThrows(UncheckedIOException.class, () -> new Kernel(taken, new About("0", "", List.of()), 0, EchoSession::new));
        assertTrue(refusal.getMessage().contains(taken.address(Channel.SHELL)), refusal.getMessage());
    }

    private void assertAlive() {
        assertEquals("hello", client.execute("hello").result());
        assertEquals("ok", client.request(Channel.CONTROL, "kernel_info_request", Map.of()).status());
    }

    // Counted in the kernel's own thread: ask until it is.
    private void awaitRefused(int count) {
        while (kernel.kernel.refused() < count)
            client.request("kernel_info_request", Map.of());
        assertEquals(count, kernel.kernel.refused());
    }

    private static List<byte[]> garbage(Random random) {
        var frames = new ArrayList<byte[]>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            var frame = new byte[random.nextInt(50)];
            random.nextBytes(frame);
            frames.add(random.nextInt(4) == 0 ? "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII) : frame);
        }
        return frames;
    }
}
