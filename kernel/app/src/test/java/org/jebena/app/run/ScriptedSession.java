package org.jebena.app.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.services.Completeness;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.services.History;
import org.jebena.kernel.services.SessionHistory;
import org.jebena.kernel.session.Answer;
import org.jebena.kernel.session.Request;
import org.jebena.kernel.session.Session;
import org.jebena.notebook.Bundle;

/** A session whose language is a few words, one to a line, so that each kind of output comes when a test wants it. */
final class ScriptedSession implements Session {
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final boolean stoppable;
    private int count;

    ScriptedSession() {
        this(true);
    }

    ScriptedSession(boolean stoppable) {
        this.stoppable = stoppable;
    }

    @Override
    public Answer execute(Request request, Outputs outputs, Input input) {
        var cell = ++count;
        for (var line : request.code().lines().toList()) {
            var words = line.split(" ", 3);
            switch (words[0]) {
                case "out" -> outputs.stream(Outputs.Stream.OUT, words[1] + "\n");
                case "err" -> outputs.stream(Outputs.Stream.ERR, words[1] + "\n");
                case "show" -> outputs.display(Bundle.text(words[2]).with(Bundle.HTML, "<b>" + words[2] + "</b>"), words[1]);
                case "update" -> outputs.update(Bundle.text(words[2]), words[1]);
                case "table" -> outputs.display(new Bundle(Map.of(Bundle.TEXT, words[2]), Map.of("jebena.check", words[1])), null);
                case "clear" -> outputs.clear(words[1].equals("wait"));
                case "value" -> outputs.result(cell, Bundle.text(words[1]));
                case "late" -> later(outputs, words[1]);
                case "fail" -> {
                    return fail(cell, outputs, new Failure("Broken", words[1], List.of("\u001b[31mBroken\u001b[0m: " + words[1])));
                }
                case "forever" -> {
                    return forever(cell, outputs);
                }
                default -> {}
            }
        }
        return new Answer.Ok(cell, List.of(), Map.of());
    }

    private Answer forever(int cell, Outputs outputs) {
        try {
            interrupted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fail(cell, outputs, new Failure("Interrupted", "stopped", List.of("Interrupted")));
    }

    private static Answer fail(int cell, Outputs outputs, Failure failure) {
        outputs.error(failure);
        return new Answer.Failed(cell, failure);
    }

    private Runnable late = () -> {};

    private void later(Outputs outputs, String word) {
        late = () -> outputs.stream(Outputs.Stream.OUT, word + "\n");
    }

    @Override
    public void interrupt() {
        if (stoppable) {
            interrupted.countDown();
        }
    }

    @Override
    public void flush() {
        late.run();
    }

    @Override
    public Completion complete(String code, int cursor) {
        return Completion.none(cursor);
    }

    @Override
    public Optional<Bundle> inspect(String code, int cursor, int detail) {
        return Optional.empty();
    }

    @Override
    public Completeness completeness(String code) {
        return new Completeness(Completeness.State.UNKNOWN, "");
    }

    @Override
    public History history() {
        return new SessionHistory();
    }

    @Override
    public void warmUp() {}

    @Override
    public void close() {}
}
