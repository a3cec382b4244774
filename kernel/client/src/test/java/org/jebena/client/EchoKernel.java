package org.jebena.client;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jebena.kernel.About;
import org.jebena.kernel.Kernel;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.notebook.Comms;

/** A kernel that runs in the test's own process, on loopback sockets. */
final class EchoKernel implements AutoCloseable {
    final Kernel kernel;
    final Thread thread;

    EchoKernel() {
        this(EchoSession::new);
    }

    EchoKernel(Function<Comms, Session> factory) {
        kernel = new Kernel(ConnectionFile.loopback(UUID.randomUUID().toString()), new About("0", "echo", List.of()), 0, factory);
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                kernel.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A client that has heard from the kernel. */
    Client connect() {
        var client = new Client(kernel.connection());
        client.awaitReady(Duration.ofSeconds(20));
        return client;
    }

    @Override
    public void close() {
        kernel.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
