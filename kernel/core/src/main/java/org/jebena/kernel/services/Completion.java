package org.jebena.kernel.services;

import java.util.List;

/** What could stand at the cursor: each match replaces the text from {@code start} to {@code end}, counted in UTF-16 units. */
public record Completion(List<Match> matches, int start, int end) {
    /** One possibility: what is inserted, what it is ({@code function}, {@code class}, {@code magic} …) and its signature, both perhaps empty. */
    public record Match(String text, String type, String signature) {}

    public static Completion none(int cursor) {
        return new Completion(List.of(), cursor, cursor);
    }
}
