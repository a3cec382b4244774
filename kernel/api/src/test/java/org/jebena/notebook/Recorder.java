package org.jebena.notebook;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A notebook whose front end is this list: every picture that was displayed or updated. */
final class Recorder implements AutoCloseable {
    final List<Bundle> pictures = new CopyOnWriteArrayList<>();
    final List<String> ids = new CopyOnWriteArrayList<>();
    private int cell = 1;

    Recorder() {
        Current.bind((Notebook) Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {Notebook.class},
                (self, method, args) -> switch (method.getName()) {
                    case "display" -> {
                        ids.add("d" + ids.size());
                        yield shown(args[0], new Handle((Notebook) self, ids.getLast()));
                    }
                    case "update" -> shown(args[1], null);
                    case "render" -> Console.INSTANCE.render(args[0]);
                    case "cell" -> cell;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private synchronized Handle shown(Object value, Handle handle) {
        pictures.add(Console.INSTANCE.render(value));
        notifyAll();
        return handle;
    }

    void nextCell() {
        cell++;
    }

    String text() {
        return pictures.getLast().text();
    }

    synchronized void await(Predicate<String> text) throws InterruptedException {
        while (pictures.isEmpty() || !text.test(text())) wait();
    }

    @Override
    public void close() {
        Current.bind(null);
    }
}
