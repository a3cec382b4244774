package org.jebena.app.install;

import java.util.concurrent.Callable;
import org.jebena.app.start.KernelStart;
import org.jebena.app.start.Sessions;
import org.jebena.kernel.wire.ConnectionFile;
import picocli.CommandLine.Command;

/** Lives a short kernel's life, so that the JVM sees which classes one needs; {@link StartupCache} runs it. */
@Command(name = "train", hidden = true, description = "Run a kernel for a moment, to make the start-up cache from.")
public final class Train implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        var kernel = KernelStart.kernel(ConnectionFile.loopback("a key for training"), Sessions::open);
        var thread = Thread.ofPlatform().name("kernel").start(() -> {
            try {
                kernel.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var pupil = new TrainingClient(kernel.connection())) {
            pupil.train();
        } finally {
            kernel.stop();
            thread.join();
        }
        return 0;
    }
}
