package org.jebena.kernel.engine.stop;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Puts a check at the start of a method and before each jump back. */
final class Checks {
    /**
     * A check takes nothing from the stack and leaves nothing there, so the compiler's own stack maps stay right. Keeping them
     * instead of computing new ones is faster, and asks for no class hierarchy.
     */
    static final ClassFile CLASS_FILE = ClassFile.of(StackMapsOption.DROP_STACK_MAPS, DebugElementsOption.PASS_DEBUG);

    private static final int LONGEST_METHOD = 65_535;
    private static final int CHECK_SIZE = 5;
    // A jump over more than 32 KB is written as a jump over a wide jump.
    private static final int JUMP_GROWTH = 5;

    private Checks() {}

    /** Puts checks into the methods whose name is asked for. */
    static ClassTransform in(Predicate<String> methods, Consumer<CodeBuilder> check) {
        return (type, element) -> {
            if (element instanceof MethodModel method && methods.test(method.methodName().stringValue())) {
                type.transformMethod(method, (writer, part) -> {
                    if (part instanceof CodeModel code) {
                        insert(writer, code, true, check, UnaryOperator.identity());
                    } else {
                        writer.with(part);
                    }
                });
            } else {
                type.with(element);
            }
        };
    }

    /** Writes a method's code with checks; {@code rewrite} may change or drop (null) what was there. */
    static void insert(MethodBuilder method, CodeModel code, boolean atStart, Consumer<CodeBuilder> check,
            UnaryOperator<CodeElement> rewrite) {
        var checks = fits(code) ? check : (Consumer<CodeBuilder>) _ -> {};
        method.transformCode(code, new CodeTransform() {
            private final Set<Label> seen = new HashSet<>();

            @Override
            public void atStart(CodeBuilder builder) {
                code.findAttribute(Attributes.stackMapTable()).ifPresent(builder::with);
                if (atStart) {
                    checks.accept(builder);
                }
            }

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                if (element instanceof LabelTarget target) {
                    seen.add(target.label());
                } else if (jumpsBack(element, seen)) {
                    checks.accept(builder);
                }
                var written = rewrite.apply(element);
                if (written != null) {
                    builder.with(written);
                }
            }
        });
    }

    private static boolean jumpsBack(CodeElement element, Set<Label> seen) {
        return switch (element) {
            case BranchInstruction jump -> seen.contains(jump.target());
            case LookupSwitchInstruction choice -> anySeen(choice.cases(), choice.defaultTarget(), seen);
            case TableSwitchInstruction choice -> anySeen(choice.cases(), choice.defaultTarget(), seen);
            default -> false;
        };
    }

    private static boolean anySeen(List<SwitchCase> cases, Label other, Set<Label> seen) {
        return seen.contains(other) || cases.stream().anyMatch(c -> seen.contains(c.target()));
    }

    // A method that would grow past the class file's limit is left without checks.
    private static boolean fits(CodeModel code) {
        var length = ((CodeAttribute) code).codeLength();
        if (length < LONGEST_METHOD / 8) {
            return true;
        }
        var jumps = code.elementStream().filter(e -> e instanceof BranchInstruction || e instanceof LookupSwitchInstruction
                || e instanceof TableSwitchInstruction).count();
        return length + CHECK_SIZE + jumps * (CHECK_SIZE + JUMP_GROWTH) <= LONGEST_METHOD;
    }
}
