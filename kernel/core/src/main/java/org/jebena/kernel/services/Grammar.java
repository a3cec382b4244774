package org.jebena.kernel.services;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java's grammar, by javac's own parser. JShell's quick look accepts what does not parse ({@code int 5x}) and gives up on some code
 * that does, and its snippets also know of errors that evaluating the lines above would heal.
 */
final class Grammar {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final List<String> BEGINS = List.of("class C { void m() throws Throwable {\n", "class C {\n", "",
            "class C { Object o =\n");
    private static final List<String> ENDS = List.of("\n}}", "\n}", "", "\n;}");

    private Grammar() {}

    /** Is this a statement, a member, an import or an expression? */
    static boolean accepts(String snippet) {
        return IntStream.range(0, BEGINS.size()).anyMatch(i -> parses(BEGINS.get(i) + snippet + ENDS.get(i)));
    }

    private static boolean parses(String unit) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var source = new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return unit;
            }
        };
        try {
            var task = (JavacTask) COMPILER.getTask(null, FILES, found, List.of("-proc:none"), null, List.of(source));
            task.setLocale(Locale.ROOT);
            task.parse();
        } catch (IOException | RuntimeException odd) {
            return false;
        }
        return found.getDiagnostics().stream().noneMatch(it -> it.getKind() == Diagnostic.Kind.ERROR);
    }
}
