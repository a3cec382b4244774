package org.jebena.kernel.engine.stop;

import static org.jebena.kernel.engine.stop.Compiled.assertSameWoven;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class WeaverPropertiesTest {
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void anyWovenNestOfJumpsDoesTheSame(@ForAll long seed) throws Exception {
        assertSameWoven("int a = 1, b = 2, fuel = 500; " + nest(new Random(seed), 4) + " return a + \" \" + b + \" \" + fuel;");
    }

    private static String nest(Random random, int depth) {
        if (depth == 0) {
            return List.of("a += b;", "b ^= a << 1;", "if (a % 3 == 0) a /= 2;", "b = b * 31 + fuel;").get(random.nextInt(4));
        }
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> {
            var inner = nest(random, depth - 1);
            return switch (random.nextInt(6)) {
                case 0 -> "while (a % 7 != 3 && fuel-- > 0) { " + inner + " a++; }";
                case 1 -> "do { " + inner + " b++; } while (b % 5 != 0 && fuel-- > 0);";
                case 2 -> "for (int N = 0; N < 4 && fuel > 0; N++) { ".replace("N", "i" + depth) + inner
                        + " if (b % 4 == 1) continue; fuel--; }";
                case 3 -> "switch (a & 3) { case 0: " + inner + " case 2: b--; break; default: a++; }";
                case 4 -> "try { " + inner + " if (b % 2 == 0) throw new RuntimeException(); a--; } catch (RuntimeException e" + depth
                        + ") { b += 3; } finally { a ^= 5; }";
                default -> "if (a > b) { " + inner + " } else { a += 2; }";
            };
        }).collect(Collectors.joining(" "));
    }
}
