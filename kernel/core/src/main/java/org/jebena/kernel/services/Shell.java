package org.jebena.kernel.services;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import jdk.jshell.SourceCodeAnalysis;

/**
 * The inside of JShell that its API does not offer: its compiler tasks, its index of class names and its list of source archives.
 * All of it is optional: where the JDK keeps us out or has changed, the answers are empty.
 */
final class Shell {
    /** One run of the compiler over code that JShell has wrapped. */
    record Task(CompilationUnitTree unit, Trees trees, Elements elements, Types types) {}

    private Shell() {}

    /** Compiles the code as the body of a method and looks at the result. */
    static <T> Optional<T> analyze(SourceCodeAnalysis analysis, String code, Function<Task, T> look) {
        try {
            var jshell = field(analysis, "proc");
            var wrap = method(Class.forName("jdk.jshell.Wrap"), "methodWrap", String.class).invoke(null, code);
            var outer = field(jshell, "outerMap");
            var wrapped = method(outer.getClass(), "wrapInTrialClass", Class.forName("jdk.jshell.Wrap")).invoke(outer, wrap);
            var worker = Class.forName("jdk.jshell.TaskFactory$Worker");
            InvocationHandler visit = (_, _, arguments) -> look.apply(task(arguments[0]));
            var visitor = Proxy.newProxyInstance(worker.getClassLoader(), new Class<?>[] {worker}, visit);
            var factory = field(jshell, "taskFactory");
            @SuppressWarnings("unchecked")
            var result = (T) method(factory.getClass(), "analyze", Class.forName("jdk.jshell.OuterWrap"), worker).invoke(factory, wrapped,
                    visitor);
            return Optional.ofNullable(result);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | AssertionError closed) {
            return Optional.empty();
        }
    }

    private static Task task(Object task) throws ReflectiveOperationException {
        return new Task((CompilationUnitTree) call(task, "firstCuTree"), (Trees) call(task, "trees"), (Elements) call(task, "getElements"),
                (Types) call(task, "getTypes"));
    }

    /** The full names of indexed classes whose simple names the test accepts. */
    static List<String> classes(SourceCodeAnalysis analysis, Predicate<String> simpleName) {
        var found = new ArrayList<String>();
        try {
            var indexes = (Map<?, ?>) field(analysis, "currentIndexes");
            synchronized (indexes) {
                for (var index : indexes.values()) {
                    ((Map<?, ?>) field(index, "classSimpleName2FQN")).forEach((simple, full) -> {
                        if (simpleName.test((String) simple)) {
                            ((Iterable<?>) full).forEach(name -> found.add((String) name));
                        }
                    });
                }
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return found;
        }
        return found;
    }

    /** Adds places to look for source files; JShell itself knows only the JDK's. */
    static boolean addSources(SourceCodeAnalysis analysis, List<Path> roots) {
        try {
            @SuppressWarnings("unchecked")
            var known = (List<Path>) method(analysis.getClass(), "findSources").invoke(analysis);
            known.addAll(roots);
            return true;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return false;
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Object call(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    return method.invoke(owner);
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) throws ReflectiveOperationException {
        var method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }
}
