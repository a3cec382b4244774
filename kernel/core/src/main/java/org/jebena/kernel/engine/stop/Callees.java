package org.jebena.kernel.engine.stop;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from a method's code which loaded classes it may call. */
final class Callees {
    private final List<Class<?>> loaded;
    private final Map<String, List<Class<?>>> byName;

    Callees(List<Class<?>> loaded) {
        this.loaded = loaded;
        this.byName = loaded.stream().collect(Collectors.groupingBy(Class::getName));
    }

    List<Class<?>> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The classes that these methods of a class may call; of the many that implement an interface at most {@code limit}, near ones first. */
    Set<Class<?>> of(Class<?> type, String method, int limit) {
        var callees = new HashSet<Class<?>>();
        for (var model : ClassFile.of().parse(bytes(type)).methods()) {
            if (model.methodName().equalsString(method) && model.code().isPresent()) {
                called(model.code().get()).forEach((owner, many) -> {
                    for (var found : named(owner)) {
                        callees.add(found);
                        if (many) {
                            callees.addAll(below(found, type.getPackageName(), limit));
                        }
                    }
                });
            }
        }
        return callees;
    }

    // Each owner of a called method, and whether the call goes to whatever class implements it.
    private static Map<String, Boolean> called(CodeModel code) {
        return code.elementStream().filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                .filter(call -> !call.owner().asInternalName().startsWith("["))
                .collect(Collectors.toMap(call -> call.owner().asInternalName().replace('/', '.'),
                        call -> call.opcode() == Opcode.INVOKEINTERFACE || call.opcode() == Opcode.INVOKEVIRTUAL, Boolean::logicalOr));
    }

    private List<Class<?>> below(Class<?> owner, String nearest, int limit) {
        if (owner == Object.class) {
            return List.of();
        }
        var below = new ArrayList<Class<?>>();
        for (var one : loaded) {
            if (owner.isAssignableFrom(one) && !one.isHidden() && one != owner) {
                below.add(one);
            }
        }
        below.sort(Comparator.comparing(one -> !one.getPackageName().equals(nearest)));
        return below.subList(0, Math.min(limit, below.size()));
    }

    private static byte[] bytes(Class<?> type) {
        var name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (var in = type.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
