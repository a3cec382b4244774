package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The compiled form of cells that were run: an unchanged cell, with nothing declared since, needs no compiler to run again. */
final class Repeats {
    private static final int REMEMBERED = 256;

    /** A compiled cell: what to call, whether the last call's value is shown, and when it was true. */
    record Compiled(List<Method> steps, boolean shows, long age) {}

    private final Map<String, Compiled> cells = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Compiled> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Remembers a cell; {@code age} counts the changes to what cells declare. */
    void remember(String code, List<Method> steps, boolean shows, long age) {
        cells.put(code, new Compiled(List.copyOf(steps), shows, age));
    }

    /** The compiled cell if nothing that it could use has changed. */
    Optional<Compiled> find(String code, long age) {
        return Optional.ofNullable(cells.get(code)).filter(compiled -> compiled.age() == age);
    }
}
