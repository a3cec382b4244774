package org.jebena.tensor;

/** A place where tensors live and are computed with: {@code cpu}, {@code cuda:0}. */
public interface Device {
    /** The name as it is printed and asked for. */
    String name();

    /** What it is, in words: the processor's or the card's name. */
    String description();
}
