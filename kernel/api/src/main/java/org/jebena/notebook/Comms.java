package org.jebena.notebook;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Opens channels to code that runs in the front end, a widget's for example, and accepts those that it opens. */
public interface Comms {
    /** Opens a channel to what the front end has registered under this target name. */
    Comm open(String target, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers);

    /** Opens a channel with data only. */
    default Comm open(String target, Map<String, ?> data) {
        return open(target, data, Map.of(), List.of());
    }

    /** Says what to do when the front end opens a channel to this target; its first message carries the opening data. */
    void onOpen(String target, BiConsumer<Comm, Comm.Message> opened);

    /** The open channels, by id. */
    Map<String, Comm> open();
}
