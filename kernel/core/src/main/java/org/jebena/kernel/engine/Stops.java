package org.jebena.kernel.engine;

import java.util.Set;
import java.util.function.IntUnaryOperator;

/** How running code is made to stop: what is woven into each class, and what happens around each run. */
public interface Stops {
    /** The class with stop checks, its source named and its lines counted as the user sees them. */
    byte[] weave(byte[] bytes, String source, IntUnaryOperator line);

    /** The classes, by name, that woven code links to. */
    Set<String> linkedClasses();

    /** This thread begins to run code of this cell; close what is returned when it has left it. Compiling is not part of it. */
    Running begin(Cell cell);

    /** Asks the code that runs now to stop; returns at once. */
    void stop();

    /** A stretch of running code. */
    interface Running extends AutoCloseable {
        /** Whether the user asked it to stop. */
        boolean stopped();

        @Override
        void close();
    }

    /** Nothing is woven, nothing stops. */
    Stops NONE = new Stops() {
        @Override
        public byte[] weave(byte[] bytes, String source, IntUnaryOperator line) {
            return bytes;
        }

        @Override
        public Set<String> linkedClasses() {
            return Set.of();
        }

        @Override
        public Running begin(Cell cell) {
            return new Running() {
                @Override
                public boolean stopped() {
                    return false;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void stop() {}
    };
}
