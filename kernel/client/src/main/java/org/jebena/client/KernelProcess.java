package org.jebena.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jebena.kernel.wire.Channel;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.kernel.wire.Json;

/** A kernel in a process of its own, started as a front end starts it; closing it kills it. */
public final class KernelProcess implements AutoCloseable {
    private final ConnectionFile connection;
    private final Path folder;
    private final boolean interruptedByMessage;
    private final Process process;
    private final long started;

    private KernelProcess(List<String> argv, Map<String, String> environment, boolean interruptedByMessage) throws IOException {
        this.interruptedByMessage = interruptedByMessage;
        connection = onFreePorts();
        folder = Files.createTempDirectory("jebena-client");
        var file = Files.writeString(folder.resolve("connection.json"), connection.toJson());
        var builder = new ProcessBuilder(argv.stream().map(word -> word.replace("{connection_file}", file.toString())).toList());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        started = System.nanoTime();
        process = builder.start();
    }

    /** Starts a command line; {@code {connection_file}} in it becomes the file's path. Interrupted by message. */
    public static KernelProcess start(List<String> argv, Map<String, String> environment) throws IOException {
        return new KernelProcess(argv, environment, true);
    }

    /** Starts the kernel of a kernelspec folder, the one that holds {@code kernel.json}. */
    public static KernelProcess of(Path kernelspec) throws IOException {
        return of(kernelspec, Map.of());
    }

    /** As {@link #of(Path)}, with variables of one's own in the environment; the kernelspec's win. */
    public static KernelProcess of(Path kernelspec, Map<String, String> variables) throws IOException {
        var spec = Json.parse(Files.readAllBytes(kernelspec.resolve("kernel.json")));
        var argv = new ArrayList<String>();
        for (var word : spec.getAsJsonArray("argv"))
            argv.add(word.getAsString().replace("{resource_dir}", kernelspec.toString()));
        var environment = new HashMap<>(variables);
        if (spec.get("env") instanceof JsonObject set)
            for (Map.Entry<String, JsonElement> entry : set.entrySet())
                environment.put(entry.getKey(), entry.getValue().getAsString());
        var mode = spec.get("interrupt_mode");
        return new KernelProcess(argv, environment, mode != null && mode.getAsString().equals("message"));
    }

    public ConnectionFile connection() {
        return connection;
    }

    /** The process, to be watched or killed. */
    public Process process() {
        return process;
    }

    /** When it was spawned, by {@link System#nanoTime}. */
    public long started() {
        return started;
    }

    /** What the process itself printed so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** A client of this kernel; it may not answer yet. */
    public Client connect() {
        return new Client(connection);
    }

    /** Stops the running cell, in the way that the kernelspec names. */
    public void interrupt(Client client) throws IOException, InterruptedException {
        if (interruptedByMessage)
            client.request(Channel.CONTROL, "interrupt_request", Map.of());
        else
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Asks the kernel to end and returns how long its process took, which is {@code patience} if it did not end. */
    public Duration shutdown(Client client, Duration patience) throws InterruptedException {
        long asked = System.nanoTime();
        var content = new JsonObject();
        content.addProperty("restart", false);
        client.send(Channel.CONTROL, "shutdown_request", content);
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? Duration.ofNanos(System.nanoTime() - asked) : patience;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        for (var name : List.of("connection.json", "log"))
            Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder);
    }

    // All five at once, so that they differ.
    private static ConnectionFile onFreePorts() throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            var file = ConnectionFile.loopback(UUID.randomUUID().toString());
            for (var channel : Channel.values()) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName(file.ip())));
                file = file.with(channel, held.getLast().getLocalPort());
            }
            return file;
        } finally {
            for (var socket : held)
                socket.close();
        }
    }
}
