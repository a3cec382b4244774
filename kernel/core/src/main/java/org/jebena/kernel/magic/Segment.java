package org.jebena.kernel.magic;

import java.util.Optional;

/** A part of a cell, in the order in which it is to run; {@code line} is the first line within the cell, counted from 0. */
public sealed interface Segment {
    int line();

    /** Java, exactly as it was typed. */
    record Java(int line, String code) implements Segment {}

    /** {@code %name rest}, perhaps with {@code var t =} before it. */
    record Line(int line, String name, String rest, Optional<Assignment> to) implements Segment {}

    /** {@code %%name rest} and the whole cell below it; the body starts on the line after {@code line}. */
    record Whole(int line, String name, String rest, String body) implements Segment {}

    /** {@code name?}, {@code ?name} or, for a magic, {@code %name?}: the name keeps one percent sign then. */
    record Help(int line, String name) implements Segment {}

    /** {@code !command}. */
    record Shell(int line, String command) implements Segment {}

    /** Where a line magic's value goes: {@code var t}, {@code Timing t}, or with an empty type the existing {@code t}. */
    record Assignment(String type, String name) {}
}
