package org.jebena.kernel.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** What a cell may name without importing it: a few packages at once, more when a cell first names one of their types. */
final class Imports {
    // Each star import costs every cell about 0.3 ms, so the rarer packages wait until they are named.
    static final List<String> DEFAULTS = List.of("java.util.*", "java.util.function.*", "java.util.stream.*",
            "static org.jebena.notebook.Display.*");
    static final List<String> ON_DEMAND = List.of("java.time.*", "java.time.format.*", "java.time.temporal.*", "java.math.*", "java.io.*",
            "java.nio.file.*",
            "java.nio.charset.*", "java.util.concurrent.*", "java.util.concurrent.atomic.*", "java.util.concurrent.locks.*",
            "java.util.regex.*", "java.text.*",
            "java.net.*", "java.net.http.*", "java.awt.image.*", "javax.imageio.*", "java.lang.foreign.*", "java.lang.invoke.*",
            "java.lang.reflect.*",
            "org.jebena.notebook.Progress", "org.jebena.notebook.Check", "org.jebena.notebook.Display", "org.jebena.notebook.Timing",
            "org.jebena.notebook.Bundle", "org.jebena.notebook.Displayable", "org.jebena.notebook.Renderer",
            "org.jebena.notebook.Notebook", "org.jebena.notebook.Handle", "org.jebena.notebook.Comm", "org.jebena.notebook.Magic",
            "org.jebena.notebook.Spec", "org.jebena.notebook.Call", "org.jebena.notebook.Grid");

    private final List<String> defaults = new ArrayList<>(), onDemand = new ArrayList<>();
    private final Map<String, String> byName = new HashMap<>();
    private boolean indexed;

    Imports(List<String> more, List<String> moreOnDemand) {
        defaults.addAll(DEFAULTS);
        defaults.addAll(more);
        onDemand.addAll(moreOnDemand);
        onDemand.addAll(ON_DEMAND);
    }

    List<String> defaults() {
        return defaults;
    }

    /** The type of this simple name that a cell may use without having imported it. */
    synchronized Optional<String> named(String simpleName) {
        if (!indexed) index();
        return Optional.ofNullable(byName.get(simpleName));
    }

    /** Reads the names of the types in the packages that are imported on demand: about ten milliseconds, once. */
    synchronized void index() {
        if (indexed) return;
        indexed = true;
        var jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (var each : onDemand) {
            if (!each.endsWith(".*")) {
                byName.putIfAbsent(each.substring(each.lastIndexOf('.') + 1), each);
                continue;
            }
            var name = each.substring(0, each.length() - 2);
            try (var modules = Files.list(jrt.getPath("/packages/" + name))) {
                for (var module : modules.toList())
                    list(name, jrt.getPath("/modules/" + module.getFileName() + "/" + name.replace('.', '/')));
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void list(String name, Path folder) {
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.substring(0, file.length() - 6)).forEach(type -> byName.putIfAbsent(type, name + "." + type));
        } catch (IOException e) {
            return;
        }
    }

    /** The imports in force, as they would be written. */
    static List<String> inForce(JShell shell) {
        var found = new LinkedHashMap<String, Boolean>();
        shell.imports().filter(each -> shell.status(each) == Snippet.Status.VALID)
                .forEach(each -> found.put((each.isStatic() ? "static " : "") + each.fullname(), true));
        return List.copyOf(found.keySet());
    }
}
