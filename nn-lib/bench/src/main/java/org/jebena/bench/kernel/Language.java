package org.jebena.bench.kernel;

/** What a kernel is spoken to in. */
enum Language {
    JAVA, PYTHON
}
