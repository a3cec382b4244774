package org.jebena.kernel.output;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Takes over System.out, System.err and System.in, so that what a cell's code prints, in any of its threads, reaches the cell's outputs. */
public final class Capture implements AutoCloseable {
    private final InheritableThreadLocal<Ticket> mine = new InheritableThreadLocal<>();
    private final PrintStream before = System.out, beforeErrors = System.err;
    private final InputStream beforeInput = System.in;
    private final Funnel funnel;
    private volatile Ticket latest;

    /** {@code limit} is how many characters one cell may print. */
    public Capture(long limit) {
        funnel = new Funnel(limit);
    }

    /** Puts the streams in place. */
    public void install() {
        System.setOut(new CellPrintStream(Outputs.Stream.OUT, this::ticket, funnel, before));
        System.setErr(new CellPrintStream(Outputs.Stream.ERR, this::ticket, funnel, beforeErrors));
        System.setIn(new CellInput(this::ticket, funnel));
    }

    /** From now on this thread, and those that it starts, belong to a cell; close to end the cell. */
    public Stay enter(Outputs outputs, Input input) {
        var outer = mine.get();
        var outerLatest = latest;
        var ticket = new Ticket(outputs, input);
        mine.set(ticket);
        latest = ticket;
        return () -> {
            funnel.flush();
            mine.set(outer);
            latest = outerLatest != null ? outerLatest : ticket;
        };
    }

    /** The cell of this thread: the outputs that its values go to. */
    public Outputs outputs() {
        funnel.flush();
        var ticket = ticket();
        return ticket == null ? new Discarded() : ticket.outputs;
    }

    public void flush() {
        funnel.flush();
    }

    @Override
    public void close() {
        funnel.close();
        System.setOut(before);
        System.setErr(beforeErrors);
        System.setIn(beforeInput);
    }

    // The workers of the common pool work for everybody; they inherit the cell that happened to wake them first.
    private Ticket ticket() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()) return latest;
        var own = mine.get();
        return own != null ? own : latest;
    }

    /** A cell's turn. */
    public interface Stay extends AutoCloseable {
        @Override
        void close();
    }
}
