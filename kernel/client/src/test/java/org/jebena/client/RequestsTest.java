package org.jebena.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request but cells, over real sockets. */
class RequestsTest {
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

    @ParameterizedTest
    @EnumSource(names = {"SHELL", "CONTROL"})
    void kernelInfoSaysWhoIsHere(Channel channel) {
        var asked = client.request(channel, "kernel_info_request", Map.of());
        assertEquals(channel, asked.reply().orElseThrow().channel());
        var info = asked.answer();
        assertEquals("ok", asked.status());
        assertEquals("5.5", info.get("protocol_version").getAsString());
        assertEquals("jebena", info.get("implementation").getAsString());
        assertEquals(Json.of((Object) List.of("kernel subshells")), info.get("supported_features"));
        var language = info.getAsJsonObject("language_info");
        assertEquals("java", language.get("name").getAsString());
        assertEquals(".java", language.get("file_extension").getAsString());
        assertEquals("text/x-java", language.get("mimetype").getAsString());
        assertEquals(Runtime.version().toString(), language.get("version").getAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kernel_info_request", "comm_info_request", "connect_request", "interrupt_request", "usage_request", "debug_request",
                "create_subshell_request", "list_subshell_request", "is_complete_request", "complete_request", "inspect_request"})
    void everyAnswerIsFramedCarriesAStatusAndUsesTheSocketItWasAskedOn(String type) {
        for (var channel : List.of(Channel.SHELL, Channel.CONTROL)) {
            var asked = client.request(channel, type, Map.of("code", "x"));
            assertEquals(channel, asked.reply().orElseThrow().channel());
            assertEquals(type.equals("debug_request") ? "error" : type.equals("is_complete_request") ? "complete" : "ok", asked.status());
            assertEquals(type.replace("_request", "_reply"), asked.reply().orElseThrow().message().type());
            assertEquals(List.of("busy", "idle"),
                    asked.published("status").stream().map(each -> each.content().get("execution_state").getAsString()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 4", "99, 4", "-5, 0", "1e300, 4", "9223372036854775808, 4", ", 4"})
    void cursorsCountCodePointsAndAbsurdOnesAreClamped(String cursor, int index) {
        var code = "a😀b";
        var content = new HashMap<String, Object>();
        content.put("code", code);
        content.put("cursor_pos", cursor == null ? null : new java.math.BigDecimal(cursor));
        var completed = client.request("complete_request", content).answer();
        int points = code.codePointCount(0, index);
        assertEquals(code.substring(0, index) + "!", completed.getAsJsonArray("matches").get(0).getAsString());
        assertEquals(0, completed.get("cursor_start").getAsInt());
        assertEquals(points, completed.get("cursor_end").getAsInt());
        var typed = completed.getAsJsonObject("metadata").getAsJsonArray("_jupyter_types_experimental").get(0).getAsJsonObject();
        assertEquals("text", typed.get("type").getAsString());
        assertEquals(points, typed.get("end").getAsInt());
        var inspected = client.request("inspect_request", content).answer();
        assertEquals(code.substring(0, index) + "|0", inspected.getAsJsonObject("data").get("text/plain").getAsString());
    }

    @Test
    void inspectionSaysWhenThereIsNothing() {
        var asked = client.request("inspect_request", Map.of("code", "", "cursor_pos", 0, "detail_level", 1)).answer();
        assertFalse(asked.get("found").getAsBoolean());
        assertEquals(new JsonObject(), asked.get("data"));
    }

    @ParameterizedTest
    @CsvSource({"x, complete, ''", "'x {', incomplete, '    '", "}, invalid, ''"})
    void codeIsJudged(String code, String state, String indent) {
        var asked = client.request("is_complete_request", Map.of("code", code)).answer();
        assertEquals(state, asked.get("status").getAsString());
        assertEquals(indent, asked.get("indent").getAsString());
    }

    @Test
    void historyIsRecalledByAgeByPlaceAndByText() {
        int line = client.execute("remember me").answer().get("execution_count").getAsInt();
        var entry = Json.of((Object) List.of(List.of(1, line, "remember me")));
        assertEquals(entry, recall(Map.of("hist_access_type", "tail", "n", 1)));
        assertEquals(entry, recall(Map.of("hist_access_type", "range", "session", 0, "start", line)));
        assertEquals(entry, recall(Map.of("hist_access_type", "search", "pattern", "*remember*")));
        assertEquals("[[1," + line + ",[\"remember me\",null]]]",
                recall(Map.of("hist_access_type", "tail", "n", 1, "output", true)).toString());
        assertEquals("error", client.request("history_request", Map.of("hist_access_type", "guess")).status());
    }

    private static Object recall(Map<String, ?> content) {
        return client.request("history_request", content).answer().get("history");
    }

    @Test
    void connectTellsThePorts() {
        var ports = client.request("connect_request", Map.of()).answer();
        assertEquals(kernel.kernel.connection().shellPort(), ports.get("shell_port").getAsInt());
        assertEquals(kernel.kernel.connection().iopubPort(), ports.get("iopub_port").getAsInt());
    }

    @Test
    void usageTellsOfMemoryAndProcessors() {
        var usage = client.request(Channel.CONTROL, "usage_request", Map.of()).answer();
        assertTrue(usage.get("kernel_memory").getAsLong() > 1_000_000);
        assertEquals(ProcessHandle.current().pid(), usage.get("pid").getAsLong());
        assertTrue(usage.getAsJsonObject("host_virtual_memory").get("total").getAsLong() > 0);
    }

    @Test
    void theHeartBeats() {
        assertTrue(client.heartbeat(Duration.ofSeconds(20)));
    }

    @Test
    void everySubscriberIsWelcomed() {
        for (int i = 0; i < 3; i++)
            try (var late = new Client(kernel.kernel.connection())) {
                late.pump(Client.PATIENCE, () -> !late.unasked().isEmpty(), "iopub_welcome");
                assertEquals("iopub_welcome", late.unasked().getFirst().type());
                assertEquals("", late.unasked().getFirst().content().get("subscription").getAsString());
            }
    }

    @ParameterizedTest
    @CsvSource({"SHELL, true", "CONTROL, false"})
    void shutdownIsAnsweredThenBroadcastThenDone(Channel channel, boolean restart) throws InterruptedException {
        var other = new EchoKernel();
        try (var last = other.connect()) {
            var asked = last.send(channel, "shutdown_request", Json.of(Map.of("restart", restart)));
            last.pump(Client.PATIENCE, () -> !asked.published("shutdown_reply").isEmpty() && asked.reply().isPresent(), "shutdown_reply");
            assertEquals(restart, asked.answer().get("restart").getAsBoolean());
            assertEquals(asked.answer(), asked.published("shutdown_reply").getFirst().content());
            other.thread.join();
        }
    }

    @Test
    void kernelInfoIsAnsweredBeforeThereIsASession() {
        var gate = new CountDownLatch(1);
        try (var slow = new EchoKernel(comms -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new EchoSession(comms);
        }); var early = slow.connect()) {
            var cell = early.submit("x");
            var completion = early.send(Channel.SHELL, "complete_request", Json.of(Map.of("code", "x", "cursor_pos", 1)));
            assertEquals("ok", early.request("kernel_info_request", Map.of()).status());
            assertEquals("ok", early.request(Channel.CONTROL, "interrupt_request", Map.of()).status());
            assertTrue(cell.reply().isEmpty() && completion.reply().isEmpty());
            gate.countDown();
            assertEquals("ok", early.await(cell).status());
            assertEquals("ok", early.await(completion).status());
        }
    }

    @Test
    void aSessionThatDoesNotStartIsReportedUnderEachCell() {
        try (var broken = new EchoKernel(comms -> {
            throw new IllegalStateException("no compiler here");
        }); var unlucky = broken.connect()) {
            var cell = unlucky.execute("x");
            assertEquals("error", cell.status());
            assertTrue(cell.published("error").getFirst().content().get("evalue").getAsString().contains("no compiler here"));
            assertEquals("error", unlucky.request("complete_request", Map.of("code", "x", "cursor_pos", 1)).status());
        }
    }
}
