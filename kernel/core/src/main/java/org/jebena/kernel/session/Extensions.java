package org.jebena.kernel.session;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jebena.notebook.Display;
import org.jebena.notebook.Extension;
import org.jebena.notebook.Library;

/** What the libraries beside the kernel bring in. One that fails is left out and reported, the others go on. */
final class Extensions {
    private static final System.Logger LOG = System.getLogger(Extensions.class.getName());
    private static final Library NOTEBOOK = new Library(Display.class, "org.jebena.notebook");

    private final List<Extension> all;

    private Extensions(List<Extension> all) {
        this.all = all;
    }

    /** Those that stand on the class path. */
    static Extensions found() {
        var found = new ArrayList<Extension>();
        var each = ServiceLoader.load(Extension.class).iterator();
        while (true) {
            try {
                if (!each.hasNext()) break;
                found.add(each.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.log(Level.WARNING, "An extension could not be loaded", e);
            }
        }
        return new Extensions(found);
    }

    List<Library> libraries() {
        return Stream.concat(Stream.of(NOTEBOOK), collect(Extension::libraries).stream()).toList();
    }

    <T> List<T> collect(Function<Extension, List<T>> part) {
        var parts = new ArrayList<T>();
        each(extension -> parts.addAll(part.apply(extension)));
        return parts;
    }

    void warmUp() {
        each(Extension::warmUp);
    }

    /** Asks the libraries' loops in these threads to end; no threads take that back. */
    void interrupt(List<Thread> threads) {
        each(extension -> extension.interrupt(threads));
    }

    private void each(Consumer<Extension> work) {
        for (var extension : all) {
            try {
                work.accept(extension);
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "In the extension " + extension.getClass().getName(), e);
            }
        }
    }
}
