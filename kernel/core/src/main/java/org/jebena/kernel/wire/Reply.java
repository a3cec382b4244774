package org.jebena.kernel.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** What a kernel answers: one record for the content of each reply; every one carries a {@code status}. */
public sealed interface Reply {
    /** The status of a reply that has no component of that name. */
    default String outcome() {
        return "ok";
    }

    /** The reply's content. */
    default JsonObject json() {
        var json = Json.object(this);
        if (!json.has("status"))
            json.addProperty("status", outcome());
        return json;
    }

    /** Done, and nothing to tell. */
    record Ok() implements Reply {}

    /** No reply is sent: comm messages have none. */
    record None() implements Reply {}

    /** The request could not be answered. */
    record Failed(String ename, String evalue, List<String> traceback) implements Reply {
        @Override
        public String outcome() {
            return "error";
        }

        /** A refusal in words, without a traceback. */
        public static Failed because(Throwable why) {
            return new Failed(why.getClass().getSimpleName(), String.valueOf(why.getMessage()), List.of());
        }

        /** A refusal by the kernel itself. */
        public static Failed because(String words) {
            return new Failed("Refused", words, List.of());
        }
    }

    record Executed(int executionCount, JsonArray payload, JsonObject userExpressions) implements Reply {}

    record ExecuteFailed(int executionCount, String ename, String evalue, List<String> traceback, JsonArray payload,
            JsonObject userExpressions)
            implements Reply {
        @Override
        public String outcome() {
            return "error";
        }
    }

    /** A cell that was not run since one before it failed. */
    record Aborted(int executionCount) implements Reply {
        @Override
        public String outcome() {
            return "aborted";
        }
    }

    record Complete(List<String> matches, int cursorStart, int cursorEnd, JsonObject metadata) implements Reply {}

    record Inspect(boolean found, JsonObject data, JsonObject metadata) implements Reply {}

    record IsComplete(String status, String indent) implements Reply {}

    record History(JsonArray history) implements Reply {}

    record CommInfo(Map<String, Target> comms) implements Reply {
        public record Target(String targetName) {}
    }

    record Connect(int shellPort, int iopubPort, int stdinPort, int hbPort, int controlPort) implements Reply {}

    record Shutdown(boolean restart) implements Reply {}

    record Subshell(String subshellId) implements Reply {}

    record Subshells(List<String> subshellId) implements Reply {}

    record Usage(String hostname, long pid, double kernelCpu, long kernelMemory, double hostCpuPercent, int cpuCount,
            Memory hostVirtualMemory)
            implements Reply {
        public record Memory(long total, long available, double percent, long used, long free) {}
    }

    record KernelInfo(String protocolVersion, String implementation, String implementationVersion, Language languageInfo, String banner,
            List<Link> helpLinks, List<String> supportedFeatures, boolean debugger) implements Reply {
        public record Language(String name, String version, String mimetype, String fileExtension, String pygmentsLexer,
                String codemirrorMode) {}

        public record Link(String text, String url) {}
    }
}
