package org.jebena.app.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM that runs cells is started; {@code docs/kernel-options.md} explains each option. */
public final class JvmOptions {
    /** Assertions are on, since exercises are graded by them. A stale or missing start-up cache must not be heard of. */
    private static final List<String> ALWAYS = List.of("-ea", "-XX:+UseG1GC", "-XX:Tier3DelayOn=1000", "-XX:Tier4InvocationThreshold=15000",
            "-XX:Tier4MinInvocationThreshold=3000", "-XX:Tier4CompileThreshold=30000", "-Xms32m", "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30", "-XX:G1PeriodicGCInterval=5000", "-XX:TrimNativeHeapInterval=5000", "-Xlog:aot=off",
            "-Xlog:cds=off");
    private static final List<String> PREVIEW = List.of("--enable-preview", "-Djebena.preview=true");

    private JvmOptions() {}

    /** The options of every start, then the user's own, which win; of collectors the JVM takes only one. */
    public static List<String> of(boolean preview, List<String> users) {
        var options = new ArrayList<>(ALWAYS);
        if (users.stream().anyMatch(JvmOptions::namesCollector)) {
            options.removeIf(JvmOptions::namesCollector);
        }
        if (preview) {
            options.addAll(PREVIEW);
        }
        options.addAll(users);
        return List.copyOf(options);
    }

    private static boolean namesCollector(String option) {
        return option.matches("-XX:\\+Use\\w+GC");
    }

    /** The words of {@code JEBENA_JAVA_OPTIONS}. */
    public static List<String> fromEnvironment() {
        var words = System.getenv().getOrDefault("JEBENA_JAVA_OPTIONS", "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /** The JVM that runs this program: it is fit, another one on the path may not be. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
