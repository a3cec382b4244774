package org.jebena.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jebena.kernel.output.Failure;
import org.jebena.kernel.output.Input;
import org.jebena.kernel.output.Outputs;
import org.jebena.kernel.services.Completeness;
import org.jebena.kernel.services.Completion;
import org.jebena.kernel.services.History;
import org.jebena.kernel.session.Answer;
import org.jebena.kernel.session.Request;
import org.jebena.kernel.session.Session;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Comms;

/** A whole kernel language in one page: a cell is commands, one a line, and what is no command is echoed. */
final class EchoSession implements Session {
    private final Comms comms;
    private final AtomicInteger cells = new AtomicInteger();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<Thread, Boolean> running = new ConcurrentHashMap<>();
    private final EchoHistory history = new EchoHistory();

    EchoSession(Comms comms) {
        this.comms = comms;
        comms.onOpen("echo", (comm, first) -> {
            comm.send(first.data());
            comm.onMessage(message -> comm.send(message.data(), message.metadata(), message.buffers()));
        });
        comms.onOpen("broken", (comm, first) -> {
            throw new IllegalStateException("broken receiver");
        });
    }

    @Override
    public Answer execute(Request request, Outputs outputs, Input input) {
        int cell = request.storeHistory() ? cells.incrementAndGet() : cells.get();
        if (request.storeHistory())
            history.add(cell, request.code());
        if (!request.silent())
            outputs.started(cell, request.code());
        running.put(Thread.currentThread(), true);
        try {
            for (var line : request.code().lines().toList())
                run(line, cell, request, outputs, input);
            return new Answer.Ok(cell, List.of(), expressions(request.userExpressions()));
        } catch (InterruptedException | IOException | IllegalStateException e) {
            var failure = new Failure(e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of("at " + cell));
            outputs.error(failure);
            return new Answer.Failed(cell, failure);
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    private void run(String line, int cell, Request request, Outputs outputs, Input input) throws IOException, InterruptedException {
        var words = line.split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "out" -> outputs.stream(Outputs.Stream.OUT, rest);
            case "err" -> outputs.stream(Outputs.Stream.ERR, rest);
            case "many" -> IntStream.range(0, Integer.parseInt(rest)).forEach(i -> outputs.stream(Outputs.Stream.OUT, i + "\n"));
            case "huge" -> outputs.stream(Outputs.Stream.OUT, "x".repeat(Integer.parseInt(rest)));
            case "show" -> outputs.display(Bundle.text(rest).with(Bundle.PNG, new byte[] {1, 2, 3}), null);
            case "name" -> outputs.display(Bundle.text("first"), rest);
            case "update" -> outputs.update(Bundle.text("second"), rest);
            case "clear" -> outputs.clear(true);
            case "numbers" -> outputs
                    .display(new Bundle(Map.of("application/json", Map.of("nan", Double.NaN, "list", new int[] {1, 2})), Map.of()), null);
            case "fail" -> throw new IllegalStateException(rest);
            case "ask" -> outputs.stream(Outputs.Stream.OUT, input.readLine(rest, false));
            case "gate" -> {
                outputs.stream(Outputs.Stream.OUT, "waiting");
                gate(rest).await();
            }
            case "open" -> gate(rest).countDown();
            case "late" -> Thread.ofPlatform().start(() -> comms.open("late", Map.of("said", rest)));
            default -> {
                if (!request.silent())
                    outputs.result(cell, Bundle.text(line));
            }
        }
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, each -> new CountDownLatch(1));
    }

    private static Map<String, Answer.Expression> expressions(Map<String, String> asked) {
        var answers = new LinkedHashMap<String, Answer.Expression>();
        asked.forEach((name, code) -> answers.put(name, code.startsWith("fail")
                ? new Answer.Expression.Failed(new Failure("Refused", code, List.of()))
                : new Answer.Expression.Value(Bundle.text(code))));
        return answers;
    }

    @Override
    public void interrupt() {
        running.keySet().forEach(Thread::interrupt);
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(List.of(new Completion.Match(code.substring(0, cursor) + "!", "text", "")), 0, cursor);
    }

    @Override
    public Optional<Bundle> inspect(String code, int cursor, int detail) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Bundle.text(code.substring(0, cursor) + "|" + detail));
    }

    @Override
    public Completeness completeness(String code) {
        return code.endsWith("{") ? new Completeness(Completeness.State.INCOMPLETE, "    ")
                : new Completeness(code.equals("}") ? Completeness.State.INVALID : Completeness.State.COMPLETE, "");
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public void warmUp() {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
