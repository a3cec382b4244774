package org.jebena.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a magic is written: its name, forms, options and operands, and one sentence on what it does. */
public record Spec(String name, Form form, String says, List<Option> options, Optional<Operand> operand, List<String> aliases,
        List<String> examples, Class<?> returns) {

    /** Where a magic may stand. */
    public enum Form {
        LINE, CELL, BOTH
    }

    /** What an operand is, for its completion. */
    public enum Kind {
        CODE, PATH, NAME, TEXT, COORDINATE
    }

    /** An option: {@code -n 10} where it takes a value, {@code --json} where it is a switch. */
    public record Option(String name, String value, String says) {
        public boolean takesValue() {
            return value != null;
        }

        /** As it is typed: one dash before one letter, two before a word. */
        public String flag() {
            return (name.length() == 1 ? "-" : "--") + name;
        }
    }

    /** What follows the options. */
    public record Operand(Kind kind, String name, boolean required) {}

    /** A magic of one line, {@code %name}. */
    public static Spec line(String name) {
        return new Spec(name, Form.LINE, "", List.of(), Optional.empty(), List.of(), List.of(), Object.class);
    }

    /** A magic over a cell, {@code %%name}. */
    public static Spec cell(String name) {
        return new Spec(name, Form.CELL, "", List.of(), Optional.empty(), List.of(), List.of(), Object.class);
    }

    /** A magic that may be written both ways. */
    public static Spec magic(String name) {
        return new Spec(name, Form.BOTH, "", List.of(), Optional.empty(), List.of(), List.of(), Object.class);
    }

    public Spec says(String sentence) {
        return new Spec(name, form, sentence, options, operand, aliases, examples, returns);
    }

    /** Adds a switch. */
    public Spec flag(String option, String sentence) {
        return new Spec(name, form, says, plus(options, new Option(option, null, sentence)), operand, aliases, examples, returns);
    }

    /** Adds an option with a value; {@code value} names it in the help. */
    public Spec option(String option, String value, String sentence) {
        return new Spec(name, form, says, plus(options, new Option(option, value, sentence)), operand, aliases, examples, returns);
    }

    /** The operand is Java code. */
    public Spec code(String what) {
        return operand(Kind.CODE, what, true);
    }

    public Spec operand(Kind kind, String what, boolean required) {
        return new Spec(name, form, says, options, Optional.of(new Operand(kind, what, required)), aliases, examples, returns);
    }

    /** Another name for it, IJava's for example. */
    public Spec alias(String other) {
        return new Spec(name, form, says, options, operand, plus(aliases, other), examples, returns);
    }

    public Spec example(String line) {
        return new Spec(name, form, says, options, operand, aliases, plus(examples, line), returns);
    }

    /** The type that {@code var t = %name …} declares. */
    public Spec returns(Class<?> type) {
        return new Spec(name, form, says, options, operand, aliases, examples, type);
    }

    public boolean onLine() {
        return form != Form.CELL;
    }

    public boolean onCell() {
        return form != Form.LINE;
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }
}
