package org.jebena.kernel.output;

import org.jebena.notebook.Bundle;

/** Outputs that nobody asked for. */
public final class Discarded implements Outputs {
    @Override
    public void stream(Stream stream, String text) {}

    @Override
    public void display(Bundle bundle, String id) {}

    @Override
    public void update(Bundle bundle, String id) {}

    @Override
    public void result(int cell, Bundle bundle) {}

    @Override
    public void error(Failure failure) {}

    @Override
    public void clear(boolean wait) {}
}
