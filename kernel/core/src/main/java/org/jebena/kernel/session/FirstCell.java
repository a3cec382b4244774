package org.jebena.kernel.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the warm-up step back for a user who runs a cell at once: compiling for later would hold up what is wanted now. */
final class FirstCell {
    private static final long MAY_COME_MILLIS = 250, MAY_TAKE_MILLIS = 3_000;

    private final CountDownLatch begun = new CountDownLatch(1), ended = new CountDownLatch(1);

    void begins() {
        begun.countDown();
    }

    void ends() {
        ended.countDown();
    }

    /** Returns when the first cell has run, or when none has come for a moment. */
    void stepBack() {
        try {
            if (begun.await(MAY_COME_MILLIS, TimeUnit.MILLISECONDS)) ended.await(MAY_TAKE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
