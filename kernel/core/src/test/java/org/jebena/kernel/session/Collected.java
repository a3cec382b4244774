package org.jebena.kernel.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Outputs;
import org.jebena.notebook.Bundle;

/** Outputs kept as lines: {@code out: text}, {@code result: text}, {@code error: Name}. */
final class Collected implements Outputs {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** All that was printed to one stream, its pieces put together. */
    String text(Stream stream) {
        var mark = mark(stream);
        var text = new StringBuilder();
        for (var line : lines()) if (line.startsWith(mark)) text.append(line.substring(mark.length()));
        return text.toString();
    }

    private static String mark(Stream stream) {
        return stream == Stream.OUT ? "out: " : "err: ";
    }

    @Override
    public void stream(Stream stream, String text) {
        lines.add(mark(stream) + text);
    }

    @Override
    public void display(Bundle bundle, String id) {
        lines.add("display: " + bundle.text());
    }

    @Override
    public void update(Bundle bundle, String id) {
        lines.add("update: " + bundle.text());
    }

    @Override
    public void result(int cell, Bundle bundle) {
        lines.add("result: " + bundle.text());
    }

    @Override
    public void error(Failure failure) {
        lines.add("error: " + failure.name());
    }

    @Override
    public void clear(boolean wait) {
        lines.add("clear: " + wait);
    }
}
