package org.jebena.notebook;

/** A command of the notebook: {@code %name …} on a line of its own, or {@code %%name …} over a whole cell. */
public interface Magic {
    /** What the parser, the completion, {@code name?} and the generated page say of it. */
    Spec spec();

    /** Runs it; a value that is not {@code null} is shown, or assigned by {@code var t = %name …}. */
    Object run(Call call, Notebook notebook) throws Exception;
}
