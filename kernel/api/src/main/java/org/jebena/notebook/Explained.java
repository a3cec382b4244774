package org.jebena.notebook;

/** An exception whose message says all that its reader needs: the notebook shows it with the line at fault and leaves the stack out. */
public interface Explained {}
