package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jebena.kernel.engine.Analysis;
import org.jebena.notebook.Bundle;

/** Tells what is known of the name at the cursor, or of the method that is being called there: signatures, documentation, source. */
public final class Inspector {
    private static final int LONGEST_CODE = 200_000;

    private final Analysis analysis;
    private final Sources sources = new Sources();

    public Inspector(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What is known at the cursor; detail 1 adds the source of what cells declared. */
    public Optional<Bundle> inspect(String code, int cursor, int detail) {
        if (cursor < 0 || cursor > code.length() || cursor > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            var java = Java.of(code);
            var end = cursor;
            while (end < java.length() && Character.isJavaIdentifierPart(java.charAt(end))) {
                end++;
            }
            var named = named(java, end);
            var head = java.substring(0, end);
            var called = java.startsWith("(", end);
            return named.flatMap(name -> page(head, name, detail, called)).or(() -> call(java.substring(0, cursor)));
        } catch (RuntimeException | StackOverflowError | AssertionError odd) {
            return Optional.empty();
        }
    }

    // The identifier that ends here, unless it stands in a comment or a string.
    private static Optional<String> named(String java, int end) {
        var start = end;
        while (start > 0 && Character.isJavaIdentifierPart(java.charAt(start - 1))) {
            start--;
        }
        var inCode = Lexed.of(java.substring(0, end)).end() == Lexed.Kind.CODE;
        var isName = inCode && start < end && Character.isJavaIdentifierStart(java.charAt(start));
        return isName ? Optional.of(java.substring(start, end)) : Optional.empty();
    }

    private Optional<Bundle> page(String head, String name, int detail, boolean called) {
        var member = head.substring(0, head.length() - name.length()).stripTrailing().endsWith(".");
        var own = member ? Optional.<Own>empty() : analysis.askShell(shell -> own(shell, name, called));
        var found = documentation(head, called);
        if (own.isPresent()) {
            var type = own.get().signature.equals(name) && !found.isEmpty();
            var signatures = type ? Page.of(found, -1).signatures() : List.of(own.get().signature);
            return Optional.of(new Page(signatures, own.get().doc, detail > 0 ? own.get().source : "", -1).bundle());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Page.of(found, -1).bundle());
    }

    // Within the brackets of a call: the method, with the parameter that the cursor stands at.
    private Optional<Bundle> call(String head) {
        var lexed = Lexed.of(head);
        for (var i = lexed.open().size() - 1; i >= 0; i--) {
            var bracket = lexed.open().get(i);
            if (head.charAt(bracket) == '{') {
                break;
            }
            var callee = head.substring(0, bracket);
            var plain = callee.replaceFirst("(?:<[^(){};]*>)?\\s*$", "");
            var name = named(plain, plain.length());
            if (head.charAt(bracket) == '(' && name.isPresent()) {
                var found = documentation(callee, true);
                var parameter = Page.commas(lexed.bare().substring(bracket + 1));
                var own = analysis.askShell(shell -> own(shell, name.get(), true));
                if (!found.isEmpty()) {
                    var page = Page.of(found, parameter);
                    var doc = own.isPresent() && page.doc().isEmpty() ? own.get().doc : page.doc();
                    return Optional.of(new Page(page.signatures(), doc, "", parameter).bundle());
                }
            }
        }
        return Optional.empty();
    }

    // JShell knows a method's name only with the bracket behind it.
    private List<Documentation> documentation(String head, boolean called) {
        return analysis.ask(compiler -> {
            sources.find(compiler, analysis.classPath());
            var code = Situation.of(head, compiler).code();
            var first = ask(compiler, called ? code + "(" : code);
            return first.isEmpty() ? ask(compiler, called ? code : code + "(") : first;
        });
    }

    private static List<Documentation> ask(SourceCodeAnalysis compiler, String code) {
        return compiler.documentation(code, code.length(), true);
    }

    /** A declaration of the user's. */
    private record Own(String signature, Javadoc doc, String source) {}

    private static Optional<Own> own(JShell shell, String name, boolean called) {
        var found = shell.snippets().filter(snippet -> shell.status(snippet).isDefined()).<Own>mapMulti((snippet, sink) -> {
            switch (snippet) {
                case VarSnippet it when it.name().equals(name) && !called -> sink.accept(own(it.typeName() + " " + name, it));
                case MethodSnippet it when it.name().equals(name) -> {
                    var result = it.signature().replaceFirst("\\(.*\\)", "");
                    sink.accept(own(result + " " + name + "(" + it.parameterTypes() + ")", it));
                }
                case TypeDeclSnippet it when it.name().equals(name) -> sink.accept(own(name, it));
                default -> {
                }
            }
        }).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static Own own(String signature, Snippet snippet) {
        var source = snippet.source().strip();
        var comments = new ArrayList<String>();
        for (var region : Lexed.of(source).regions()) {
            var comment = region.kind() == Lexed.Kind.LINE_COMMENT || region.kind() == Lexed.Kind.BLOCK_COMMENT;
            if (!comment && !source.substring(region.start(), region.end()).isBlank()) {
                break;
            }
            comments.add(comment ? Javadoc.uncomment(source.substring(region.start(), region.end())) : "");
        }
        return new Own(signature, Javadoc.parse(String.join("\n", comments)), source);
    }
}
