package org.jebena.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The notebook that the running cell belongs to: what magics and libraries may ask of it. */
public interface Notebook {
    /** The notebook of the running cell; in a plain program, one that prints to standard output. */
    static Notebook current() {
        return Current.notebook();
    }

    /** Shows a value under the running cell. */
    Handle display(Object value);

    /** Shows a value under a name that {@link #update} can be given later. */
    Handle display(Object value, String id);

    /** Replaces the value that was displayed under this name. */
    void update(String id, Object value);

    /** Empties the running cell's output, at once or when the next output comes. */
    void clear(boolean wait);

    /** The forms in which this notebook would show a value. */
    Bundle render(Object value);

    /** Runs code as if it were typed in the running cell and returns the value of its last expression, or {@code null}. */
    Object evaluate(String code);

    /** The variables that cells have declared, in the order of their declaration. */
    List<Variable> variables();

    /** Forgets the variable, method or type of this name; false if there is none. */
    boolean drop(String name);

    /** Forgets all that the cells have declared and imported; the default imports stay. */
    void reset();

    /** The imports that are in force, as they would be written. */
    List<String> imports();

    /** What was run in this session, oldest first. */
    List<Past> history();

    /** The magics that cells may use, by name; aliases point to the same magic. */
    Map<String, Magic> magics();

    /** The class path that cells are compiled against. */
    List<Path> classPath();

    /** Adds a jar or a folder of classes to what cells may use. */
    void addToClassPath(Path path);

    /** Puts text into the next input cell of the front end. */
    void setNextInput(String code, boolean replace);

    /** Channels to the front end's own code, for widgets. */
    Comms comms();

    /** The number of the running cell, the {@code 7} of {@code In[7]}. */
    int cell();

    /** A variable of a cell: its value is read when asked for. */
    interface Variable {
        String name();

        /** The declared type, as the compiler prints it. */
        String type();

        Object value();

        /** The number of the cell that declared it last. */
        int cell();
    }

    /** A cell that was run: its number and its code. */
    record Past(int cell, String code) {}
}
