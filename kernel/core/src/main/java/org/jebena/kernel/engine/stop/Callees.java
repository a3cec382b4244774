package org.jebena.kernel.engine.stop;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads from a method's code which methods of which loaded classes it may call. */
final class Callees {
    /** A call that a method's code makes; {@code open} if it goes to whatever class implements it. */
    private record Call(String owner, String name, boolean open) {}

    private final List<Class<?>> loaded = new ArrayList<>();
    private final Map<String, List<Class<?>>> byName = new HashMap<>();

    Callees(Class<?>[] classes) {
        for (var type : classes) {
            if (!type.isArray() && !type.isHidden()) {
                loaded.add(type);
                byName.computeIfAbsent(type.getName(), _ -> new ArrayList<>(1)).add(type);
            }
        }
    }

    List<Class<?>> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Gives each method that a method may call; of the many that implement an interface {@code limit}, near ones first. */
    void of(Class<?> type, String method, int limit, BiConsumer<Class<?>, String> found) {
        for (var call : calls(type, method)) {
            for (var owner : named(call.owner())) {
                found.accept(owner, call.name());
                if (call.open()) {
                    implementations(owner, call.name(), type.getPackageName(), limit).forEach(one -> found.accept(one, call.name()));
                }
            }
        }
    }

    private static Set<Call> calls(Class<?> type, String method) {
        var calls = new LinkedHashSet<Call>();
        for (var model : model(type).map(ClassModel::methods).orElse(List.of())) {
            if (!model.methodName().equalsString(method) || model.code().isEmpty()) {
                continue;
            }
            for (var element : model.code().get()) {
                if (element instanceof InvokeInstruction call) {
                    var open = call.opcode() == Opcode.INVOKEINTERFACE || call.opcode() == Opcode.INVOKEVIRTUAL;
                    calls.add(new Call(call.owner().asInternalName().replace('/', '.'), call.name().stringValue(), open));
                }
            }
        }
        return calls;
    }

    private List<Class<?>> implementations(Class<?> owner, String method, String nearest, int limit) {
        return loaded.stream().filter(one -> one != owner && owner.isAssignableFrom(one))
                .sorted(Comparator.comparing(one -> !one.getPackageName().equals(nearest)))
                .filter(one -> declares(one, method)).limit(limit).toList();
    }

    private static boolean declares(Class<?> type, String method) {
        try {
            return Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
        } catch (LinkageError e) {
            // Some class that its methods speak of is not there.
            return false;
        }
    }

    private static Optional<ClassModel> model(Class<?> type) {
        var name = type.getName();
        try (var in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException | IllegalArgumentException e) {
            // Its code cannot be had, or is newer than we can read; the threads' other frames have to do.
            return Optional.empty();
        }
    }
}
