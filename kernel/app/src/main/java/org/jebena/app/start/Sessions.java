package org.jebena.app.start;

import org.jebena.kernel.session.Session;

/** Where sessions come from: the one place that knows which kind the program runs. */
public final class Sessions {
    private Sessions() {}

    public static Session open() {
        return JavaSession.open();
    }
}
