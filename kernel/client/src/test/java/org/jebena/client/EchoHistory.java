package org.jebena.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jebena.kernel.services.History;

/** What the echo kernel was told, in this one session. */
final class EchoHistory implements History {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void add(int line, String code) {
        entries.add(new Entry(session(), line, code));
    }

    @Override
    public int session() {
        return 1;
    }

    @Override
    public List<Entry> tail(int n, boolean unique) {
        return entries.subList(Math.max(0, entries.size() - n), entries.size());
    }

    @Override
    public List<Entry> range(int session, int start, int stop) {
        return entries.stream().filter(entry -> entry.line() >= start && entry.line() < stop).toList();
    }

    @Override
    public List<Entry> search(String pattern, int n, boolean unique) {
        return entries.stream().filter(entry -> entry.code().contains(pattern.replace("*", ""))).toList();
    }
}
