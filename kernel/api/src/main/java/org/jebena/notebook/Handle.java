package org.jebena.notebook;

/** An output that stands in the notebook and can be replaced in place. */
public record Handle(Notebook notebook, String id) {
    /** Shows another value where this output stands. */
    public void update(Object value) {
        notebook.update(id, value);
    }

    @Override
    public String toString() {
        return "display " + id;
    }
}
