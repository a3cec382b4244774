package org.jebena.kernel.session;

import java.lang.System.Logger.Level;
import org.jebena.kernel.engine.JavaEngine;

/** Brings {@code jdk.incubator.vector} in after the start: in the boot layer it would cost half of what the start-up cache gains. */
final class VectorModule {
    private static final String NAME = JavaEngine.VECTOR_MODULE;

    private VectorModule() {}

    /** Loads the module if the JVM has none yet; false where it cannot be had this way. */
    static boolean load() {
        if (ModuleLayer.boot().findModule(NAME).isPresent()) return true;
        try {
            Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            System.getLogger(VectorModule.class.getName()).log(Level.DEBUG,
                    NAME + " cannot be loaded late; start with --add-modules " + NAME, e);
            return false;
        }
    }
}
