package org.jebena.tensor;

/** A long loop of the library was asked to stop; an error, so that {@code catch (Exception e)} does not swallow it. */
public final class Cancelled extends Error {
    private static final long serialVersionUID = 1;

    Cancelled() {
        super("stopped on request");
    }
}
