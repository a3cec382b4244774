package org.jebena.kernel.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes compiled from one source text, to be loaded as they are or woven. */
record Compiled(Map<String, byte[]> classes) {
    /** Compiles with all debug tables. */
    static Compiled of(String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = new HashMap<String, ByteArrayOutputStream>();
        var problems = new StringWriter();
        var files = new InMemory(compiler.getStandardFileManager(null, null, null), classes);
        var unit = new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        if (!compiler.getTask(problems, files, null, List.of("-g", "-nowarn"), null, List.of(unit)).call()) {
            throw new AssertionError("a test's source does not compile: " + problems);
        }
        var bytes = new HashMap<String, byte[]>();
        classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return new Compiled(Map.copyOf(bytes));
    }

    /** A loader like the engine's for cells; it defines every class through {@code change}. */
    ClassLoader load(Function<byte[], byte[]> change) {
        return new ClassLoader(Weaver.LOADER, getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                var bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                var changed = change.apply(bytes);
                return defineClass(name, changed, 0, changed.length);
            }
        };
    }

    /** Woven as cell 7, each line as it is. */
    ClassLoader woven() {
        return load(bytes -> new Weaver().weave(bytes, new Source("In[7]", line -> line)));
    }

    /** Checks that a method with this body does the same woven as it does unwoven. */
    static void assertSameWoven(String body) throws Exception {
        var compiled = of("""
                import java.util.*;
                import java.util.stream.*;
                public class Sample { public static String run() { %s } }
                """.formatted(body));
        assertEquals(run(compiled.load(bytes -> bytes)), run(compiled.woven()));
    }

    /** What the method {@code run} of the class {@code Sample} gives. */
    static Object run(ClassLoader loader) throws Exception {
        return loader.loadClass("Sample").getMethod("run").invoke(null);
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(JavaFileManager.Location location, String name, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
