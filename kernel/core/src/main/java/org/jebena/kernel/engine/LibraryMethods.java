package org.jebena.kernel.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that cells call without a class name, and what becomes of them when a cell declares a method of the same name. */
final class LibraryMethods {
    private final List<String> owners = new ArrayList<>();
    private final ClassLoader loader;

    /** {@code imports} are the default ones; those of the form {@code static X.*} bring methods. */
    LibraryMethods(List<String> imports, ClassLoader loader) {
        this.loader = loader;
        for (var each : imports) {
            if (each.startsWith("static ") && each.endsWith(".*")) owners.add(each.substring(7, each.length() - 2));
        }
    }

    /**
     * The import that keeps the library's methods of this name beside the cell's own: a method of one's own hides those imported with a star,
     * but stands beside one imported by its name. None where a library's method takes the very same parameters: there the cell's own wins.
     */
    Optional<String> besides(String name, String parameterTypes) {
        var mine = parameterTypes.replaceAll("<[^()]*>|\\s|\\b(\\w+\\.)+", "").replace("...", "[]");
        return owner(name).filter(type -> methods(type, name).noneMatch(method -> parameters(method).equals(mine)))
                .map(type -> "static " + type.getCanonicalName() + "." + name);
    }

    /** How to reach the library's method of this name where a cell's own hides it. */
    Optional<String> hidden(String name) {
        return owner(name).map(
                type -> "a method of your own hides the library's: write " + type.getCanonicalName() + "." + name + "(…) for that one");
    }

    private Optional<Class<?>> owner(String name) {
        return owners.stream().flatMap(this::type).filter(type -> methods(type, name).findAny().isPresent()).findFirst();
    }

    private Stream<Class<?>> type(String name) {
        try {
            return Stream.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Stream.empty();
        }
    }

    private static Stream<Method> methods(Class<?> type, String name) {
        return Arrays.stream(type.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers()) && method.getName().equals(name));
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(","));
    }
}
