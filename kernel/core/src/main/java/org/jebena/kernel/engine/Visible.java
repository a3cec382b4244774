package org.jebena.kernel.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jebena.notebook.Library;

/** What cells see of this program: the JDK and the libraries meant for them, not the kernel and its own dependencies. */
final class Visible extends ClassLoader {
    private final List<Library> libraries;
    private final Set<String> classes;

    /** {@code classes} are single classes that woven code links to. */
    Visible(List<Library> libraries, Set<String> classes) {
        super("visible to cells", ClassLoader.getPlatformClassLoader());
        this.libraries = List.copyOf(libraries);
        this.classes = Set.copyOf(classes);
    }

    /** The jars or folders that cells are compiled against. */
    List<Path> classPath() {
        return libraries.stream().map(library -> home(library.anchor())).distinct().collect(Collectors.toList());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (var library : libraries) {
            if (holds(library, name)) return Class.forName(name, false, library.anchor().getClassLoader());
        }
        if (classes.contains(name)) return Class.forName(name, false, Visible.class.getClassLoader());
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        var asClass = name.replace('/', '.');
        for (var library : libraries) {
            if (holds(library, asClass)) return library.anchor().getClassLoader().getResource(name);
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        var found = new ArrayList<URL>();
        var asClass = name.replace('/', '.');
        for (var library : libraries) {
            if (holds(library, asClass)) found.addAll(Collections.list(library.anchor().getClassLoader().getResources(name)));
        }
        return Collections.enumeration(Set.copyOf(found));
    }

    private static boolean holds(Library library, String name) {
        return library.packages().stream()
                .anyMatch(p -> name.startsWith(p) && name.length() > p.length() && name.charAt(p.length()) == '.');
    }

    // Not by its code source: a class out of the start-up cache has none.
    private static Path home(Class<?> anchor) {
        var file = anchor.getName().replace('.', '/') + ".class";
        var place = anchor.getClassLoader().getResource(file).toString();
        var root = place.substring(0, place.length() - file.length()).replaceFirst("^jar:", "").replaceFirst("!/$", "");
        return Path.of(URI.create(root));
    }
}
