package org.jebena.kernel.engine.stop;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;

/** Prepares cells' classes: their code can be stopped, and their stack traces name the cell and its lines. */
public final class Weaver {
    /** The loader of woven classes bears this name; by it their frames are known in a stack trace. */
    public static final String LOADER = "cells";

    private static final DynamicCallSiteDesc CHECK = DynamicCallSiteDesc.of(
            ConstantDescs.ofCallsiteBootstrap(ClassDesc.of(StopCheck.class.getName()), "bootstrap", ConstantDescs.CD_CallSite),
            "stop", ConstantDescs.MTD_void);

    /** The same class with checks, the source's name and its line numbers. */
    public byte[] weave(byte[] bytes, Source source) {
        var model = Checks.CLASS_FILE.parse(bytes);
        return Checks.CLASS_FILE.transformClass(model, new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                switch (element) {
                    case MethodModel method when method.code().isPresent() -> weave(builder, method, source);
                    case SourceFileAttribute _ -> {}
                    default -> builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                builder.with(SourceFileAttribute.of(source.name()));
            }
        });
    }

    private static void weave(ClassBuilder builder, MethodModel method, Source source) {
        // Stopping a static initialiser's start would leave a class that can never be used again; its loops must end though.
        var atStart = !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
        builder.transformMethod(method, (writer, element) -> {
            if (element instanceof CodeModel code) {
                Checks.insert(writer, code, atStart, b -> b.invokedynamic(CHECK), e -> renumber(e, source));
            } else {
                writer.with(element);
            }
        });
    }

    private static CodeElement renumber(CodeElement element, Source source) {
        if (!(element instanceof LineNumber number)) {
            return element;
        }
        var line = source.line().applyAsInt(number.line());
        return line > 0 ? LineNumber.of(line) : null;
    }

    /** Whether a frame of a stack trace runs a cell's code. */
    static boolean isCell(StackTraceElement frame) {
        return LOADER.equals(frame.getClassLoaderName());
    }
}
