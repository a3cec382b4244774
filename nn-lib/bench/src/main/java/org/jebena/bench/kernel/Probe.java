package org.jebena.bench.kernel;

import java.util.List;
import org.jebena.bench.Quantity;

/** One piece of work that kernels are measured by. */
interface Probe {
    /** What it is called on the command line. */
    String name();

    /** What it reads off, in the order of the table. */
    List<Quantity> quantities();

    /** Does the work once; what it throws becomes the reason of every quantity. */
    void measure(Subject subject, Readings readings) throws Exception;
}
