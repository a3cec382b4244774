package org.jebena.kernel.output;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Gathers what is printed into few large pieces: sent when full, after a few milliseconds, when the stream or the cell changes, and at the cell's end. */
final class Funnel {
    private static final int FULL = 64 * 1024;
    private static final long DELAY_NANOS = 8_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition printed = lock.newCondition();
    private final StringBuilder piece = new StringBuilder();
    private final long limit;
    private final Thread timer;
    private Ticket owner;
    private Outputs.Stream stream;
    private boolean closed;

    Funnel(long limit) {
        this.limit = limit;
        // The timer belongs to no cell, or it would keep the first one's outputs alive.
        timer = Thread.ofPlatform().daemon().name("output").inheritInheritableThreadLocals(false).unstarted(this::sendLate);
        timer.start();
    }

    /** Prints two texts as one, so that no other thread's line comes between a line and its end. */
    void print(Ticket ticket, Outputs.Stream to, CharSequence text, CharSequence more) {
        lock.lock();
        try {
            if (owner != ticket || stream != to) {
                send(true);
                owner = ticket;
                stream = to;
            }
            if (within(ticket, text.length() + more.length())) {
                if (piece.isEmpty()) printed.signal();
                piece.append(text);
                piece.append(more);
                if (piece.length() >= FULL) send(false);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean within(Ticket ticket, int length) {
        var before = ticket.printed.getAndAdd(length);
        if (before + length <= limit) return true;
        if (before <= limit) {
            send(true);
            ticket.outputs.stream(Outputs.Stream.ERR, "\n[output stops here: this cell has printed " + limit / 1_000_000
                    + " million characters; write so much to a file, or start the kernel with -Djebena.output.limit=N]\n");
        }
        return false;
    }

    void flush() {
        lock.lock();
        try {
            send(true);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back the line that this cell has begun and that nobody has seen yet: the prompt of an input. */
    String takeBegunLine(Ticket ticket) {
        lock.lock();
        try {
            if (owner != ticket || stream != Outputs.Stream.OUT) return "";
            var begin = piece.lastIndexOf("\n") + 1;
            var line = piece.substring(begin);
            piece.setLength(begin);
            return line;
        } finally {
            lock.unlock();
        }
    }

    // A pair of surrogates must not be torn apart, unless nothing follows.
    private void send(boolean whole) {
        if (piece.isEmpty()) return;
        var end = piece.length();
        if (!whole && Character.isHighSurrogate(piece.charAt(end - 1))) end--;
        var text = piece.substring(0, end);
        piece.delete(0, end);
        if (piece.capacity() > 4 * FULL) piece.trimToSize();
        owner.outputs.stream(stream, text);
    }

    private void sendLate() {
        lock.lock();
        try {
            while (!closed) {
                while (piece.isEmpty() && !closed) printed.await();
                printed.awaitNanos(DELAY_NANOS);
                send(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            send(true);
            closed = true;
            printed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
