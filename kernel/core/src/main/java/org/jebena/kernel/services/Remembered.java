package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jebena.kernel.services.History.Entry;

/** Questions about remembered cells, oldest first; {@code session} is the number of the one that asks. */
record Remembered(int session, List<Entry> entries) {
    List<Entry> tail(int n, boolean unique) {
        return last(n, unique, _ -> true);
    }

    List<Entry> search(String pattern, int n, boolean unique) {
        return last(n, unique, glob(pattern));
    }

    /** As IPython's: session 0 is this one and negative ones count back; negative lines count from the end of the session. */
    List<Entry> range(int number, int start, int stop) {
        var wanted = number <= 0 ? session + number : number;
        var lines = entries.stream().filter(entry -> entry.session() == wanted).toList();
        var end = lines.stream().mapToInt(Entry::line).max().orElse(0) + 1;
        var from = start < 0 ? start + end : start;
        var to = stop < 0 ? stop + end : stop;
        return lines.stream().filter(entry -> from <= entry.line() && entry.line() < to).toList();
    }

    // Of equal cells the latest stays.
    private List<Entry> last(int n, boolean unique, Predicate<String> wanted) {
        var found = new ArrayList<Entry>();
        var seen = new HashSet<String>();
        for (var entry : entries.reversed()) {
            if (found.size() >= n) {
                break;
            }
            if (wanted.test(entry.code()) && (!unique || seen.add(entry.code()))) {
                found.add(entry);
            }
        }
        return List.copyOf(found.reversed());
    }

    private static Predicate<String> glob(String pattern) {
        var regex = pattern.codePoints().mapToObj(Character::toString)
                .map(c -> c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c)).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
    }
}
