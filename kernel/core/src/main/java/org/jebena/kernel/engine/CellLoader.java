package org.jebena.kernel.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the classes of all cells, and the jars that the user added. All cells share one loader, so that package-private members stay reachable. */
final class CellLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> pending = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> defined = new ConcurrentHashMap<>();

    CellLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    /** Announces classes that refer to each other; each is defined when first asked for. */
    void announce(Map<String, byte[]> classes) {
        pending.putAll(classes);
    }

    void add(Path path) {
        try {
            addURL(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not a place for classes: " + path, e);
        }
    }

    /** The class of this name if cells have declared it. */
    Class<?> declared(String name) {
        return defined.get(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = pending.remove(name);
        if (bytes == null) return super.findClass(name);
        var type = defineClass(name, bytes, 0, bytes.length);
        defined.put(name, type);
        return type;
    }

    /** Lets go of a class that no snippet stands for any more. */
    void forget(String name) {
        defined.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "$"));
    }
}
