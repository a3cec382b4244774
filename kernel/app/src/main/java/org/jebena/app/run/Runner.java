package org.jebena.app.run;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jebena.app.notebook.NotebookCell;
import org.jebena.app.notebook.NotebookFile;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.session.Answer;
import org.jebena.kernel.session.Request;
import org.jebena.kernel.session.Session;

/** Runs a notebook's cells in order in one session and puts what they show into the notebook. */
final class Runner {
    /** How long a cell that was told to stop may take for it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Session session;
    private final Progress progress;
    private final Duration timeout;
    private final boolean goOn;
    private final Displays displays = new Displays();
    private final List<Shown> shown = new ArrayList<>();

    /** With {@code goOn} a failing cell does not end the run; a {@code null} timeout is none. */
    Runner(Session session, Progress progress, Duration timeout, boolean goOn) {
        this.session = session;
        this.progress = progress;
        this.timeout = timeout;
        this.goOn = goOn;
    }

    private record Shown(NotebookCell cell, CellOutputs outputs) {}

    /** Runs all cells, or up to the first that fails; returns what went wrong. What the notebook showed before is gone. */
    Optional<String> run(NotebookFile notebook) {
        var cells = notebook.cells().stream().filter(NotebookCell::isCode).toList();
        for (var cell : cells) {
            cell.executionCount(null);
            cell.outputs(new JsonArray());
        }
        var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("cells").daemon().factory());
        try {
            for (var i = 0; i < cells.size(); i++) {
                var trouble = run(cells.get(i), "cell " + (i + 1) + "/" + cells.size(), thread);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
            return Optional.empty();
        } finally {
            thread.shutdown();
            session.flush();
            // Only now: threads of early cells may have printed until here, and displays may have been updated from later ones.
            shown.forEach(each -> each.cell().outputs(each.outputs().toJson()));
        }
    }

    private Optional<String> run(NotebookCell cell, String name, ExecutorService thread) {
        if (cell.source().isBlank() || cell.hasTag("skip-execution")) {
            return Optional.empty();
        }
        var outputs = new CellOutputs(displays);
        shown.add(new Shown(cell, outputs));
        var start = System.nanoTime();
        var running = thread.submit(() -> session.execute(Request.of(cell.source()), outputs, Input.NONE));
        var answer = await(running);
        var took = String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - start) / 1e9);
        if (answer.isEmpty()) {
            return Optional.of(stop(running, cell, outputs, name));
        }
        cell.executionCount(answer.get().cell());
        return switch (answer.get()) {
            case Answer.Ok ok -> {
                progress.line(name + "  " + took);
                yield Optional.empty();
            }
            case Answer.Failed(_, var failure) -> {
                var line = failure.name() + ": " + failure.message();
                var allowed = goOn || cell.hasTag("raises-exception");
                progress.line(name + "  " + took + "  " + line + (allowed ? " (allowed)" : ""));
                if (!allowed) {
                    failure.traceback().forEach(progress::line);
                }
                yield allowed ? Optional.empty() : Optional.of(name + " failed: " + line);
            }
        };
    }

    /** The answer, or nothing if the time was over before. */
    private Optional<Answer> await(Future<Answer> running) {
        try {
            return Optional.of(timeout == null ? running.get() : running.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The session broke down: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            session.interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }

    private String stop(Future<Answer> running, NotebookCell cell, CellOutputs outputs, String name) {
        session.interrupt();
        var words = name + " took longer than " + seconds(timeout) + " s (--timeout)";
        try {
            cell.executionCount(running.get(GRACE.toMillis(), TimeUnit.MILLISECONDS).cell());
            words += " and was stopped";
        } catch (TimeoutException e) {
            words += " and does not stop";
        } catch (ExecutionException | InterruptedException e) {
            words += " and broke down when it was stopped: " + e;
        }
        outputs.error(new Failure("Timeout", words, List.of("\u001b[31mTimeout\u001b[0m: " + words)));
        progress.line(words);
        return words;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? Long.toString(time.toSeconds()) : Double.toString(time.toMillis() / 1000.0);
    }
}
