package org.jebena.kernel.services;

/** Would this code run, or is the user still typing? For unfinished code, {@code indent} is what the next line starts with. */
public record Completeness(State state, String indent) {
    public enum State {
        COMPLETE, INCOMPLETE, INVALID, UNKNOWN
    }
}
