package org.jebena.kernel.services;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** One line about a declaration, with simple names for types: {@code String substring(int, int)}. */
final class Signature {
    // JShell's own packages and classes too: REPL.$JShell$12.Point is Point.
    private static final Pattern QUALIFIER = Pattern.compile(
            "(?<![\\w$.])(?:[a-z_]\\w*\\.|REPL\\.|\\$cell\\$\\d+\\.|\\$JShell\\$\\w+\\.)+(?=[A-Za-z_$])");

    private Signature() {}

    static String of(Element element, DeclaredType owner, Types types) {
        return simple(switch (element.getKind()) {
            case METHOD -> method((ExecutableElement) element, owner, types);
            case CLASS, ENUM, RECORD, INTERFACE -> element.getKind().name().toLowerCase(Locale.ROOT) + " " + element.asType();
            case ANNOTATION_TYPE -> "@interface " + element.asType();
            case FIELD, LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
                seen(element, owner, types) + " "
                        + element.getSimpleName();
            case ENUM_CONSTANT -> element.asType().toString();
            default -> "";
        });
    }

    /** The text with simple names for all types. */
    static String simple(String text) {
        return QUALIFIER.matcher(text).replaceAll("");
    }

    private static String method(ExecutableElement method, DeclaredType owner, Types types) {
        var type = seen(method, owner, types) instanceof ExecutableType executable ? executable : (ExecutableType) method.asType();
        var parameters = new ArrayList<String>();
        for (var i = 0; i < type.getParameterTypes().size(); i++) {
            var name = method.getParameters().get(i).getSimpleName().toString();
            var shown = type.getParameterTypes().get(i).toString();
            var last = i == type.getParameterTypes().size() - 1;
            parameters.add((method.isVarArgs() && last && shown.endsWith("[]") ? shown.substring(0, shown.length() - 2) + "..." : shown)
                    + (name.matches("arg\\d+") ? "" : " " + name));
        }
        return type.getReturnType() + " " + method.getSimpleName() + "(" + String.join(", ", parameters) + ")";
    }

    private static TypeMirror seen(Element element, DeclaredType owner, Types types) {
        try {
            return owner == null || element.getModifiers().contains(Modifier.STATIC) ? element.asType() : types.asMemberOf(owner, element);
        } catch (IllegalArgumentException notAMember) {
            return element.asType();
        }
    }

    /** The kind by the names that Jupyter's front ends have icons for. */
    static String kind(Element element) {
        return switch (element.getKind()) {
            case METHOD -> "function";
            case CLASS, ENUM, RECORD, CONSTRUCTOR, TYPE_PARAMETER -> "class";
            case INTERFACE, ANNOTATION_TYPE -> "interface";
            case PACKAGE, MODULE -> "module";
            case FIELD, ENUM_CONSTANT ->
                element.getEnclosingElement().getSimpleName().toString().startsWith("$JShell$") ? "instance" : "field";
            default -> "instance";
        };
    }
}
