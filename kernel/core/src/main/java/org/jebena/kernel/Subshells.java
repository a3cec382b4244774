package org.jebena.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Threads beside the main one, in which a front end may run cells and comm messages while a long cell runs. */
final class Subshells {
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();
    private final Function<String, Worker> start;

    Subshells(Function<String, Worker> start) {
        this.start = start;
    }

    /** The thread of a subshell, or {@code null} if there is none of this id. */
    Worker worker(String id) {
        return workers.get(id);
    }

    Reply create(Ask.CreateSubshell ask, Turn turn) {
        var id = UUID.randomUUID().toString();
        workers.put(id, start.apply("subshell-" + id));
        return new Reply.Subshell(id);
    }

    Reply delete(Ask.DeleteSubshell ask, Turn turn) {
        var worker = workers.remove(ask.subshellId());
        if (worker == null)
            return unknown(ask.subshellId());
        worker.stop();
        return new Reply.Ok();
    }

    Reply list(Ask.ListSubshells ask, Turn turn) {
        return new Reply.Subshells(List.copyOf(workers.keySet()));
    }

    static Reply unknown(String id) {
        return Reply.Failed.because("There is no subshell " + id + ": list_subshell_request tells which there are");
    }
}
