package org.jebena.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The bar of one loop; the bars of loops within it are drawn below it, in the same place. */
final class Bar {
    private static final long EVERY = 100_000_000;
    private static final int CELLS = 20;
    private static final ThreadLocal<Bar> INNERMOST = new ThreadLocal<>();

    private final String label;
    private final long total, start = System.nanoTime();
    private final Bar outer;
    private final Notebook notebook;
    private final int cell;
    private volatile long done, now = start;
    private volatile boolean finished;
    private volatile Bar inner;

    // Of the outermost bar, which draws for all; guarded by itself.
    private Handle handle;
    private long drawn;
    private boolean waiting, stale;

    private Bar(String label, long total, Notebook notebook, Bar outer) {
        this.label = label;
        this.total = total;
        this.notebook = notebook;
        this.outer = outer;
        cell = notebook.cell();
    }

    /** Starts a bar; within another one that this thread has not finished in this cell, below that one. */
    static Bar open(String label, long total) {
        var notebook = Notebook.current();
        var around = INNERMOST.get();
        if (around != null && (around.notebook != notebook || around.cell != notebook.cell())) around = null;
        var bar = new Bar(label, total, notebook, around);
        if (around != null) around.inner = bar;
        INNERMOST.set(bar);
        bar.outermost().draw(around == null);
        return bar;
    }

    /** So many items are done. */
    void at(long items) {
        done = items;
        now = System.nanoTime();
        // A loop within this one that was left early is over now.
        inner = null;
        INNERMOST.set(this);
        outermost().draw(false);
    }

    void finish(long items) {
        if (finished) return;
        at(items);
        finished = true;
        INNERMOST.set(outer);
        if (outer == null) {
            INNERMOST.remove();
            draw(true);
            if (notebook instanceof Console) System.out.println();
        }
    }

    private Bar outermost() {
        var bar = this;
        while (bar.outer != null) bar = bar.outer;
        return bar;
    }

    private synchronized void draw(boolean atOnce) {
        var left = EVERY - (System.nanoTime() - drawn);
        if (atOnce || handle == null || left <= 0) show();
        else stale = true;
        if (stale && !waiting) {
            waiting = true;
            // So that a loop that is slow or left early still shows where it is.
            Thread.startVirtualThread(() -> later(left));
        }
    }

    private void later(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            return;
        }
        synchronized (this) {
            waiting = false;
            if (stale) draw(false);
        }
    }

    private void show() {
        drawn = System.nanoTime();
        stale = false;
        if (notebook instanceof Console) {
            handle = new Handle(notebook, "progress");
            System.out.print("\r" + rows().stream().map(bar -> bar.text() + bar.times()).collect(Collectors.joining("  ")) + " ");
            System.out.flush();
        } else if (handle == null) handle = notebook.display(picture());
        else handle.update(picture());
    }

    private List<Bar> rows() {
        var rows = new ArrayList<Bar>();
        for (var bar = this; bar != null; bar = bar.inner) rows.add(bar);
        return rows;
    }

    private Bundle picture() {
        var rows = rows();
        var text = rows.stream().map(Bar::text).collect(Collectors.joining("\n"));
        return Bundle.text(text).with(Bundle.HTML, rows.stream().map(Bar::html).collect(Collectors.joining()));
    }

    // The same in every run: no times.
    private String text() {
        var count = total < 0 ? String.valueOf(done) : done + "/" + total;
        return (label.isEmpty() ? "" : label + " ") + (total < 0 ? "" : "█".repeat(filled()) + "░".repeat(CELLS - filled()) + " ") + count;
    }

    private int filled() {
        return total == 0 ? CELLS : (int) Math.min(CELLS, done * CELLS / total);
    }

    private String html() {
        var max = total < 0 ? finished ? " value=\"1\" max=\"1\"" : ""
                : " value=\"" + (total == 0 ? 1 : done) + "\" max=\"" + Math.max(1, total) + "\"";
        return "<div>" + Html.escape(label) + " <progress" + max + " style=\"width: 16em; vertical-align: middle\"></progress> "
                + (total < 0 ? done : done + "/" + total) + times()
                + "</div>";
    }

    private String times() {
        double elapsed = now - start;
        var text = " · " + Units.time(elapsed);
        if (done == 0) return text;
        var each = elapsed / done;
        text += each < 1e9 ? " · " + Units.number(1e9 / each) + "/s" : " · " + Units.time(each) + " each";
        return finished || total < 0 ? text : text + " · " + Units.time(each * Math.max(0, total - done)) + " left";
    }
}
