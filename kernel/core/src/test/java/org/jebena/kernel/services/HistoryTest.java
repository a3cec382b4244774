package org.jebena.kernel.services;

import static org.jebena.kernel.services.Histories.codes;
import static org.jebena.kernel.services.Histories.remembering;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.jebena.kernel.services.History.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @Test
    void negativeLinesCountFromTheEnd() {
        assertEquals(List.of("c"), codes(remembering(List.of("a", "b", "c")).range(0, -1, Integer.MAX_VALUE)));
        assertEquals(List.of("a", "b"), codes(remembering(List.of("a", "b", "c")).range(0, 1, -1)));
    }

    @Test
    void aFileRemembersEarlierSessions(@TempDir Path folder) {
        var odd = "a \"quote\"\n\ttab \ud83d\ude00 lone \ud83d. \u0000 \u2028";
        try (var first = new FileHistory(folder)) {
            first.add(1, odd);
            first.add(2, "second");
        }
        try (var next = new FileHistory(folder)) {
            next.add(1, "third");
            assertEquals(2, next.session());
            assertEquals(List.of(new Entry(1, 1, odd), new Entry(1, 2, "second"), new Entry(2, 1, "third")), next.tail(10, false));
            assertEquals(List.of(odd, "second"), codes(next.range(-1, 1, 3)));
            assertEquals(List.of("second"), codes(next.range(1, 2, 3)));
            assertEquals(List.of("third"), codes(next.range(0, 1, 3)));
        }
    }

    @Test
    void damagedLinesAreSkipped(@TempDir Path folder) throws IOException {
        try (var first = new FileHistory(folder)) {
            first.add(1, "good");
        }
        Files.writeString(folder.resolve("history.jsonl"), "nonsense\n[1,2]\n{\"session\":\"x\"}\n\n\u0000\n{\"session\":1,\"line\":2,\"co",
                StandardOpenOption.APPEND);
        try (var next = new FileHistory(folder)) {
            next.add(1, "after");
            assertEquals(List.of("good", "after"), codes(next.tail(10, false)));
        }
    }

    @Test
    void theOldestCellsAreDropped(@TempDir Path folder) throws IOException {
        for (var session = 1; session <= 5; session++) {
            try (var history = new FileHistory(folder, 10)) {
                for (var line = 1; line <= 8; line++) {
                    history.add(line, session + ":" + line);
                }
            }
        }
        try (var history = new FileHistory(folder, 10)) {
            assertEquals(6, history.session());
            assertEquals("5:8", history.tail(100, false).getLast().code());
            assertTrue(Files.readAllLines(folder.resolve("history.jsonl")).size() < 30, "the file itself is cut");
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenStillRemembersItsSession(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        try (var history = new FileHistory(file.resolve("history"))) {
            history.add(1, "kept");
            assertEquals(List.of(new Entry(1, 1, "kept")), history.tail(5, false));
        }
    }

    @Test
    void afterItsEndAHistoryIsQuiet(@TempDir Path folder) {
        var history = new FileHistory(folder);
        history.close();
        history.add(1, "late");
        assertEquals(List.of(), history.tail(5, false));
    }

    @Test
    void kernelsThatWriteTogetherLoseNothing(@TempDir Path folder) throws Exception {
        var command = List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString());
        var processes = List.of(start(command), start(command));
        Writer.main(folder.toString());
        for (var process : processes) {
            assertEquals(0, process.waitFor());
        }
        try (var history = new FileHistory(folder)) {
            assertEquals(7, history.session());
            for (var session = 1; session <= 6; session++) {
                assertEquals(IntStream.rangeClosed(1, Writer.CELLS).mapToObj(Writer::code).toList(),
                        codes(history.range(session, 1, Integer.MAX_VALUE)));
            }
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Two sessions at once. */
    static final class Writer {
        static final int CELLS = 150;

        public static void main(String... folder) {
            try (var one = new FileHistory(Path.of(folder[0])); var other = new FileHistory(Path.of(folder[0]))) {
                for (var line = 1; line <= CELLS; line++) {
                    one.add(line, code(line));
                    other.add(line, code(line));
                }
            }
        }

        static String code(int line) {
            return "line " + line + " " + "é".repeat(line);
        }
    }
}
