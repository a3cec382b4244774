package org.jebena.kernel.session;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jebena.notebook.Comm;
import org.jebena.notebook.Comms;

/** The channels of a session without a front end: there is nobody at the other end. */
final class NoComms implements Comms {
    static final NoComms INSTANCE = new NoComms();

    private NoComms() {}

    @Override
    public Comm open(String target, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
        throw new IllegalStateException("No front end: a channel to " + target + " needs a running Jupyter");
    }

    @Override
    public void onOpen(String target, BiConsumer<Comm, Comm.Message> opened) {}

    @Override
    public Map<String, Comm> open() {
        return Map.of();
    }
}
