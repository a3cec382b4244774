package org.jebena.tensor;

import java.util.Locale;

/** Something was asked of a tensor that it cannot do; the message says what was asked, what was there and what to do. */
public class TensorException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public TensorException(String message) {
        super(message);
    }

    /** With the values of a format string. */
    static TensorException of(String message, Object... values) {
        return new TensorException(String.format(Locale.ROOT, message, values));
    }
}
