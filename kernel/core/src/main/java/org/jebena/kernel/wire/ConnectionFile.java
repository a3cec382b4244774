package org.jebena.kernel.wire;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a kernel listens and the key that its messages are signed with: the file that a front end hands to the kernel. */
public record ConnectionFile(String transport, String ip, int shellPort, int controlPort, int stdinPort, int iopubPort, int hbPort,
        String signatureScheme, String key) {

    public ConnectionFile {
        transport = transport == null ? "tcp" : transport;
        ip = ip == null ? "127.0.0.1" : ip;
        key = key == null ? "" : key;
        signatureScheme = signatureScheme == null || signatureScheme.isEmpty() ? "hmac-sha256" : signatureScheme;
    }

    /** A kernel on the loopback interface; port 0 is replaced by a free one when it is bound. */
    public static ConnectionFile loopback(String key) {
        return new ConnectionFile("tcp", "127.0.0.1", 0, 0, 0, 0, 0, "hmac-sha256", key);
    }

    public static ConnectionFile read(Path path) throws IOException {
        return parse(Files.readString(path));
    }

    public static ConnectionFile parse(String json) {
        try {
            return Json.as(Json.parse(json.getBytes(StandardCharsets.UTF_8)), ConnectionFile.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("The connection file is not the JSON that Jupyter writes: " + e.getMessage(), e);
        }
    }

    public String toJson() {
        return Json.object(this).toString();
    }

    public int port(Channel channel) {
        return switch (channel) {
            case SHELL -> shellPort;
            case CONTROL -> controlPort;
            case STDIN -> stdinPort;
            case IOPUB -> iopubPort;
            case HEARTBEAT -> hbPort;
        };
    }

    /** The same file with the port that a channel was really bound to. */
    public ConnectionFile with(Channel channel, int port) {
        return new ConnectionFile(transport, ip, channel == Channel.SHELL ? port : shellPort,
                channel == Channel.CONTROL ? port : controlPort,
                channel == Channel.STDIN ? port : stdinPort, channel == Channel.IOPUB ? port : iopubPort,
                channel == Channel.HEARTBEAT ? port : hbPort, signatureScheme, key);
    }

    /** The ZeroMQ address of a channel; port 0 asks for a free one. */
    public String address(Channel channel) {
        if (!transport.equals("tcp"))
            throw new IllegalArgumentException("The connection file asks for transport " + transport + "; this kernel speaks tcp");
        return "tcp://" + (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + (port(channel) == 0 ? "*" : port(channel));
    }
}
