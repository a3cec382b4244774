package org.jebena.notebook;

/** Shows values of one type; an extension brings its own, the most specific type wins. */
public interface Renderer<T> {
    /** The class or interface whose instances this renderer shows. */
    Class<T> type();

    /** The value's forms; {@code null} leaves it to the next renderer. An exception is reported and never reaches the user's cell. */
    Bundle render(T value) throws Exception;
}
