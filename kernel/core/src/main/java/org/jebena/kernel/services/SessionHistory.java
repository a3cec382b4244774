package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.List;

/** A history that lasts as long as its session, and knows no earlier ones. */
public final class SessionHistory implements History {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void add(int line, String code) {
        entries.add(new Entry(1, line, code));
    }

    @Override
    public int session() {
        return 1;
    }

    @Override
    public synchronized List<Entry> tail(int n, boolean unique) {
        return remembered().tail(n, unique);
    }

    @Override
    public synchronized List<Entry> range(int session, int start, int stop) {
        return remembered().range(session, start, stop);
    }

    @Override
    public synchronized List<Entry> search(String pattern, int n, boolean unique) {
        return remembered().search(pattern, n, unique);
    }

    private Remembered remembered() {
        return new Remembered(session(), entries);
    }
}
