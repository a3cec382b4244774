package org.jebena.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;

/** The compiler's knowledge of the session, for completion and inspection; it answers while a cell's code runs. */
public interface Analysis {
    /** Asks the compiler something; questions and compilations take turns, running code holds nobody up. */
    <T> T ask(Function<SourceCodeAnalysis, T> question);

    /** As {@link #ask}, for questions about snippets and variables. */
    <T> T askShell(Function<JShell, T> question);

    /** The class path that cells are compiled against. */
    List<Path> classPath();
}
