package org.jebena.kernel.services;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import org.jebena.kernel.engine.Analysis;

/** A real JShell, with nothing of the engine's around it. */
final class LocalShell implements Analysis, AutoCloseable {
    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final List<Path> classPath;

    LocalShell(Path... classPath) {
        this.classPath = List.of(classPath);
        this.classPath.forEach(path -> shell.addToClasspath(path.toString()));
        List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.io.*", "java.math.*")
                .forEach(it -> run("import " + it + ";"));
    }

    /** A shell with a list, a record and a method to ask about. */
    static LocalShell withSamples() {
        return new LocalShell().run("""
            var names = new ArrayList<String>();
            /** A place in the <b>plane</b>. */
            record Point(double x, double y) { double norm() { return Math.hypot(x, y); } }
            // The nth number of Fibonacci's.
            int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
            """);
    }

    /** Evaluates every snippet of the code. */
    LocalShell run(String code) {
        for (var rest = code; !rest.isBlank();) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (var event : shell.eval(info.source())) {
                if (event.status() == Snippet.Status.REJECTED || event.exception() != null) {
                    throw new IllegalArgumentException("This sample does not run: " + info.source());
                }
            }
            rest = info.remaining();
        }
        return this;
    }

    @Override
    public synchronized <T> T ask(Function<SourceCodeAnalysis, T> question) {
        return question.apply(shell.sourceCodeAnalysis());
    }

    @Override
    public synchronized <T> T askShell(Function<JShell, T> question) {
        return question.apply(shell);
    }

    @Override
    public List<Path> classPath() {
        return classPath;
    }

    @Override
    public void close() {
        shell.close();
    }
}
