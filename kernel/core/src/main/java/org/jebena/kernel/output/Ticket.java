package org.jebena.kernel.output;

import java.util.concurrent.atomic.AtomicLong;

/** Whose output a thread's printing is: the running cell's, or the cell's that started the thread. */
final class Ticket {
    final Outputs outputs;
    final Input input;
    final AtomicLong printed = new AtomicLong();

    Ticket(Outputs outputs, Input input) {
        this.outputs = outputs;
        this.input = input;
    }
}
