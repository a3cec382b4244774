package org.jebena.kernel;

import com.google.gson.JsonObject;
import org.jebena.kernel.comms.OpenComms;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Json;
import org.jebena.kernel.wire.Reply;
import org.jebena.notebook.Comm;

/** Hands {@code comm_open}, {@code comm_msg} and {@code comm_close} to the code behind the channel; none of them has a reply. */
record CommMessages(OpenComms comms) {
    Reply open(Ask.CommOpen ask, Turn turn) {
        return told(turn, () -> comms.opened(ask.commId(), ask.targetName(), message(ask.data(), turn)));
    }

    Reply message(Ask.CommMessage ask, Turn turn) {
        return told(turn, () -> comms.received(ask.commId(), message(ask.data(), turn)));
    }

    Reply close(Ask.CommClose ask, Turn turn) {
        return told(turn, () -> comms.closed(ask.commId(), message(ask.data(), turn)));
    }

    // The receiver is the user's code: without a reply its error is only seen as output.
    private static Reply told(Turn turn, Runnable receiver) {
        try {
            receiver.run();
        } catch (RuntimeException | Error e) {
            turn.iopub().stream(Outputs.Stream.ERR, "A comm's receiver failed: " + e + System.lineSeparator());
        }
        return new Reply.None();
    }

    private static Comm.Message message(JsonObject data, Turn turn) {
        return new Comm.Message(Json.plain(data), Json.plain(turn.request().metadata()), turn.request().buffers());
    }
}
