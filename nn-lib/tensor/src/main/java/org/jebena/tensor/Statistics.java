package org.jebena.tensor;

/** What a tensor's elements are like: mean and spread (standard deviation) of the finite ones, and how many are not finite. */
record Statistics(int finite, double mean, double spread, int nan, int infinite) {
    static Statistics of(Tensor x) {
        int nan = 0, infinite = 0, finite = 0;
        double mean = 0, squares = 0;
        var storage = x.storage();
        var walk = x.walk();
        for (int i = 0; i < x.size(); i++) {
            var value = storage.get(walk.next());
            if (Double.isNaN(value)) nan++;
            else if (Double.isInfinite(value)) infinite++;
            else {
                // Welford's running form: one pass, no cancellation.
                var away = value - mean;
                mean += away / ++finite;
                squares += away * (value - mean);
            }
        }
        return new Statistics(finite, mean, finite == 0 ? 0 : Math.sqrt(squares / finite), nan, infinite);
    }
}
