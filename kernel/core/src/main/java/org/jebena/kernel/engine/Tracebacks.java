package org.jebena.kernel.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jebena.kernel.output.Failure;
import org.jebena.notebook.Explained;

/** Turns an exception of a cell into what its reader needs: the message, the line at fault, and only the frames that are the reader's. */
final class Tracebacks {
    private static final int LIBRARY_FRAMES = 4, MOST_FRAMES = 20, DEEPEST_CAUSE = 8;
    // How a call gets there is of no use to its reader.
    private static final List<String> HIDDEN = List.of("jdk.internal.reflect.", "java.lang.invoke.", "org.jebena.kernel.",
            "java.lang.JebenaHook");

    private final Excerpt excerpt;
    private final Predicate<String> explains;

    /** {@code explains} tells the exception types, by name, whose message says all. */
    Tracebacks(Excerpt excerpt, Predicate<String> explains) {
        this.excerpt = excerpt;
        this.explains = explains;
    }

    Failure of(Throwable thrown) {
        var message = message(thrown);
        var lines = new ArrayList<String>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        describe(thrown, "", lines, seen, 0);
        return new Failure(thrown.getClass().getSimpleName().isEmpty() ? thrown.getClass().getName() : thrown.getClass().getSimpleName(),
                message, lines);
    }

    private void describe(Throwable thrown, String prefix, List<String> lines, Set<Throwable> seen, int depth) {
        if (!seen.add(thrown) || depth > DEEPEST_CAUSE) {
            lines.add(prefix + "… the causes go round");
            return;
        }
        var explained = thrown instanceof Explained || explains.test(thrown.getClass().getName());
        var name = Excerpt.BOLD_RED + readable(thrown.getClass().getName()) + Excerpt.PLAIN;
        var message = message(thrown);
        lines.add(prefix + (explained ? Excerpt.BOLD_RED + message + Excerpt.PLAIN : message.isEmpty() ? name : name + ": " + message));
        var frames = mine(thrown.getStackTrace());
        var top = firstOfCell(frames);
        if (top >= 0) {
            var frame = frames.get(top);
            var caret = top == 0 ? -1 : columnOf(frames.get(top - 1), excerpt.line(frame.getFileName(), frame.getLineNumber()));
            lines.addAll(excerpt.show(frame.getFileName(), frame.getLineNumber(), caret, 1));
        }
        if (!explained || frames.stream().filter(Tracebacks::ofCell).count() > 1)
            lines.addAll(fold(explained && top > 0 ? frames.subList(top, frames.size()) : frames));
        if (thrown instanceof OutOfMemoryError) lines.add("  " + heap());
        for (var suppressed : thrown.getSuppressed()) describe(suppressed, "Suppressed: ", lines, seen, depth + 1);
        if (thrown.getCause() != null) describe(thrown.getCause(), "Caused by: ", lines, seen, depth + 1);
    }

    private static String heap() {
        var runtime = Runtime.getRuntime();
        return "the heap may hold " + runtime.maxMemory() / 1_000_000
                + " MB: %whos shows what does, %del NAME frees it, JEBENA_JAVA_OPTIONS=-Xmx8g makes it larger";
    }

    private static String message(Throwable thrown) {
        try {
            var message = thrown.getLocalizedMessage();
            // The JVM names a cell's variable with the class that JShell made for it.
            return message == null ? "" : message.replaceAll("REPL\\.\\$JShell\\$\\w+\\.", "");
        } catch (Throwable broken) {
            return "(its getMessage() threw " + broken.getClass().getSimpleName() + ")";
        }
    }

    // What lies below the cell's own frames is the kernel.
    private static List<StackTraceElement> mine(StackTraceElement[] frames) {
        var end = frames.length;
        while (end > 0 && !ofCell(frames[end - 1])) end--;
        if (end == 0) return List.of(frames).subList(0, Math.min(frames.length, LIBRARY_FRAMES));
        var kept = new ArrayList<StackTraceElement>();
        for (var frame : List.of(frames).subList(0, end)) {
            if (HIDDEN.stream().noneMatch(frame.getClassName()::startsWith))
                kept.add(frame);
        }
        return kept;
    }

    private static int firstOfCell(List<StackTraceElement> frames) {
        for (int i = 0; i < frames.size(); i++) if (ofCell(frames.get(i))) return i;
        return -1;
    }

    static boolean ofCell(StackTraceElement frame) {
        return frame.getClassName().startsWith("REPL.$JShell$") && frame.getFileName() != null && frame.getFileName().startsWith("In[");
    }

    // The call that threw stands once on the line, or no caret is better than a wrong one.
    private static int columnOf(StackTraceElement callee, String line) {
        var type = callee.getClassName();
        var name = callee.getMethodName().equals("<init>") ? type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)
                : callee.getMethodName();
        var found = -1;
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            var whole = (at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1)))
                    && line.substring(at + name.length()).stripLeading().matches("(?s)[(<].*");
            if (!whole) continue;
            if (found >= 0) return -1;
            found = at;
        }
        return found;
    }

    // A recursion repeats a few frames for ever: show one round and count the rest.
    private static List<String> fold(List<StackTraceElement> frames) {
        var shown = new ArrayList<String>();
        var library = 0;
        for (int i = 0; i < frames.size() && shown.size() < MOST_FRAMES;) {
            var period = period(frames, i);
            if (period > 0) {
                var repeats = 1;
                while (repeated(frames, i, period, repeats)) repeats++;
                for (int k = 0; k < period; k++) shown.add(print(frames.get(i + k)));
                shown.add(Excerpt.DIM + "    … " + repeats + " times" + Excerpt.PLAIN);
                i += period * repeats;
                continue;
            }
            var frame = frames.get(i++);
            library = ofCell(frame) ? 0 : library + 1;
            if (library <= LIBRARY_FRAMES) shown.add(print(frame));
            else if (library == LIBRARY_FRAMES + 1) shown.add(Excerpt.DIM + "    …" + Excerpt.PLAIN);
        }
        if (shown.size() >= MOST_FRAMES) shown.add(Excerpt.DIM + "    …" + Excerpt.PLAIN);
        return shown;
    }

    private static int period(List<StackTraceElement> frames, int from) {
        for (int period = 1; period <= 4; period++) {
            if (repeated(frames, from, period, 1) && repeated(frames, from, period, 2)) return period;
        }
        return 0;
    }

    private static boolean repeated(List<StackTraceElement> frames, int from, int period, int round) {
        var start = from + period * round;
        if (start + period > frames.size()) return false;
        for (int k = 0; k < period; k++) if (!frames.get(from + k).equals(frames.get(start + k))) return false;
        return true;
    }

    private static String print(StackTraceElement frame) {
        var method = frame.getMethodName();
        if (!ofCell(frame)) {
            var place = frame.getLineNumber() > 0 ? " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")" : "";
            return Excerpt.DIM + "    at " + readable(frame.getClassName()) + "." + method + place + Excerpt.PLAIN;
        }
        var place = Excerpt.CYAN + frame.getFileName() + ":" + frame.getLineNumber() + Excerpt.PLAIN;
        if (method.equals("do_it$")) return "    at " + place;
        var name = method.startsWith("lambda$") ? "lambda" : method;
        var type = readable(frame.getClassName());
        return "    at " + (type.isEmpty() ? name : type + "." + name) + " (" + place + ")";
    }

    /** A class name without the wrapper that JShell puts around a cell's types. */
    static String readable(String className) {
        if (!className.startsWith("REPL.$JShell$")) return className;
        var nested = className.indexOf('$', "REPL.$JShell$".length());
        return nested < 0 ? "" : className.substring(nested + 1).replace('$', '.');
    }
}
