package org.jebena.notebook;

import java.util.List;

/** A library that cells may see: the jar that holds {@code anchor}, and of it these packages and their subpackages. */
public record Library(Class<?> anchor, List<String> packages) {
    public Library(Class<?> anchor, String... packages) {
        this(anchor, List.of(packages));
    }
}
