package org.jebena.notebook;

/** A value that knows how to show itself in a notebook. */
public interface Displayable {
    /** The forms that the notebook may choose from. */
    Bundle display();
}
