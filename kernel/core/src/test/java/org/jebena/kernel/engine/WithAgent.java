package org.jebena.kernel.engine;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the test's JVM the agent that the program starts with: it attaches to itself, with a jar that is a manifest only. */
public final class WithAgent implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        attach();
    }

    public static synchronized void attach() throws Exception {
        if (Agent.instrumentation().isPresent()) {
            return;
        }
        var jar = Files.createTempFile("agent", ".jar");
        try {
            write(jar);
            var machine = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
            try {
                machine.loadAgent(jar.toString());
            } finally {
                machine.detach();
            }
        } finally {
            Files.delete(jar);
        }
    }

    private static void write(Path jar) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", Agent.class.getName());
        main.putValue("Can-Redefine-Classes", "true");
        main.putValue("Can-Retransform-Classes", "true");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
