package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/** The short way for expressions and statements, which declare nothing: compiled once, run, forgotten. All else goes JShell's way. */
final class Quick {
    private static final Set<String> STATEMENTS = Set.of("for", "while", "if", "do", "try", "synchronized", "throw", "assert");
    private static final Set<String> DECLARATIONS = Set.of("import", "package", "class", "record", "interface", "enum", "sealed", "non",
            "abstract", "final",
            "static", "public", "private", "protected", "var", "void", "int", "long", "double", "float", "boolean", "char", "byte", "short",
            "default",
            "native", "strictfp", "transient", "volatile");
    private static final Pattern FIRST_WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    // "Point p", "List<String> names =", "int[] a": two words side by side begin a declaration.
    private static final Pattern DECLARATION = Pattern
            .compile("(?s)[A-Za-z_$][\\w$.]*(\\s*<[^;()=]*>)?(\\s*\\[\\s*])*\\s+(?!instanceof\\b)[A-Za-z_$][\\w$]*.*");
    private static final String CLASS = "$JShell$q", VALUE = "jebena$value";

    private final QuickCompiler compiler;
    private final CellControl control;
    private long count;

    /** A compiled piece: the method to call, and whether it has a value. */
    record Piece(Method method, boolean value, boolean alone) {}

    Quick(QuickCompiler compiler, CellControl control) {
        this.compiler = compiler;
        this.control = control;
    }

    /** Whether text is one expression for sure, so that nobody need look where it ends. */
    static boolean isPlain(String code) {
        return code.length() < 2_000 && code.indexOf(';') < 0 && code.indexOf('{') < 0 && code.indexOf('}') < 0 && code.indexOf('\n') < 0
                && code.indexOf('\\') < 0 && !code.contains("//") && !code.contains("/*") && mayBeQuick(code);
    }

    private static boolean mayBeQuick(String source) {
        var word = FIRST_WORD.matcher(source);
        if (source.startsWith("@")) return false;
        if (!word.lookingAt()) return true;
        return !DECLARATIONS.contains(word.group())
                && (word.group().equals("new") || word.group().equals("switch") || STATEMENTS.contains(word.group())
                        || !DECLARATION.matcher(source).matches());
    }

    /** Compiles one snippet; empty when it is a declaration, or wrong. */
    Optional<Piece> compile(String source, Origins.Origin origin) {
        if (!mayBeQuick(source)) return Optional.empty();
        try {
            var word = FIRST_WORD.matcher(source);
            var statement = source.startsWith("{") || word.lookingAt() && STATEMENTS.contains(word.group());
            var quiet = Statement.endsInSemicolon(source);
            if (!statement && !quiet) {
                var piece = load("var " + VALUE + " = ", source, "\n;\nreturn " + VALUE + ";", true, origin);
                if (piece.isPresent() || !source.endsWith(")")) return piece;
            }
            // A declaration may not stand alone behind an if, so none is taken for a statement.
            return load("if (true) ", source, statement || quiet ? "\nreturn null;" : "\n;\nreturn null;", false, origin);
        } catch (ReflectiveOperationException | ClassInstallException e) {
            return Optional.empty();
        }
    }

    private Optional<Piece> load(String before, String source, String after, boolean value, Origins.Origin origin)
            throws ReflectiveOperationException, ClassInstallException {
        var name = CLASS + ++count;
        var head = compiler.head() + "class " + name + " {\npublic static Object do_it$() throws Throwable {\n" + before;
        var compiled = compiler.compile("REPL." + name, head + source + after + "\n}\n}\n");
        if (compiled.isEmpty()) return Optional.empty();
        var above = (int) head.chars().filter(c -> c == '\n').count();
        var type = control.loadQuick("REPL." + name, compiled.get(), origin.cell(), line -> line - above + origin.line());
        var method = type.getDeclaredMethod("do_it$");
        method.setAccessible(true);
        return Optional.of(new Piece(method, value, compiled.get().size() == 1));
    }
}
