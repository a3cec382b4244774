package org.jebena.app.install;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jebena.app.files.Whole;
import org.jebena.app.start.KernelStart;
import org.jebena.app.start.Sessions;
import org.jebena.client.Client;
import org.jebena.kernel.wire.ConnectionFile;
import picocli.CommandLine.Command;

/** Lives a short kernel's life, so that the JVM sees which classes one needs; {@link StartupCache} runs it. */
@Command(name = "train", hidden = true, description = "Run a kernel for a moment, to make the start-up cache from.")
public final class Train implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public Integer call() throws Exception {
        // Its cells are nobody's past.
        var history = Files.createTempDirectory("jebena-train");
        var kernel = KernelStart.kernel(ConnectionFile.loopback("a key for training"), comms -> Sessions.open(comms, history));
        var thread = Thread.ofPlatform().name("kernel").start(() -> {
            try {
                kernel.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var client = new Client(kernel.connection())) {
            client.awaitReady(PATIENCE);
            Lesson.of(client);
        } finally {
            kernel.stop();
            thread.join();
            Whole.delete(history);
        }
        return 0;
    }
}
