package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/** Enters imports that are known to be right into JShell's books without compiling them: at the start that would cost most of a third of a second. */
final class KnownImports {
    private KnownImports() {}

    /** Imports these; what the cells' loader does not know, and what could not be entered, is compiled as a cell's own import would be. */
    static void enter(JShell shell, List<String> imports, ClassLoader loader) {
        for (var each : imports) {
            var source = "import " + each + ";";
            if (!known(each, loader) || !entered(shell, source)) shell.eval(source);
        }
    }

    private static boolean known(String each, ClassLoader loader) {
        var type = each.startsWith("static ") ? each.substring(7, each.lastIndexOf('.')) : each;
        if (type.endsWith(".*")) return true;
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean entered(JShell shell, String source) {
        try {
            var maps = Insides.read(shell, "maps");
            var made = (List<?>) method(Insides.read(shell, "eval"), "processImport", String.class, String.class)
                    .invoke(Insides.read(shell, "eval"), source, source);
            var snippet = (Snippet) made.getFirst();
            var wraps = Insides.read(shell, "outerMap");
            var guts = method(snippet, "guts").invoke(snippet);
            var outer = method(wraps, "wrapImport", Class.forName("jdk.jshell.Wrap"), Snippet.class).invoke(wraps, guts, snippet);
            var diagnostics = Class.forName("jdk.jshell.DiagList");
            var none = diagnostics.getDeclaredConstructor();
            none.setAccessible(true);
            method(snippet, "setOuterWrap", Class.forName("jdk.jshell.OuterWrap")).invoke(snippet, outer);
            method(snippet, "setSequenceNumber", int.class).invoke(snippet, 0);
            method(snippet, "setCompilationStatus", Status.class, List.class, diagnostics).invoke(snippet, Status.VALID, List.of(),
                    none.newInstance());
            method(maps, "installSnippet", Snippet.class).invoke(maps, snippet);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static Method method(Object owner, String name, Class<?>... parameters) throws NoSuchMethodException {
        var method = Insides.method(owner.getClass(), name, parameters);
        if (method == null) throw new NoSuchMethodException(name);
        return method;
    }
}
