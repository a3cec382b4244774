package org.jebena.app.run;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What a cell declares, as the compiler's parser reads it: each variable's name, and what kind of value it takes. */
final class Declared {
    /** The kinds of values that can be written on a command line; {@code OTHER} is guessed from the text. */
    enum Type {
        INTEGER, LONG, FLOAT, DOUBLE, BOOLEAN, CHARACTER, STRING, OTHER
    }

    private Declared() {}

    static Map<String, Type> in(String code) throws IOException {
        var found = new LinkedHashMap<String, Type>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, ignored -> {}, List.of("--release", "25"), null, List.of(new Source(code)));
        for (var unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void nothing) {
                    found.putIfAbsent(variable.getName().toString(), type(variable));
                    return null;
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static Type type(VariableTree variable) {
        if (variable.getType() != null && !variable.getType().toString().equals("var")) {
            return switch (variable.getType().toString()) {
                case "int", "short", "byte", "Integer" -> Type.INTEGER;
                case "long", "Long" -> Type.LONG;
                case "float", "Float" -> Type.FLOAT;
                case "double", "Double" -> Type.DOUBLE;
                case "boolean", "Boolean" -> Type.BOOLEAN;
                case "char", "Character" -> Type.CHARACTER;
                case "String", "CharSequence" -> Type.STRING;
                default -> Type.OTHER;
            };
        }
        var value = variable.getInitializer() instanceof UnaryTree signed ? signed.getExpression() : variable.getInitializer();
        return value instanceof LiteralTree literal ? type(literal.getKind()) : Type.OTHER;
    }

    private static Type type(Kind literal) {
        return switch (literal) {
            case INT_LITERAL -> Type.INTEGER;
            case LONG_LITERAL -> Type.LONG;
            case FLOAT_LITERAL -> Type.FLOAT;
            case DOUBLE_LITERAL -> Type.DOUBLE;
            case BOOLEAN_LITERAL -> Type.BOOLEAN;
            case CHAR_LITERAL -> Type.CHARACTER;
            case STRING_LITERAL -> Type.STRING;
            default -> Type.OTHER;
        };
    }

    /** The cell as the body of a method. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String code) {
            super(URI.create("string:///Cell.java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            // A magic's line is no Java.
            return "class Cell { void run() {\n" + code.replaceAll("(?m)^\\s*%.*$", "") + "\n} }";
        }
    }
}
