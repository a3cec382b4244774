package org.jebena.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {
    /** The known answers that Random123 publishes for philox4x32_10; counter and key are 64-bit words, the low one first. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0000000000000000, 0000000000000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffffffffffff, ffffffffffffffff, ffffffffffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "85a308d3243f6a88, 0370734413198a2e, 299f31d0a4093822, d16cfe09 94fdcceb 5001e420 24126ea1"})
    void givesTheKnownAnswers(String low, String high, String key, String answer) {
        var out = new int[4];
        Philox.block(Long.parseUnsignedLong(low, 16), Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(key, 16), out);
        assertEquals(answer, Arrays.stream(out).mapToObj("%08x"::formatted).collect(Collectors.joining(" ")));
    }
}
