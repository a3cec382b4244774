package org.jebena.notebook;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A two-way channel between a cell and code in the front end. */
public interface Comm {
    String id();

    String target();

    /** Sends data to the other side. */
    void send(Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers);

    /** Sends data without metadata or binary parts. */
    default void send(Map<String, ?> data) {
        send(data, Map.of(), List.of());
    }

    /** Closes the channel on both sides. */
    void close(Map<String, ?> data);

    /** Says what to do with what the front end sends; it runs between cells, or while one runs if the front end asks so. */
    void onMessage(Consumer<Message> received);

    /** Says what to do when the front end closes the channel. */
    void onClose(Consumer<Message> closed);

    /** What the front end sent: JSON as maps, lists, strings, numbers and booleans, and binary parts. */
    record Message(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {}
}
