package org.jebena.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One use of a magic: its options, its operands as typed, and for {@code %%name} the body of the cell. */
public record Call(Spec spec, Map<String, String> options, String operand, List<String> words, Optional<String> body) {
    /** The code to run: the cell's body under {@code %%name}, the operand after {@code %name}. */
    public String code() {
        return body.orElse(operand);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The option's value, or {@code otherwise} where it was not given. */
    public String option(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** The option as a number, with words that name the option if it is none. */
    public int number(String option, int otherwise) {
        var text = options.get(option);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new MagicException("%" + spec.name() + ": option " + option + " takes a whole number, not '" + text + "'");
        }
    }
}
