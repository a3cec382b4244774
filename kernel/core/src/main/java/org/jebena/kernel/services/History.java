package org.jebena.kernel.services;

import java.util.List;

/** What was run, in this session and in earlier ones. */
public interface History extends AutoCloseable {
    /** Remembers a cell of this session. */
    void add(int line, String code);

    /** This session's number; earlier sessions have smaller ones. */
    int session();

    /** The last {@code n} entries of all sessions; with {@code unique}, each code once. */
    List<Entry> tail(int n, boolean unique);

    /** A session's entries from line {@code start} up to but without {@code stop}; session 0 is this one, -1 the one before. */
    List<Entry> range(int session, int start, int stop);

    /** The last {@code n} entries whose code matches a pattern with {@code *} and {@code ?}. */
    List<Entry> search(String pattern, int n, boolean unique);

    /** Writes down what is not written yet. */
    @Override
    default void close() {}

    /** One remembered cell. */
    record Entry(int session, int line, String code) {}
}
