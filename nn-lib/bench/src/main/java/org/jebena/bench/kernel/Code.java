package org.jebena.bench.kernel;

/** The same cell in both languages; every {@code #} in it becomes the number of the turn, so that no cell is a repetition. */
record Code(String java, String python) {
    String in(Language language, int turn) {
        var code = language == Language.JAVA ? java : python;
        return code.replace("#", Integer.toString(turn));
    }

    String in(Language language) {
        return in(language, 0);
    }
}
