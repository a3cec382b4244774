package org.jebena.notebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** A loop's items with a bar that shows how far the loop is: {@code for (var x : Progress.of(items))}. */
public final class Progress<T> implements Iterable<T> {
    private final Iterable<T> items;
    private final long total;
    private final String label;

    private Progress(Iterable<T> items, long total, String label) {
        this.items = items;
        this.total = total;
        this.label = label;
    }

    /** The items in their order; where they do not know their number, the bar has no end. */
    public static <T> Progress<T> of(Iterable<T> items) {
        return new Progress<>(items, items instanceof Collection<?> all ? all.size() : -1, "");
    }

    public static <T> Progress<T> of(T[] items) {
        return of(Arrays.asList(items));
    }

    /** The numbers from 0 up to but without {@code n}. */
    public static Progress<Integer> of(int n) {
        return new Progress<>(() -> IntStream.range(0, n).iterator(), Math.max(0, n), "");
    }

    /** The same with a word before the bar. */
    public Progress<T> label(String word) {
        return new Progress<>(items, total, word);
    }

    /** The same for items that do not know their number. */
    public Progress<T> total(long number) {
        return new Progress<>(items, number, label);
    }

    @Override
    public Iterator<T> iterator() {
        var all = items.iterator();
        var bar = Bar.open(label, total);
        return new Iterator<>() {
            private long given;

            @Override
            public boolean hasNext() {
                if (all.hasNext()) return true;
                bar.finish(given);
                return false;
            }

            @Override
            public T next() {
                if (!hasNext()) throw new NoSuchElementException();
                bar.at(given++);
                return all.next();
            }
        };
    }
}
