package org.jebena.kernel.session;

import java.util.Optional;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.services.Completeness;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.services.History;
import org.jebena.notebook.Bundle;

/** One notebook's running state: cells, magics, variables, history. Knows no sockets; the kernel and the headless runner both drive it. */
public interface Session extends AutoCloseable {
    /** Runs a cell in the calling thread; all its output, also what its threads print later, goes to {@code outputs}. Never throws. */
    Answer execute(Request request, Outputs outputs, Input input);

    /** Stops whatever cells are running, in every thread; returns at once. */
    void interrupt();

    /** What could stand at the cursor, a UTF-16 index; answers while a cell runs. */
    Completion complete(String code, int cursor);

    /** What is known of the name at the cursor; detail 1 asks for more than 0. Answers while a cell runs. */
    Optional<Bundle> inspect(String code, int cursor, int detail);

    /** Would this code run, or is the user still typing? */
    Completeness completeness(String code);

    History history();

    /** Loads what the first cell needs, in the calling thread; the kernel calls it in the background. */
    void warmUp();

    /** Sends what has been printed but not delivered yet. */
    void flush();

    @Override
    void close();
}
