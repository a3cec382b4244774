package org.jebena.kernel.session;

import java.util.Map;

/** A cell to run. Silent cells leave no trace: no result, no history, no number. */
public record Request(String code, boolean silent, boolean storeHistory, Map<String, String> userExpressions) {
    public static Request of(String code) {
        return new Request(code, false, true, Map.of());
    }
}
