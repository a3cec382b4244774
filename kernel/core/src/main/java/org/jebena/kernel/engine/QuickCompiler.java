package org.jebena.kernel.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;

/**
 * Compiles a class of our own among JShell's, with JShell's own compiler, in one task.
 *
 * <p>For an expression JShell runs six: it has to know its type and whom to recompile later. Nobody can name an expression, so one will do.
 */
final class QuickCompiler {
    private final Object tasks, maps;
    private final Method compile, run, imports;
    private final Class<?> worker;
    private final Constructor<?> outer;
    private final Method wrap;
    private final Map<?, ?> classFiles;

    private QuickCompiler(JShell shell) throws ReflectiveOperationException {
        tasks = Insides.read(shell, "taskFactory");
        maps = Insides.read(shell, "maps");
        classFiles = (Map<?, ?>) Insides.read(Insides.read(tasks, "fileManager"), "classObjects");
        worker = Class.forName("jdk.jshell.TaskFactory$Worker");
        compile = open(tasks.getClass().getDeclaredMethod("compile", Collection.class, worker));
        run = open(Class.forName("jdk.jshell.TaskFactory$CompileTask").getDeclaredMethod("compile"));
        imports = open(maps.getClass().getDeclaredMethod("packageAndImportsExcept", Set.class, Collection.class));
        var wraps = Class.forName("jdk.jshell.Wrap");
        wrap = open(wraps.getDeclaredMethod("identityWrap", String.class));
        outer = Class.forName("jdk.jshell.OuterWrap").getDeclaredConstructor(wraps);
        outer.setAccessible(true);
    }

    /** Empty where JShell does not let us in; the engine then goes JShell's way for everything. */
    static Optional<QuickCompiler> of(JShell shell) {
        try {
            return Optional.of(new QuickCompiler(shell));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Compiles something that needs what every cell needs. */
    void wake(List<String> imports) {
        var name = "$JShell$wake";
        var head = imports.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining("", "package REPL;\n", ""));
        try {
            compile("REPL." + name,
                    head + "class " + name + " { static Object do_it$() throws Throwable { var value = 1 + 1; return value; } }");
        } catch (ReflectiveOperationException e) {
            return;
        }
    }

    /** The package and the imports that every snippet begins with, the cells' own names among them. */
    String head() throws ReflectiveOperationException {
        return (String) imports.invoke(maps, null, null);
    }

    /** The class files of a compilation unit, by class name; empty when it does not compile. */
    Optional<Map<String, byte[]>> compile(String className, String source) throws ReflectiveOperationException {
        var unit = outer.newInstance(wrap.invoke(null, source));
        var done = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker},
                (proxy, method, arguments) -> run.invoke(arguments[0]));
        if (!(boolean) compile.invoke(tasks, List.of(unit), done)) {
            taken(className);
            return Optional.empty();
        }
        return Optional.of(taken(className));
    }

    // Taken away at once: what stays in this map the compiler lists again for every cell.
    private Map<String, byte[]> taken(String className) throws ReflectiveOperationException {
        var classes = new LinkedHashMap<String, byte[]>();
        for (var each = classFiles.entrySet().iterator(); each.hasNext();) {
            var entry = each.next();
            if (!Insides.belongs((String) entry.getKey(), className)) continue;
            classes.put((String) entry.getKey(),
                    (byte[]) open(entry.getValue().getClass().getDeclaredMethod("getBytes")).invoke(entry.getValue()));
            each.remove();
        }
        return classes;
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }
}
