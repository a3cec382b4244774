package org.jebena.kernel.services;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A history that outlives its session, in a file that several kernels share.
 * One thread owns the file and takes its work in order, so remembering never holds up a cell and a question sees all that was added before.
 */
public final class FileHistory implements History {
    /** As many cells as are kept if nothing else is asked for. */
    public static final int CAPACITY = 50_000;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("history").daemon().factory());
    private final CompletableFuture<HistoryFile> file;

    /** Opens the history of a directory, which is made if need be, in the background. */
    public FileHistory(Path directory) {
        this(directory, CAPACITY);
    }

    public FileHistory(Path directory, int capacity) {
        file = CompletableFuture.supplyAsync(() -> new HistoryFile(directory, capacity), writer);
    }

    @Override
    public void add(int line, String code) {
        try {
            writer.execute(() -> file.join().add(line, code));
        } catch (RejectedExecutionException closed) {
            // A cell that ends after its session has no history.
        }
    }

    @Override
    public int session() {
        return file.join().session();
    }

    @Override
    public List<Entry> tail(int n, boolean unique) {
        return ask(it -> it.tail(n, unique));
    }

    @Override
    public List<Entry> range(int session, int start, int stop) {
        return ask(it -> it.range(session, start, stop));
    }

    @Override
    public List<Entry> search(String pattern, int n, boolean unique) {
        return ask(it -> it.search(pattern, n, unique));
    }

    private List<Entry> ask(Function<Remembered, List<Entry>> question) {
        try {
            return CompletableFuture.supplyAsync(() -> question.apply(file.join().remembered()), writer).join();
        } catch (RejectedExecutionException | CompletionException closed) {
            return List.of();
        }
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
