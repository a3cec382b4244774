package org.jebena.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jebena.kernel.About;
import org.jebena.kernel.Kernel;
import org.jebena.kernel.session.Session;
import org.jebena.kernel.wire.ConnectionFile;
import org.jebena.notebook.Comms;

/** The kernel as a process: reads the connection file, answers until it is shut down, and ends. */
public final class KernelStart {
    // A recursion in a cell may go deep, and still end in a StackOverflowError.
    private static final long STACK_BYTES = 16L << 20;

    private KernelStart() {}

    /** Runs the kernel that Jupyter asks for; threads that cells have left behind end with the process. */
    public static void run(Path connection) throws IOException, InterruptedException {
        // The session takes longest, so it begins before anything else is looked at.
        var comms = new CompletableFuture<Comms>();
        var session = CompletableFuture.supplyAsync(() -> Sessions.open(comms::join),
                task -> Thread.ofPlatform().name("jebena-start").daemon().start(task));
        var kernel = kernel(ConnectionFile.read(connection), channels -> {
            comms.complete(channels);
            return session.join();
        });
        parent().ifPresent(jupyter -> jupyter.onExit().thenRun(kernel::stop));
        kernel.run();
        System.exit(0);
    }

    // A kernel whose Jupyter has died would wait for ever; one that was started to live on its own has no parent named.
    private static Optional<ProcessHandle> parent() {
        var pid = System.getenv("JPY_PARENT_PID");
        return pid == null || !pid.matches("[1-9]\\d{0,17}") ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    /** A kernel whose sockets are bound. */
    public static Kernel kernel(ConnectionFile connection, Function<Comms, Session> sessions) {
        return new Kernel(connection, about(), STACK_BYTES, sessions);
    }

    private static About about() {
        var version = Optional.ofNullable(KernelStart.class.getPackage().getImplementationVersion()).orElse("0");
        return new About(version, "Jebena " + version + " · Java " + Runtime.version().feature(), List.of());
    }
}
