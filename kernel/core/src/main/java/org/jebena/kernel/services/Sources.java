package org.jebena.kernel.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;

/** Lets JShell read the documentation of libraries: a {@code -sources.jar} beside a jar of the class path. */
final class Sources {
    private final Set<Path> known = new HashSet<>();

    /** Makes the sources of jars that are new on the class path known. */
    void find(SourceCodeAnalysis analysis, List<Path> classPath) {
        var jars = classPath.stream().filter(path -> path.toString().endsWith(".jar")).filter(known::add);
        var fresh = jars.map(Sources::beside).filter(Files::isReadable).toList();
        if (!fresh.isEmpty()) {
            Shell.addSources(analysis, fresh);
        }
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar"));
    }
}
