package org.jebena.kernel.magic.code;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jebena.notebook.Timing;

/** What the clock and the machine's counters show at one moment. */
record Meter(long wall, long cpu, long allocated, long collecting, long compiling) {
    static Meter now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var collecting = ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
        var compiler = ManagementFactory.getCompilationMXBean();
        var compiling = compiler != null && compiler.isCompilationTimeMonitoringSupported() ? compiler.getTotalCompilationTime() : 0;
        return new Meter(System.nanoTime(), system.getProcessCpuTime(), threads.getCurrentThreadAllocatedBytes(), collecting, compiling);
    }

    Timing until(Meter end, Object value) {
        return new Timing(Duration.ofNanos(end.wall - wall), Duration.ofNanos(end.cpu - cpu), end.allocated - allocated,
                Duration.ofMillis(end.collecting - collecting),
                Duration.ofMillis(end.compiling - compiling), value);
    }
}
