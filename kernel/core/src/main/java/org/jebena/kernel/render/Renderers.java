package org.jebena.kernel.render;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jebena.notebook.Bundle;
import org.jebena.notebook.Renderer;

/** Finds how to show a value: by the renderer of its most specific type, extensions' before built-in ones, and as text in any case. */
public final class Renderers {
    /** Where a bundle's metadata names the renderer that failed. */
    public static final String FAILED = "jebena.renderer";

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    // By class without holding on to it, since cells define classes and drop them.
    private final ClassValue<List<Renderer<?>>> chains = new ClassValue<>() {
        @Override
        protected List<Renderer<?>> computeValue(Class<?> type) {
            return chain(type);
        }
    };

    private record Candidate(Renderer<?> renderer, boolean extension, int order) {
        Class<?> type() {
            return renderer.type();
        }
    }

    /** The built-in renderers and, before them, the extensions'; of two for the same type the later one wins. */
    public Renderers(List<? extends Renderer<?>> extensions) {
        var builtIn = List.of(new ArrayRenderer(), new MediaRenderer(), new InputStreamRenderer(), new ImageRenderer(), new MapRenderer(),
                new CollectionRenderer(), new RecordRenderer(), new OptionalRenderer(this::render), new ThrowableRenderer());
        for (var renderer : builtIn) candidates.add(new Candidate(renderer, false, candidates.size()));
        candidates.add(new Candidate(new DisplayableRenderer(), true, candidates.size()));
        for (var renderer : extensions) candidates.add(new Candidate(renderer, true, candidates.size()));
    }

    /** The value's forms, {@code text/plain} always among them; whatever a renderer throws. */
    public Bundle render(Object value) {
        if (value == null) return Bundle.text("null");
        if (value instanceof Bundle bundle) return withText(bundle, bundle);
        String failure = null;
        for (var renderer : chains.get(value.getClass())) {
            try {
                var bundle = shown(renderer, value);
                if (bundle != null) return marked(withText(bundle, value), failure);
            } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
                // Other errors are not the renderer's: the user has stopped the cell, or the heap is full.
                failure = report(renderer, e);
            }
        }
        return marked(Bundle.text(Text.of(value)), failure);
    }

    private static <T> Bundle shown(Renderer<T> renderer, Object value) throws Exception {
        return renderer.render(renderer.type().cast(value));
    }

    private static Bundle withText(Bundle bundle, Object value) {
        if (bundle.data().containsKey(Bundle.TEXT)) return bundle;
        var text = value == bundle ? "(" + String.join(", ", bundle.data().keySet()) + ")" : Text.of(value);
        return bundle.with(Bundle.TEXT, text);
    }

    private String report(Renderer<?> renderer, Throwable e) {
        var failure = renderer.getClass().getSimpleName() + " failed: " + e;
        if (reported.add(renderer.getClass().getName() + e.getClass().getName()))
            System.getLogger(Renderers.class.getName()).log(Level.WARNING, failure, e);
        return failure;
    }

    private static Bundle marked(Bundle bundle, String failure) {
        if (failure == null) return bundle;
        var more = new LinkedHashMap<>(bundle.metadata());
        more.put(FAILED, failure);
        return new Bundle(bundle.data(), more);
    }

    // Plain loops: the first cell waits for this, and a lambda costs it milliseconds.
    private List<Renderer<?>> chain(Class<?> type) {
        var rest = new ArrayList<Candidate>();
        for (var candidate : candidates) if (candidate.type().isAssignableFrom(type)) rest.add(candidate);
        var chain = new ArrayList<Renderer<?>>();
        while (!rest.isEmpty()) {
            int best = -1;
            for (int i = 0; i < rest.size(); i++)
                if (!hasNarrower(rest, rest.get(i)) && (best < 0 || before(rest.get(i), rest.get(best), type))) best = i;
            chain.add(rest.remove(best).renderer());
        }
        return List.copyOf(chain);
    }

    // A subtype always comes before its supertype.
    private static boolean hasNarrower(List<Candidate> all, Candidate one) {
        for (var other : all) if (other.type() != one.type() && one.type().isAssignableFrom(other.type())) return true;
        return false;
    }

    // Of unrelated types an extension's comes first, then a class, then the nearer, then the later.
    private static boolean before(Candidate a, Candidate b, Class<?> type) {
        if (a.extension() != b.extension()) return a.extension();
        if (a.type().isInterface() != b.type().isInterface()) return b.type().isInterface();
        int nearer = distance(type, b.type()) - distance(type, a.type());
        return nearer != 0 ? nearer > 0 : a.order() > b.order();
    }

    private static int distance(Class<?> type, Class<?> target) {
        if (type == target || type == null) return 0;
        int steps = 0;
        var parent = type.getSuperclass();
        if (parent != null && target.isAssignableFrom(parent)) steps = 1 + distance(parent, target);
        for (var parents : type.getInterfaces())
            if (target.isAssignableFrom(parents)) steps = Math.max(steps, 1 + distance(parents, target));
        return steps;
    }
}
