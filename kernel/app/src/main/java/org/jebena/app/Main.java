package org.jebena.app;

import java.nio.file.Path;
import org.jebena.app.start.KernelStart;
import org.jebena.kernel.engine.stop.ExitGuard;

/** The program: {@code kernel FILE} is what Jupyter starts; everything else is for people. */
public final class Main {
    private Main() {}

    /** Starts the kernel without loading the command line's parser, which would cost every start some 50 ms. */
    public static void main(String[] arguments) throws Exception {
        // A cell's System.exit ends the cell; this thread's ends the program.
        ExitGuard.allow(Thread.currentThread());
        if (arguments.length == 2 && arguments[0].equals("kernel")) {
            KernelStart.run(Path.of(arguments[1]));
        } else {
            System.exit(Commands.execute(arguments));
        }
    }
}
