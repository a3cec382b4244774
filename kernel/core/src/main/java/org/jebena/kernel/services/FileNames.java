package org.jebena.kernel.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.jebena.kernel.services.Completion.Match;

/** Completes the name of a file that stands in a string. */
final class FileNames {
    private static final int MOST = 200;

    private FileNames() {}

    /** The string's text begins at {@code start} and ends with {@code head}; only its last name is replaced. */
    static Completion complete(String head, int start) {
        var typed = head.substring(start);
        var slash = typed.lastIndexOf('/') + 1;
        var prefix = typed.substring(slash);
        if (prefix.isBlank() && slash == 0 || typed.indexOf('\\') >= 0 || typed.indexOf('\0') >= 0) {
            return Completion.none(head.length());
        }
        var matches = new ArrayList<Match>();
        try (var files = Files.newDirectoryStream(Path.of(typed.substring(0, slash)),
                it -> it.getFileName().toString().startsWith(prefix))) {
            for (var file : files) {
                if (matches.size() == MOST) {
                    break;
                }
                if (!prefix.isEmpty() || !file.getFileName().toString().startsWith(".")) {
                    matches.add(new Match(file.getFileName() + (Files.isDirectory(file) ? "/" : ""), "path", ""));
                }
            }
        } catch (IOException | RuntimeException noSuchFolder) {
            return Completion.none(head.length());
        }
        matches.sort(Comparator.comparing(Match::text));
        return new Completion(matches, start + slash, head.length());
    }
}
