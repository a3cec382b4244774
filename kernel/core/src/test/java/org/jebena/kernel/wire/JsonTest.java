package org.jebena.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void whatUsersPutIntoABundleBecomesJson() {
        var data = new LinkedHashMap<String, Object>();
        data.put("text", "<a & b>");
        data.put("image", new byte[] {1, 2, 3});
        data.put("numbers", Arrays.asList(1, 2.5, Double.NaN, Float.NEGATIVE_INFINITY, null));
        data.put("matrix", new float[][] {{1, 2}, {3, 4}});
        data.put("nested", Map.of("true", true));
        assertEquals("""
                {"text":"<a & b>","image":"AQID","numbers":[1,2.5,null,null,null],"matrix":[[1.0,2.0],[3.0,4.0]],"nested":{"true":true}}""",
                new String(Json.bytes(Json.of(data)), StandardCharsets.UTF_8));
    }

    @Test
    void halfASurrogatePairIsEscapedAndAWholeOneIsNot() {
        var text = "\ud83d 😀 \ude00";
        var written = new String(Json.bytes(Json.of(Map.of("text", text))), StandardCharsets.UTF_8);
        assertTrue(written.contains("\\ud83d 😀 \\ude00"), written);
        assertEquals(text, Json.parse(written.getBytes(StandardCharsets.UTF_8)).get("text").getAsString());
    }

    @Test
    void jsonBecomesPlainJava() {
        var json = Json.parse("{\"a\": [1, 2.5, \"x\", true, null], \"b\": {\"c\": 12345678901}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("a", Arrays.asList(1L, 2.5, "x", true, null), "b", Map.of("c", 12345678901L)), Json.plain(json));
    }

    @Test
    void requestsHaveTheProtocolsDefaults() {
        var ask = Json.as(Json.parse("{\"code\": \"1+1\"}".getBytes(StandardCharsets.UTF_8)), Ask.Execute.class);
        assertEquals(new Ask.Execute("1+1", false, true, Map.of(), true, true), ask);
        var silent = Json.as(Json.parse("{\"code\": \"1+1\", \"silent\": true, \"store_history\": true}".getBytes(StandardCharsets.UTF_8)),
                Ask.Execute.class);
        assertEquals(false, silent.storeHistory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"code\": {}}", "{\"code\": \"x\", \"silent\": \"perhaps\"", "{\"code\": \"x\", \"user_expressions\": 3}"})
    void aRequestThatDoesNotFitIsRefused(String content) {
        assertThrows(JsonParseException.class, () -> Json.as(Json.parse(content.getBytes(StandardCharsets.UTF_8)), Ask.Execute.class));
    }

    @Test
    void everyReplyCarriesAStatus() {
        for (var reply : List.of(new Reply.Ok(), new Reply.Aborted(3), Reply.Failed.because("no"), new Reply.Shutdown(true),
                new Reply.IsComplete("invalid", "")))
            assertTrue(reply.json().has("status"), reply.toString());
        assertEquals("invalid", new Reply.IsComplete("invalid", "").json().get("status").getAsString());
    }
}
