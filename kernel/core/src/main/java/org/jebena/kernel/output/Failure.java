package org.jebena.kernel.output;

import java.util.List;

/** A cell's error as its reader sees it: the exception's short name, its message, and lines of traceback with ANSI colours. */
public record Failure(String name, String message, List<String> traceback) {}
