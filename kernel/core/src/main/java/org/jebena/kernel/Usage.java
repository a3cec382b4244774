package org.jebena.kernel;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.kernel.wire.Ask;
import org.jebena.kernel.wire.Reply;

/** Answers {@code usage_request}: how busy are the kernel and its machine? */
final class Usage implements Handler<Ask.Usage> {
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public Reply answer(Ask.Usage ask, Turn turn) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int processors = system.getAvailableProcessors();
        long total = system.getTotalMemorySize(), free = system.getFreeMemorySize(), used = total - free;
        return new Reply.Usage(InetAddress.getLocalHost().getHostName(), ProcessHandle.current().pid(),
                percent(system.getProcessCpuLoad()) * processors,
                resident(), percent(system.getCpuLoad()), processors,
                new Reply.Usage.Memory(total, free, 100.0 * used / total, used, free));
    }

    private static double percent(double load) {
        return load > 0 ? 100 * load : 0;
    }

    // Where the system does not say what the process holds, the heap is the next best figure.
    private static long resident() throws IOException {
        if (!Files.isReadable(STATUS))
            return Runtime.getRuntime().totalMemory();
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .orElseGet(() -> Runtime.getRuntime().totalMemory());
        }
    }
}
