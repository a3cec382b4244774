package org.jebena.kernel.engine;

import java.io.File;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import jdk.jshell.execution.DirectExecutionControl;

/** Loads and runs what JShell compiled, in this process: results stay objects, exceptions stay whole, variables survive redefinition. */
final class CellControl extends DirectExecutionControl {
    /** What running one snippet came to. */
    record Result(Object value, Throwable thrown, boolean stopped, Method method) {
        boolean failed() {
            return thrown != null;
        }
    }

    private final CellLoader loader;
    private final ReentrantLock compiler;
    private final Optional<Instrumentation> instrumentation;
    private final Lines lines;
    private final Stops stops;
    private final StopRequests stopRequests;
    private final Map<String, Class<?>> latest = new LinkedHashMap<>();
    private final ThreadLocal<List<Result>> results = ThreadLocal.withInitial(ArrayList::new);
    private final AtomicLong changes = new AtomicLong();

    /** Where a class's lines stand in the cells. */
    interface Lines {
        String source(String className);

        IntUnaryOperator lines(String className);

        /** The cell that is being run. */
        Cell current();
    }

    CellControl(CellLoader loader, ReentrantLock compiler, Optional<Instrumentation> instrumentation, Lines lines, Stops stops,
            StopRequests stopRequests) {
        this.loader = loader;
        this.compiler = compiler;
        this.instrumentation = instrumentation;
        this.lines = lines;
        this.stops = stops;
        this.stopRequests = stopRequests;
    }

    /** What this thread ran since it last asked: one result a variable for {@code int x = 1, y = 2}. */
    List<Result> takeResults() {
        var taken = List.copyOf(results.get());
        results.get().clear();
        return taken;
    }

    ClassLoader loader() {
        return loader;
    }

    /** Counts classes that came or changed: while it stands still, what was compiled stays right. */
    long changes() {
        return changes.get();
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        var woven = new LinkedHashMap<String, byte[]>();
        for (var each : classes) woven.put(each.name(), woven(each));
        loader.announce(woven);
        changes.addAndGet(classes.length);
        var installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                var type = loader.loadClass(classes[i].name());
                installed[i] = true;
                keepValues(type);
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(e.toString(), installed);
            }
        }
    }

    /** Loads classes that JShell knows nothing of: those of one expression or statement. */
    Class<?> loadQuick(String name, Map<String, byte[]> classes, Cell cell, IntUnaryOperator line) throws ClassInstallException {
        var woven = new LinkedHashMap<String, byte[]>();
        classes.forEach((each, bytes) -> woven.put(each, stops.weave(bytes, cell.name(), line)));
        loader.announce(woven);
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException(e.toString(), new boolean[classes.size()]);
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException {
        var agent = instrumentation.orElseThrow(() -> new NotImplementedException("no instrumentation"));
        changes.addAndGet(classes.length);
        try {
            var definitions = new ClassDefinition[classes.length];
            for (int i = 0; i < classes.length; i++)
                definitions[i] = new ClassDefinition(loader.loadClass(classes[i].name()), woven(classes[i]));
            agent.redefineClasses(definitions);
        } catch (ReflectiveOperationException | UnmodifiableClassException | UnsupportedOperationException | LinkageError e) {
            // A new method or field: JShell then makes a new class, and keepValues carries the values over.
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
        }
    }

    @Override
    public String invoke(String className, String methodName) throws InternalException {
        try {
            var method = loader.loadClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            results.get().add(run(method, lines.current()));
            return "";
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
    }

    /** Runs a snippet's code in the calling thread. The compiler is free for others meanwhile. */
    Result run(Method method, Cell cell) {
        var held = compiler.getHoldCount();
        for (int i = 0; i < held; i++) compiler.unlock();
        var running = stops.begin(cell);
        Object value = null;
        Throwable thrown = null;
        try {
            if (stopRequests.pending()) throw new CellStopped(Endings.stopped(List.of()));
            value = method.invoke(null);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (Throwable e) {
            // A stop that lands between the call and our frame.
            thrown = e;
        } finally {
            running.close();
            for (int i = 0; i < held; i++) compiler.lock();
        }
        return new Result(value, thrown, running.stopped() || thrown instanceof CellStopped, method);
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) {
        changes.incrementAndGet();
        for (var each : path.split(File.pathSeparator)) loader.add(Path.of(each));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    private byte[] woven(ClassBytecodes each) {
        return stops.weave(each.bytecodes(), lines.source(each.name()), lines.lines(each.name()));
    }

    // JShell replaces a class that could not be redefined by one of the next letter: $JShell$5, $JShell$5B, $JShell$5C.
    private void keepValues(Class<?> type) {
        if (type.getEnclosingClass() != null) return;
        var before = latest.put(stem(type.getName()), type);
        if (before == null || before == type) return;
        for (var field : before.getDeclaredFields()) {
            try {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
                var after = type.getDeclaredField(field.getName());
                field.setAccessible(true);
                after.setAccessible(true);
                if (after.getType() == field.getType()) after.set(null, field.get(null));
            } catch (ReflectiveOperationException e) {
                continue;
            }
        }
    }

    /** Lets go of a class whose snippet was dropped. */
    void forget(String className) {
        latest.remove(stem(className));
        loader.forget(className);
    }

    private static String stem(String className) {
        var end = className.length();
        while (end > 0 && Character.isUpperCase(className.charAt(end - 1))) end--;
        return className.substring(0, end);
    }
}
