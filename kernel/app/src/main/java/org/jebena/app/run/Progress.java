package org.jebena.app.run;

import java.io.PrintWriter;

/** Says how far a run has come, in colours only where a terminal shows them. */
record Progress(PrintWriter out, boolean colours) {
    void line(String line) {
        out.println(colours ? line : line.replaceAll("\u001b\\[[0-9;]*m", ""));
        out.flush();
    }
}
