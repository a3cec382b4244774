package org.jebena.kernel.engine.stop;

import java.util.function.IntUnaryOperator;

/** Where a class comes from: the name that stack traces show, and the user's line for each line that was compiled (0: none). */
public record Source(String name, IntUnaryOperator line) {}
