package org.jebena.bench.kernel;

import java.io.IOException;
import java.time.Duration;
import org.jebena.client.Client;
import org.jebena.client.Conversation;
import org.jebena.client.KernelProcess;

/** A kernel that runs and answers, with its client; closing it ends the process. */
final class Live implements AutoCloseable {
    /** How long a cell may take before the probe gives up. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Subject subject;
    private final KernelProcess process;
    private final Client client;
    private final double readyMillis;
    private int turn;

    Live(Subject subject) throws IOException {
        this.subject = subject;
        process = KernelProcess.of(subject.kernelspec(), subject.environment());
        client = process.connect();
        try {
            readyMillis = millis(client.awaitReady(PATIENCE).nanos() - process.started());
        } catch (IllegalStateException e) {
            var log = process.log().strip();
            close();
            throw new IllegalStateException(e.getMessage() + (log.isEmpty() ? "" : "; it printed: " + log), e);
        }
    }

    /** From spawning the process to its first kernel_info reply. */
    double readyMillis() {
        return readyMillis;
    }

    KernelProcess process() {
        return process;
    }

    Client client() {
        return client;
    }

    Language language() {
        return subject.language();
    }

    /** Runs a cell that must succeed. */
    Conversation run(Code code) {
        return succeeded(client.await(submit(code), PATIENCE));
    }

    Conversation submit(Code code) {
        return client.submit(code.in(subject.language(), turn++));
    }

    /** Runs a cell that must succeed and returns the milliseconds until its reply and its idle had both come. */
    double time(Code code) {
        return millis(run(code));
    }

    static Conversation succeeded(Conversation conversation) {
        if (!conversation.status().equals("ok"))
            throw new IllegalStateException(conversation.request().type() + " failed: " + conversation.answer());
        return conversation;
    }

    static double millis(Conversation conversation) {
        return millis(conversation.received().getLast().nanos() - conversation.sent());
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }

    @Override
    public void close() throws IOException {
        client.close();
        process.close();
    }
}
