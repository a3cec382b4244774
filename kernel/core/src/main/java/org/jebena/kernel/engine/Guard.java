package org.jebena.kernel.engine;

/** Makes work of the kernel stoppable that may call the user's code; it pauses while that work compiles. */
final class Guard {
    private final Stops stops;
    private final Cell cell;
    private Stops.Running running;
    private boolean stopped;

    Guard(Stops stops, Cell cell) {
        this.stops = stops;
        this.cell = cell;
        resume();
    }

    void pause() {
        running.close();
        stopped |= running.stopped();
    }

    void resume() {
        running = stops.begin(cell);
    }

    boolean stopped() {
        return stopped || running.stopped();
    }
}
