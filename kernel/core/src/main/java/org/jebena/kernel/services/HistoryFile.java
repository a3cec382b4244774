package org.jebena.kernel.services;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jebena.kernel.services.History.Entry;

/**
 * One session's view of the file of JSON lines that all sessions append to: {@code {"session":12,"line":3,"code":"…"}}.
 * Line 0 marks a session's begin. Where the file cannot be written, the session's own cells are remembered here.
 */
final class HistoryFile {
    private static final int LONGEST_CODE = 1_000_000, USUAL_LINE = 60;
    private static final Gson GSON = new Gson();
    // UTF-8 has no form for half a character, JSON has.
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    // File locks keep other processes out, not other sessions in this one.
    private static final Object OURS = new Object();

    private final Path file, lock, counter;
    private final int capacity, session;
    private final List<Entry> unwritten = new ArrayList<>();

    HistoryFile(Path directory, int capacity) {
        this.capacity = capacity;
        file = directory.resolve("history.jsonl");
        lock = directory.resolve("history.lock");
        counter = directory.resolve("history.session");
        int number;
        try {
            Files.createDirectories(directory);
            number = locked(this::begin);
        } catch (IOException | RuntimeException readOnly) {
            number = read().stream().mapToInt(Entry::session).max().orElse(0) + 1;
        }
        session = number;
    }

    int session() {
        return session;
    }

    void add(int line, String code) {
        if (code.length() > LONGEST_CODE) {
            return;
        }
        var entry = new Entry(session, line, code);
        try {
            locked(() -> append(List.of(entry)));
        } catch (IOException | RuntimeException readOnly) {
            unwritten.add(entry);
        }
    }

    Remembered remembered() {
        var entries = new ArrayList<>(read());
        entries.addAll(unwritten);
        entries.removeIf(entry -> entry.line() == 0 && entry.code().isEmpty());
        return new Remembered(session, entries.subList(Math.max(0, entries.size() - capacity), entries.size()));
    }

    private int begin() throws IOException {
        var number = Math.max(counted(), 1);
        if (Files.exists(file) && Files.size(file) > (long) capacity * USUAL_LINE) {
            shorten();
        }
        append(List.of(new Entry(number, 0, "")));
        Files.writeString(counter, Integer.toString(number));
        return number;
    }

    // The last number has a file of its own, so that a kernel need not read years of cells before its first one.
    private int counted() throws IOException {
        var last = Files.exists(counter) ? Files.readString(counter).strip() : "";
        return (last.matches("\\d{1,9}") ? Integer.parseInt(last) : read().stream().mapToInt(Entry::session).max().orElse(0)) + 1;
    }

    private void shorten() throws IOException {
        var entries = read();
        if (entries.size() > capacity + capacity / 10) {
            var kept = Files.createTempFile(file.getParent(), "history", ".new");
            Files.writeString(kept, lines(entries.subList(entries.size() - capacity, entries.size())));
            Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int append(List<Entry> entries) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var end = channel.size();
            var text = (endsMidLine(channel, end) ? "\n" : "") + lines(entries);
            for (var bytes = StandardCharsets.UTF_8.encode(text); bytes.hasRemaining();) {
                end += channel.write(bytes, end);
            }
        }
        return entries.size();
    }

    // A kernel that was killed while it wrote has left half a line.
    private static boolean endsMidLine(FileChannel channel, long end) throws IOException {
        var last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    private static String lines(List<Entry> entries) {
        var lines = new StringBuilder();
        for (var entry : entries) {
            var json = LONE_SURROGATE.matcher(GSON.toJson(entry)).replaceAll(it -> "\\\\u%04x".formatted((int) it.group().charAt(0)));
            lines.append(json).append('\n');
        }
        return lines.toString();
    }

    private List<Entry> read() {
        var entries = new ArrayList<Entry>();
        try {
            for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                try {
                    var entry = GSON.fromJson(line, Entry.class);
                    if (entry != null && entry.code() != null && entry.session() > 0) {
                        entries.add(entry);
                    }
                } catch (JsonParseException damaged) {
                    // The other lines are still good.
                }
            }
        } catch (IOException none) {
            return entries;
        }
        return entries;
    }

    private interface Action {
        int run() throws IOException;
    }

    private int locked(Action action) throws IOException {
        synchronized (OURS) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
                return action.run();
            }
        }
    }
}
