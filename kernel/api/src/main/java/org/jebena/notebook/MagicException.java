package org.jebena.notebook;

/** A magic was used wrongly or could not do its work; its message is all that the user sees. */
public final class MagicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
