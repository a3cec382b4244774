package org.jebena.kernel.comms;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jebena.kernel.wire.Json;
import org.jebena.notebook.Comm;
import org.jebena.notebook.Comms;

/** The open channels of a kernel, by either side. */
public final class OpenComms implements Comms {
    /** Where a comm message goes. */
    public interface Publisher {
        void publish(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers);
    }

    private final Map<String, Channel> open = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Comm, Comm.Message>> targets = new ConcurrentHashMap<>();
    private final Publisher publisher;

    public OpenComms(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Comm open(String target, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
        var comm = new Channel(UUID.randomUUID().toString(), target);
        open.put(comm.id, comm);
        comm.publish("comm_open", data, metadata, buffers);
        return comm;
    }

    @Override
    public void onOpen(String target, BiConsumer<Comm, Comm.Message> opened) {
        targets.put(target, opened);
    }

    @Override
    public Map<String, Comm> open() {
        return Collections.unmodifiableMap(open);
    }

    /** The front end opened a channel; one to an unknown target is closed again. */
    public void opened(String id, String target, Comm.Message first) {
        var comm = new Channel(id, target);
        var opened = targets.get(target);
        if (opened == null) {
            comm.publish("comm_close", Map.of(), Map.of(), List.of());
            return;
        }
        open.put(id, comm);
        opened.accept(comm, first);
    }

    /** The front end sent something; what comes for a closed channel is dropped. */
    public void received(String id, Comm.Message message) {
        var comm = open.get(id);
        if (comm != null)
            comm.received.accept(message);
    }

    /** The front end closed a channel. */
    public void closed(String id, Comm.Message last) {
        var comm = open.remove(id);
        if (comm != null)
            comm.closed.accept(last);
    }

    private final class Channel implements Comm {
        private final String id, target;
        private volatile Consumer<Message> received = message -> {};
        private volatile Consumer<Message> closed = message -> {};

        Channel(String id, String target) {
            this.id = id;
            this.target = target;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String target() {
            return target;
        }

        @Override
        public void send(Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
            if (!open.containsKey(id))
                throw new IllegalStateException("The comm to " + target + " is closed; open a new one to send more");
            publish("comm_msg", data, metadata, buffers);
        }

        @Override
        public void close(Map<String, ?> data) {
            if (open.remove(id) != null)
                publish("comm_close", data, Map.of(), List.of());
        }

        @Override
        public void onMessage(Consumer<Message> received) {
            this.received = received;
        }

        @Override
        public void onClose(Consumer<Message> closed) {
            this.closed = closed;
        }

        void publish(String type, Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
            var content = new JsonObject();
            content.addProperty("comm_id", id);
            if (type.equals("comm_open"))
                content.addProperty("target_name", target);
            content.add("data", Json.of(data));
            publisher.publish(type, content, Json.of(metadata), buffers);
        }

        @Override
        public String toString() {
            return "comm " + target + " " + id;
        }
    }
}
