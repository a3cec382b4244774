package org.jebena.kernel.wire;

import java.util.function.Supplier;

/** Says at debug level what was ignored and why; the logger is not even loaded until there is something to say. */
public final class Log {
    private Log() {}

    public static void debug(Supplier<String> words) {
        Lazy.LOGGER.log(System.Logger.Level.DEBUG, words);
    }

    public static void debug(String words, Throwable why) {
        Lazy.LOGGER.log(System.Logger.Level.DEBUG, words, why);
    }

    private static final class Lazy {
        static final System.Logger LOGGER = System.getLogger("org.jebena.kernel");
    }
}
