package org.jebena.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tensor in plain text: its values in brackets, long axes shortened, and a line that sums it up. */
final class TensorText {
    private static final int GAP = -1;

    private TensorText() {}

    static String of(Tensor x) {
        return x.size() == 0 ? summary(x) : values(x) + "\n" + summary(x);
    }

    private static String values(Tensor x) {
        if (x.rank() == 0) return single(x);
        var shown = new ArrayList<Tensor>();
        collect(x, shown);
        var form = form(x.dtype(), shown);
        var width = shown.stream().mapToInt(value -> form.apply(value).length()).max().orElseThrow();
        return write(x, value -> ("%" + width + "s").formatted(form.apply(value)), 1);
    }

    private static void collect(Tensor part, List<Tensor> shown) {
        if (part.rank() == 0) shown.add(part);
        else indices(part).filter(i -> i != GAP).forEach(i -> collect(part.get(i), shown));
    }

    private static String write(Tensor part, Function<Tensor, String> form, int depth) {
        if (part.rank() == 0) return form.apply(part);
        // Rows stand under each other, matrices with an empty line between.
        var between = part.rank() == 1 ? ", " : "," + "\n".repeat(part.rank() - 1) + " ".repeat(depth);
        return indices(part).mapToObj(i -> i == GAP ? "…" : write(part.get(i), form, depth + 1))
                .collect(Collectors.joining(between, "[", "]"));
    }

    /** The indices of the first axis that are shown; more of a row or a matrix than of a stack of matrices. */
    private static IntStream indices(Tensor part) {
        var size = part.size(0);
        var most = part.rank() <= 2 ? 12 : 4;
        if (size <= most) return IntStream.range(0, size);
        var edge = most / 3 + 1;
        return IntStream.concat(IntStream.concat(IntStream.range(0, edge), IntStream.of(GAP)), IntStream.range(size - edge, size));
    }

    /** All digits, as Java prints them. */
    private static String single(Tensor x) {
        return switch (x.dtype()) {
            case F64 -> Double.toString(x.item());
            case F32, BF16, F16 -> Float.toString((float) x.item());
            case BOOL -> Boolean.toString(x.item() != 0);
            default -> Long.toString(x.itemLong());
        };
    }

    /** One form for all values that are shown, so that they can be compared at a glance. */
    private static Function<Tensor, String> form(DType dtype, List<Tensor> shown) {
        if (!dtype.isFloat()) return TensorText::single;
        var finite = shown.stream().mapToDouble(Tensor::item).filter(Double::isFinite).map(Math::abs).toArray();
        var largest = IntStream.range(0, finite.length).mapToDouble(i -> finite[i]).max().orElse(0);
        var whole = IntStream.range(0, finite.length).allMatch(i -> finite[i] == Math.rint(finite[i]));
        var pattern = largest >= 1e6 || largest > 0 && largest < 1e-3 ? "%.4e" : whole ? "%.1f" : "%.4f";
        return value -> number(value.item(), pattern);
    }

    private static String number(double value, String pattern) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "Inf" : "-Inf";
        return String.format(Locale.ROOT, pattern, value);
    }

    private static String summary(Tensor x) {
        var parts = new ArrayList<>(
                List.of(x.dtype().toString() + x.shape(), x.device().name(), bytes((long) x.size() * x.dtype().bytes())));
        if (x.rank() > 0 && x.size() > 0) parts.addAll(described(x.dtype(), Statistics.of(x)));
        return String.join(" · ", parts);
    }

    private static List<String> described(DType dtype, Statistics all) {
        if (dtype == DType.BOOL) return List.of("%d true".formatted(Math.round(all.mean() * all.finite())));
        var parts = new ArrayList<String>();
        if (all.finite() > 0) parts.add(String.format(Locale.ROOT, "mean %.4g · spread %.4g", all.mean(), all.spread()));
        if (all.nan() > 0) parts.add(all.nan() + " NaN");
        if (all.infinite() > 0) parts.add(all.infinite() + " Inf");
        return parts;
    }

    private static String bytes(long count) {
        if (count < 1000) return count + " B";
        if (count < 1e6) return digits(count / 1e3) + " kB";
        return count < 1e9 ? digits(count / 1e6) + " MB" : digits(count / 1e9) + " GB";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
