package org.jebena.kernel.output;

import java.io.IOException;

/** Where the cell's code reads a line from: the front end's input box. */
public interface Input {
    /** No front end can be asked. */
    Input NONE = (prompt, password) -> {
        throw new IOException("This front end does not support input: run the cell where it can be asked for a line");
    };

    /** Asks the user for one line, which comes without its line end; {@code null} at the end of input. */
    String readLine(String prompt, boolean password) throws IOException;
}
