package org.jebena.kernel;

import java.util.HashMap;
import org.jebena.kernel.comms.OpenComms;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Answers {@code comm_info_request}: which channels are open? */
final class CommInfo implements Handler<Ask.CommInfo> {
    private final OpenComms comms;

    CommInfo(OpenComms comms) {
        this.comms = comms;
    }

    @Override
    public Reply answer(Ask.CommInfo ask, Turn turn) {
        var open = new HashMap<String, Reply.CommInfo.Target>();
        comms.open().forEach((id, comm) -> {
            if (ask.targetName() == null || ask.targetName().equals(comm.target()))
                open.put(id, new Reply.CommInfo.Target(comm.target()));
        });
        return new Reply.CommInfo(open);
    }
}
