package org.jebena.kernel;

import java.util.List;
import org.jebena.kernel.wire.Headers;
import org.jebena.kernel.wire.Reply;

/** What a kernel says of itself before any cell has run. */
public record About(String version, String banner, List<Reply.KernelInfo.Link> links) {
    Reply reply() {
        var java = new Reply.KernelInfo.Language("java", Runtime.version().toString(), "text/x-java", ".java", "java", "text/x-java");
        return new Reply.KernelInfo(Headers.PROTOCOL, "jebena", version, java, banner, links, List.of("kernel subshells"), false);
    }
}
