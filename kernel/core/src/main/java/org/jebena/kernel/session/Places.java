package org.jebena.kernel.session;

import java.nio.file.Path;

/** Where a user's files of this program lie. */
final class Places {
    private Places() {}

    /** The history of all sessions; {@code JEBENA_HISTORY} names another folder. */
    static Path history() {
        var named = System.getenv("JEBENA_HISTORY");
        if (named != null && !named.isBlank()) return Path.of(named);
        var home = System.getProperty("user.home");
        var state = System.getenv("XDG_STATE_HOME");
        return state != null && !state.isBlank() ? Path.of(state, "jebena", "history")
                : Path.of(home, ".local", "state", "jebena", "history");
    }
}
