package org.jebena.kernel.magic.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Call;
import org.jebena.notebook.Magic;
import org.jebena.notebook.MagicException;
import org.jebena.notebook.Notebook;
import org.jebena.notebook.Spec;

/** {@code %classpath [add path]}: shows the class path, or adds jars and folders of classes to it. */
public final class ClassPath implements Magic {
    private static final Spec SPEC = Spec.line("classpath").operand(Spec.Kind.PATH, "add path …", false)
            .says("Show the class path, or add jars and folders of classes").alias("jars")
            .example("%classpath add lib/*.jar").example("%classpath");

    @Override
    public Spec spec() {
        return SPEC;
    }

    @Override
    public Object run(Call call, Notebook notebook) throws IOException {
        var paths = new ArrayList<Path>();
        var words = call.words();
        for (var word : !words.isEmpty() && words.getFirst().equals("add") ? words.subList(1, words.size()) : words)
            paths.addAll(matching(word));
        if (!words.isEmpty() && paths.isEmpty())
            throw new MagicException("%classpath add: needs a path; for example: %classpath add lib/*.jar");
        paths.forEach(notebook::addToClassPath);
        return words.isEmpty() ? Bundle.text(notebook.classPath().stream().map(Path::toString).collect(Collectors.joining("\n"))) : null;
    }

    private static List<Path> matching(String pattern) throws IOException {
        int slash = pattern.lastIndexOf('/') + 1;
        if (!pattern.substring(slash).contains("*")) {
            var path = Path.of(pattern);
            if (Files.exists(path)) return List.of(path);
            throw new MagicException("%classpath add: there is no " + pattern + " in " + Path.of("").toAbsolutePath());
        }
        var folder = Path.of(slash == 0 ? "." : pattern.substring(0, slash));
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) try (var files = Files.newDirectoryStream(folder, pattern.substring(slash))) {
            files.forEach(found::add);
        }
        if (found.isEmpty()) throw new MagicException("%classpath add: nothing matches " + pattern + " in " + Path.of("").toAbsolutePath());
        found.sort(null);
        return found;
    }
}
