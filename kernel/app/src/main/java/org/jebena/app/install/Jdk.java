package org.jebena.app.install;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/** What the JVM that runs this program is fit for. */
final class Jdk {
    private Jdk() {}

    /** Why this version must not run the kernel; empty if it may. */
    static Optional<String> fault(Runtime.Version version) {
        if (version.feature() < 25) {
            return Optional.of("Java " + version + " is too old; a JDK 25.0.3 or later is needed");
        }
        if (version.feature() == 25 && version.interim() == 0 && version.update() < 3) {
            return Optional
                    .of("Java " + version + " can corrupt memory that native code holds (JDK-8377811); a JDK 25.0.3 or later is needed");
        }
        return Optional.empty();
    }

    static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? megabytes(system.getTotalMemorySize())
                : "unknown";
    }

    static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /** The widest vectors of this processor; the module is loaded late, as the kernel does it. */
    static String vectors() {
        try {
            Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, "jdk.incubator.vector");
            var species = Class.forName("jdk.incubator.vector.FloatVector", true, null).getField("SPECIES_PREFERRED").get(null);
            var bits = (int) Class.forName("jdk.incubator.vector.VectorSpecies", true, null).getMethod("vectorBitSize").invoke(species);
            return bits + " bits, " + bits / Float.SIZE + " floats";
        } catch (ReflectiveOperationException | LinkageError e) {
            return "unknown, the Vector API cannot be loaded late here";
        }
    }
}
