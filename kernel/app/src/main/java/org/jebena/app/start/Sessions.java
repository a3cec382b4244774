package org.jebena.app.start;

import org.jebena.kernel.session.JavaSession;
import org.jebena.kernel.session.Session;
import org.jebena.notebook.Comms;

/** Where sessions come from: the one place that knows which kind the program runs. */
public final class Sessions {
    private Sessions() {}

    /** A session of the kernel, with channels to the front end. */
    public static Session open(Comms comms) {
        return JavaSession.open(JavaSession.Options.of(comms));
    }

    /** A session without a front end. */
    public static Session open() {
        return JavaSession.open(JavaSession.Options.headless());
    }
}
