package org.jebena.kernel.services;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import jdk.jshell.SourceCodeAnalysis;

/**
 * What the names that complete some code stand for: their kinds and signatures, from one compiler task for all of them.
 * JShell's suggestions are bare strings, and its {@code documentation} needs a task for each.
 */
final class Names {
    /** A name's kind, as Jupyter calls it, its signature, and whether every object has it. */
    record Known(String type, String signature, boolean everywhere) {}

    private static final String MARK = "$name$";

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final Set<String> wanted;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Integer> overloads = new LinkedHashMap<>();

    private Names(Shell.Task task, Set<String> wanted) {
        trees = task.trees();
        elements = task.elements();
        types = task.types();
        this.wanted = wanted;
    }

    /** What is known of the {@code wanted} names at the end of the code, methods with a bracket behind; empty where JShell does not let us in. */
    static Map<String, Known> at(String code, Set<String> wanted, SourceCodeAnalysis analysis) {
        return Shell.analyze(analysis, code + MARK, task -> new Names(task, wanted).find(task.unit())).orElse(Map.of());
    }

    private Map<String, Known> find(Tree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitErroneous(ErroneousTree node, Void none) {
                return scan(node.getErrorTrees(), none);
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree node, Void none) {
                if (node.getIdentifier().contentEquals(MARK)) {
                    members(trees.getScope(getCurrentPath()), new TreePath(getCurrentPath(), node.getExpression()));
                }
                return super.visitMemberSelect(node, none);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree node, Void none) {
                if (node.getName().contentEquals(MARK)) {
                    members(trees.getScope(getCurrentPath()), new TreePath(getCurrentPath(), node.getQualifierExpression()));
                }
                return super.visitMemberReference(node, none);
            }

            @Override
            public Void visitIdentifier(IdentifierTree node, Void none) {
                if (node.getName().contentEquals(MARK)) {
                    scope(trees.getScope(getCurrentPath()));
                }
                return super.visitIdentifier(node, none);
            }
        }.scan(unit, null);
        overloads.forEach((name, count) -> known.computeIfPresent(name, (_, about) -> count == 1 ? about
                : new Known(about.type, about.signature + "  (+" + (count - 1) + ")", about.everywhere)));
        return known;
    }

    private void members(Scope scope, TreePath receiver) {
        var type = trees.getTypeMirror(receiver);
        if (type != null && type.getKind() == TypeKind.TYPEVAR) {
            type = types.capture(type);
        }
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED
                && declared.asElement() instanceof TypeElement element) {
            for (var member : elements.getAllMembers(element)) {
                if (wanted.contains(member.getSimpleName().toString()) && trees.isAccessible(scope, member, declared)) {
                    add(member, declared);
                }
            }
        } else if (trees.getElement(receiver) instanceof Element element && element.getKind() == ElementKind.PACKAGE) {
            element.getEnclosedElements().forEach(member -> add(member, null));
        }
    }

    private void scope(Scope innermost) {
        for (var scope = innermost; scope != null; scope = scope.getEnclosingScope()) {
            for (var element : listed(scope)) {
                add(element, null);
            }
        }
    }

    // A class file that is missing must not hide the names that are there.
    private static List<Element> listed(Scope scope) {
        var listed = new ArrayList<Element>();
        try {
            scope.getLocalElements().forEach(listed::add);
        } catch (RuntimeException incomplete) {
            return listed;
        }
        return listed;
    }

    private void add(Element element, DeclaredType owner) {
        var name = element.getSimpleName().toString();
        if (wanted.contains(name) && element.getKind() != ElementKind.RECORD_COMPONENT) {
            name = element.getKind() == ElementKind.METHOD ? name + "(" : name;
            overloads.merge(name, 1, Integer::sum);
            known.putIfAbsent(name, new Known(Signature.kind(element), Signature.of(element, owner, types), everywhere(element)));
        }
    }

    private static boolean everywhere(Element element) {
        return element.getEnclosingElement() instanceof TypeElement type && type.getQualifiedName().contentEquals("java.lang.Object");
    }
}
