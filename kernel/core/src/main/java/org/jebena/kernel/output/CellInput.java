package org.jebena.kernel.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** System.in of a cell: each time it runs dry, the user is asked for a line. */
final class CellInput extends InputStream {
    private final Supplier<Ticket> ticket;
    private final Funnel funnel;
    private byte[] line = {};
    private int next;

    CellInput(Supplier<Ticket> ticket, Funnel funnel) {
        this.ticket = ticket;
        this.funnel = funnel;
    }

    @Override
    public synchronized int read() throws IOException {
        return next < line.length || ask() ? line[next++] & 0xff : -1;
    }

    // At most the rest of one line, or a reader that fills a buffer would ask for lines that its program does not want yet.
    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (next >= line.length && !ask()) return -1;
        var count = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, from, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private boolean ask() throws IOException {
        var cell = ticket.get();
        if (cell == null) return false;
        var prompt = funnel.takeBegunLine(cell);
        funnel.flush();
        var answer = cell.input.readLine(prompt, false);
        if (answer == null) return false;
        line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }
}
