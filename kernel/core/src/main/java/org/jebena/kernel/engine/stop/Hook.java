package org.jebena.kernel.engine.stop;

import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_VOLATILE;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * How code of the JDK calls the kernel: a small class of ours, defined next to {@code Object}.
 *
 * <p>Changed JDK classes can link to classes of {@code java.base} only. Ours holds the two functions they need; javac does not
 * know it, so no cell's code can trip over its name.
 */
final class Hook {
    private static final ClassDesc NAME = ClassDesc.of("java.lang.JebenaHook");
    private static final ClassDesc RUNNABLE = ClassDesc.of("java.lang.Runnable");
    private static final ClassDesc INT_CONSUMER = ClassDesc.of("java.util.function.IntConsumer");
    private static final MethodTypeDesc TAKES_INT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    private static Lookup defined;

    private Hook() {}

    /** Writes a call of what {@link #stop} set. */
    static void callStop(CodeBuilder builder) {
        builder.invokestatic(NAME, "stop", ConstantDescs.MTD_void);
    }

    /** Writes a call of what {@link #exit} set, with the number that lies on the stack. */
    static void callExit(CodeBuilder builder) {
        builder.invokestatic(NAME, "exit", TAKES_INT);
    }

    static void stop(Instrumentation instrumentation, Runnable action) {
        set(instrumentation, "stop", Runnable.class, action);
    }

    static void exit(Instrumentation instrumentation, IntConsumer action) {
        set(instrumentation, "exit", IntConsumer.class, action);
    }

    private static synchronized void set(Instrumentation instrumentation, String field, Class<?> type, Object action) {
        try {
            if (defined == null) {
                defined = define(instrumentation);
            }
            defined.findStaticVarHandle(defined.lookupClass(), field, type).setVolatile(action);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this Java takes no class of ours beside its own; stopping library code needs JDK 25", e);
        }
    }

    private static Lookup define(Instrumentation instrumentation) throws ReflectiveOperationException {
        var base = Object.class.getModule();
        instrumentation.redefineModule(base, Set.of(), Map.of(), Map.of("java.lang", Set.of(Hook.class.getModule())), Set.of(), Map.of());
        var hook = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()).defineClass(bytes());
        return MethodHandles.privateLookupIn(hook, MethodHandles.lookup());
    }

    private static byte[] bytes() {
        return ClassFile.of().build(NAME, type -> {
            type.withFlags(ACC_PUBLIC);
            function(type, "stop", RUNNABLE, ConstantDescs.MTD_void, code -> code.invokeinterface(RUNNABLE, "run", ConstantDescs.MTD_void));
            function(type, "exit", INT_CONSUMER, TAKES_INT, code -> code.iload(0).invokeinterface(INT_CONSUMER, "accept", TAKES_INT));
        });
    }

    // static void name(…) { var f = field; if (f != null) f.call(…); }
    private static void function(ClassBuilder type, String name, ClassDesc field, MethodTypeDesc signature,
            Consumer<CodeBuilder> call) {
        type.withField(name, field, ACC_PRIVATE | ACC_STATIC | ACC_VOLATILE);
        type.withMethodBody(name, signature, ACC_PUBLIC | ACC_STATIC, code -> {
            var none = code.newLabel();
            var end = code.newLabel();
            code.getstatic(NAME, name, field).dup().ifnull(none);
            call.accept(code);
            code.goto_(end).labelBinding(none).pop().labelBinding(end).return_();
        });
    }
}
