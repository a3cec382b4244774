package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;

/** The few places inside JShell that its API does not reach. Each is optional: without it the engine is slower, or its line numbers are JShell's. */
final class Insides {
    /** A line of a snippet: the snippet, and how many lines below its first. */
    record Place(Snippet snippet, int line) {}

    private final Map<?, ?> classFiles, classInfos, wraps, types;
    private final List<String> options;
    private final Method className;

    private Insides(Map<?, ?> classFiles, Map<?, ?> classInfos, Map<?, ?> wraps, Map<?, ?> types, List<String> options, Method className) {
        this.classFiles = classFiles;
        this.classInfos = classInfos;
        this.wraps = wraps;
        this.types = types;
        this.options = options;
        this.className = className;
    }

    static Insides of(JShell shell) {
        return new Insides(map(shell, "taskFactory", "fileManager", "classObjects"), map(shell, "classTracker", "map"),
                map(shell, "outerMap", "classOuters"), map(shell, "keyMap", "classMap"), options(shell),
                method(Snippet.class, "classFullName"));
    }

    /** The name of the class that a snippet was compiled into. */
    Optional<String> className(Snippet snippet) {
        try {
            return className == null ? Optional.empty() : Optional.ofNullable((String) className.invoke(snippet));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Drops what JShell keeps of a class that nothing refers to any more: its compiler lists every class again for each cell. */
    void forget(String name) {
        for (var map : new Map<?, ?>[] {classFiles, classInfos}) {
            if (map != null) map.keySet().removeIf(key -> belongs((String) key, name));
        }
        if (wraps != null) wraps.remove(name.substring(name.indexOf('.') + 1));
    }

    /** Lets the compiler see a module from the first code on that names it. */
    void addModule(String module, String code) {
        if (options == null || !code.contains(module) || options.contains(module)) return;
        options.addAll(List.of("--add-modules", module));
    }

    /** Forgets the name of a dropped type: JShell would look for its snippet whenever it describes a method, find none, and describe nothing. */
    void forgetType(String name) {
        if (types != null) types.remove(name);
    }

    /** How many classes the compiler lists for each cell; -1 when that can't be seen. */
    int listedClasses() {
        return classFiles == null ? -1 : classFiles.size();
    }

    /** The first snippet that a class being loaded was made of. */
    Optional<Snippet> firstSnippet(String className) {
        for (int line = 0; line < 400; line++) {
            var place = place(className, line);
            if (place.isPresent()) return place.map(Place::snippet);
        }
        return Optional.empty();
    }

    /** Where a line of a compiled class stands in the source of its snippet; both lines count from zero. */
    Optional<Place> place(String className, int line) {
        try {
            var simple = className.substring(className.indexOf('.') + 1);
            var nested = simple.indexOf('$', "$JShell$".length());
            var wrap = wraps == null ? null : wraps.get(nested < 0 ? simple : simple.substring(0, nested));
            if (wrap == null) return Optional.empty();
            var snippet = (Snippet) method(wrap.getClass(), "wrapLineToSnippet", int.class).invoke(wrap, line);
            var inSnippet = (int) method(wrap.getClass(), "wrapLineToSnippetLine", int.class).invoke(wrap, line);
            return snippet == null ? Optional.empty() : Optional.of(new Place(snippet, inSnippet));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Holds JShell's index of all types, most of a second's work, until {@link #resumeIndexing}. */
    static void suspendIndexing(SourceCodeAnalysis analysis) {
        call(analysis, "suspendIndexing");
    }

    static void resumeIndexing(SourceCodeAnalysis analysis) {
        call(analysis, "resumeIndexing");
    }

    private static void call(SourceCodeAnalysis analysis, String name) {
        try {
            var method = method(analysis.getClass(), name);
            if (method != null) method.invoke(analysis);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    static boolean belongs(String key, String name) {
        return key.startsWith(name) && (key.length() == name.length() || key.charAt(name.length()) == '$');
    }

    @SuppressWarnings("unchecked")
    private static List<String> options(JShell shell) {
        try {
            return (List<String>) read(shell, "extraCompilerOptions");
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    static Object read(Object object, String name) throws ReflectiveOperationException {
        var field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    private static Map<?, ?> map(Object from, String... fields) {
        try {
            var object = from;
            for (var name : fields) object = read(object, name);
            return object instanceof Map<?, ?> map ? map : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    static Method method(Class<?> owner, String name, Class<?>... parameters) {
        for (var type = owner; type != null; type = type.getSuperclass()) {
            try {
                var method = type.getDeclaredMethod(name, parameters);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                continue;
            } catch (RuntimeException e) {
                return null;
            }
        }
        return null;
    }
}
