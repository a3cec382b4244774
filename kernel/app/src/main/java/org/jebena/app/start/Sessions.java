package org.jebena.app.start;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jebena.kernel.services.FileHistory;
import org.jebena.kernel.session.JavaSession;
import org.jebena.kernel.session.Session;
import org.jebena.notebook.Comms;

/** Where sessions come from: the one place that knows which kind the program runs. */
public final class Sessions {
    private Sessions() {}

    /** A session of the kernel, with channels to the front end and the user's history. */
    public static Session open(Supplier<Comms> comms) {
        return JavaSession.open(JavaSession.Options.of(comms));
    }

    /** As {@link #open(Supplier)}, with its history in another folder. */
    public static Session open(Comms comms, Path history) {
        return JavaSession.open(new JavaSession.Options(() -> comms, new FileHistory(history)));
    }

    /** A session without a front end. */
    public static Session open() {
        return JavaSession.open(JavaSession.Options.headless());
    }
}
