package org.jebena.kernel.wire;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Objects;

/** What a front end asks: one record for the content of each message that reaches a kernel. */
public sealed interface Ask {
    record Execute(String code, boolean silent, Boolean storeHistory, Map<String, String> userExpressions, Boolean allowStdin,
            Boolean stopOnError)
            implements Ask {
        public Execute {
            code = given("execute_request", "code", code);
            storeHistory = !silent && !Boolean.FALSE.equals(storeHistory);
            userExpressions = userExpressions == null ? Map.of() : userExpressions;
            allowStdin = !Boolean.FALSE.equals(allowStdin);
            stopOnError = !Boolean.FALSE.equals(stopOnError);
        }
    }

    /** Cursors come in code points and may be any number; see {@link CodePoints}. */
    record Complete(String code, Number cursorPos) implements Ask {
        public Complete {
            code = given("complete_request", "code", code);
        }
    }

    record Inspect(String code, Number cursorPos, int detailLevel) implements Ask {
        public Inspect {
            code = given("inspect_request", "code", code);
        }
    }

    record IsComplete(String code) implements Ask {
        public IsComplete {
            code = given("is_complete_request", "code", code);
        }
    }

    record History(boolean output, boolean raw, String histAccessType, Integer session, Integer start, Integer stop, Integer n,
            String pattern,
            boolean unique) implements Ask {
        public History {
            session = Objects.requireNonNullElse(session, 0);
            start = Objects.requireNonNullElse(start, 0);
            stop = Objects.requireNonNullElse(stop, Integer.MAX_VALUE);
            n = Objects.requireNonNullElse(n, Integer.MAX_VALUE);
            pattern = Objects.requireNonNullElse(pattern, "*");
        }
    }

    record CommInfo(String targetName) implements Ask {}

    record CommOpen(String commId, String targetName, JsonObject data) implements Ask {
        public CommOpen {
            commId = given("comm_open", "comm_id", commId);
            targetName = given("comm_open", "target_name", targetName);
            data = Objects.requireNonNullElseGet(data, JsonObject::new);
        }
    }

    record CommMessage(String commId, JsonObject data) implements Ask {
        public CommMessage {
            commId = given("comm_msg", "comm_id", commId);
            data = Objects.requireNonNullElseGet(data, JsonObject::new);
        }
    }

    record CommClose(String commId, JsonObject data) implements Ask {
        public CommClose {
            commId = given("comm_close", "comm_id", commId);
            data = Objects.requireNonNullElseGet(data, JsonObject::new);
        }
    }

    record KernelInfo() implements Ask {}

    record Connect() implements Ask {}

    record Interrupt() implements Ask {}

    record Shutdown(boolean restart) implements Ask {}

    record Debug(JsonObject arguments) implements Ask {}

    record Usage() implements Ask {}

    record CreateSubshell() implements Ask {}

    record DeleteSubshell(String subshellId) implements Ask {
        public DeleteSubshell {
            subshellId = given("delete_subshell_request", "subshell_id", subshellId);
        }
    }

    record ListSubshells() implements Ask {}

    private static String given(String message, String field, String value) {
        if (value == null)
            throw new IllegalArgumentException(message + ": " + field + " is missing");
        return value;
    }
}
