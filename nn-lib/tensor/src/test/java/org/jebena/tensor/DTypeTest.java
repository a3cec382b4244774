package org.jebena.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DTypeTest {
    /** Written by src/test/golden/promotion.py. */
    static Stream<String> pairs() throws Exception {
        var table = DTypeTest.class.getResourceAsStream("promotion.txt");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void promotesAsPyTorchDoes(String pair) {
        var names = pair.split(" ");
        assertEquals(dtype(names[2]), dtype(names[0]).promote(dtype(names[1])));
    }

    @ParameterizedTest
    @CsvSource({"f32, 4", "f64, 8", "bf16, 2", "f16, 2", "i64, 8", "i32, 4", "i16, 2", "i8, 1", "u8, 1", "bool, 1"})
    void knowsItsSizeAndName(String name, int bytes) {
        assertEquals(bytes, dtype(name).bytes());
        assertEquals(name, dtype(name).toString());
    }

    private static DType dtype(String name) {
        return DType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
