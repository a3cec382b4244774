package org.jebena.app.files;

/** Something that cannot be done, said in words for the one who asked: what was asked, what was there, what to do. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    public Complaint(String message) {
        this(message, 1);
    }

    public Complaint(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** A complaint about how the program was called; its exit code is 2. */
    public static Complaint usage(String message) {
        return new Complaint(message, 2);
    }

    public int exitCode() {
        return exitCode;
    }
}
