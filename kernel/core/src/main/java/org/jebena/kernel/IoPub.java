package org.jebena.kernel;

import com.google.gson.JsonObject;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.wire.Header;
import org.jebena.kernel.wire.Json;
import org.jebena.notebook.Bundle;

/** The outputs of one request as broadcasts that name it as their parent. */
final class IoPub implements Outputs {
    private final Outbox outbox;
    private final Header parent;

    IoPub(Outbox outbox, Header parent) {
        this.outbox = outbox;
        this.parent = parent;
    }

    void publish(String type, JsonObject content) {
        outbox.publish(parent, type, content);
    }

    void status(String state) {
        var content = new JsonObject();
        content.addProperty("execution_state", state);
        publish("status", content);
    }

    @Override
    public void started(int cell, String code) {
        var content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("execution_count", cell);
        publish("execute_input", content);
    }

    @Override
    public void stream(Stream stream, String text) {
        var content = new JsonObject();
        content.addProperty("name", stream == Stream.OUT ? "stdout" : "stderr");
        content.addProperty("text", text);
        publish("stream", content);
    }

    @Override
    public void display(Bundle bundle, String id) {
        publish("display_data", named(bundle, id));
    }

    @Override
    public void update(Bundle bundle, String id) {
        publish("update_display_data", named(bundle, id));
    }

    @Override
    public void result(int cell, Bundle bundle) {
        var content = json(bundle);
        content.addProperty("execution_count", cell);
        publish("execute_result", content);
    }

    @Override
    public void error(Failure failure) {
        publish("error", json(failure));
    }

    @Override
    public void clear(boolean wait) {
        var content = new JsonObject();
        content.addProperty("wait", wait);
        publish("clear_output", content);
    }

    static JsonObject json(Bundle bundle) {
        var content = new JsonObject();
        content.add("data", Json.of(bundle.data()));
        content.add("metadata", Json.of(bundle.metadata()));
        return content;
    }

    static JsonObject json(Failure failure) {
        var content = new JsonObject();
        content.addProperty("ename", failure.name());
        content.addProperty("evalue", failure.message());
        content.add("traceback", Json.of((Object) failure.traceback()));
        return content;
    }

    private static JsonObject named(Bundle bundle, String id) {
        var content = json(bundle);
        var about = new JsonObject();
        if (id != null)
            about.addProperty("display_id", id);
        content.add("transient", about);
        return content;
    }
}
