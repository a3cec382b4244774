package org.jebena.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what somebody meant by a name that does not exist. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest slips of the finger, if they are few. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> slips(name, candidate) <= (Math.min(name.length(), candidate.length()) + 1) / 3)
                .min(Comparator.<String>comparingInt(candidate -> slips(name, candidate)).thenComparing(Comparator.naturalOrder()));
    }

    /** A hint to add to an error, with its semicolon, or nothing. */
    public static String hint(String name, String prefix, Collection<String> candidates) {
        return to(name, candidates).map(nearest -> "; did you mean " + prefix + nearest + "?").orElse("");
    }

    // Letters typed wrongly, left out, added or swapped.
    private static int slips(String a, String b) {
        var x = a.toLowerCase(Locale.ROOT);
        var y = b.toLowerCase(Locale.ROOT);
        var cost = new int[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                var same = x.charAt(i - 1) == y.charAt(j - 1);
                cost[i][j] = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && x.charAt(i - 1) == y.charAt(j - 2) && x.charAt(i - 2) == y.charAt(j - 1))
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[x.length()][y.length()];
    }
}
