package org.jebena.kernel.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/** The values of cells' variables: static fields of the classes that JShell made of them. */
final class Values {
    private final Insides insides;
    private final CellControl control;

    Values(Insides insides, CellControl control) {
        this.insides = insides;
        this.control = control;
    }

    /** What a variable holds now; empty for {@code null} and for what is no variable. */
    Optional<Object> of(Snippet snippet) {
        return field(snippet).flatMap(field -> {
            try {
                return Optional.ofNullable(field.get(null));
            } catch (IllegalAccessException e) {
                return Optional.empty();
            }
        });
    }

    /** Lets go of what a variable holds. */
    void empty(Snippet snippet) {
        field(snippet).ifPresent(Values::empty);
    }

    /** Lets go of an expression's value: JShell keeps it in a static $1 of the expression's class. */
    static void release(Method step) {
        for (var field : step.getDeclaringClass().getDeclaredFields()) {
            if (field.getName().startsWith("$") && Modifier.isStatic(field.getModifiers())) empty(field);
        }
    }

    private Optional<Field> field(Snippet snippet) {
        if (!(snippet instanceof VarSnippet variable)) return Optional.empty();
        return insides.className(snippet).flatMap(name -> {
            try {
                var field = control.findClass(name).getDeclaredField(variable.name());
                field.setAccessible(true);
                return Optional.of(field);
            } catch (ReflectiveOperationException | LinkageError e) {
                return Optional.empty();
            }
        });
    }

    private static void empty(Field field) {
        try {
            field.setAccessible(true);
            if (!field.getType().isPrimitive() && !Modifier.isFinal(field.getModifiers())) field.set(null, null);
        } catch (IllegalAccessException e) {
            return;
        }
    }
}
