package org.jebena.kernel.engine;

/** What the user ran: the number of {@code In[7]} and the code. */
public record Cell(int number, String code) {
    /** The name that stack traces give it. */
    public String name() {
        return "In[" + number + "]";
    }
}
