package org.jebena.kernel.engine.stop;

/** What is said when a thread that a cell started dies: nothing if the user stopped it, a line if it called exit. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    /** Takes over from the JVM, but not from a handler that somebody chose. */
    static void install() {
        if (Thread.getDefaultUncaughtExceptionHandler() == null) {
            Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        switch (thrown) {
            case Stopped _ -> {}
            case ExitRequested exit ->
                System.err.println(exit.getMessage() + " ended the thread \"" + thread.getName() + "\", not the kernel");
            default -> {
                System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                thrown.printStackTrace();
            }
        }
    }
}
