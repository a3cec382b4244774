package org.jebena.tensor;

import java.util.Locale;

/** The type of a tensor's elements. */
public enum DType {
    F32(4, Kind.FLOAT), F64(8, Kind.FLOAT), BF16(2, Kind.FLOAT), F16(2, Kind.FLOAT),
    I64(8, Kind.SIGNED), I32(4, Kind.SIGNED), I16(2, Kind.SIGNED), I8(1, Kind.SIGNED), U8(1, Kind.UNSIGNED), BOOL(1, Kind.BOOL);

    // In the order of promotion: a later kind wins over an earlier one.
    private enum Kind { BOOL, UNSIGNED, SIGNED, FLOAT }

    private final int bytes;
    private final Kind kind;

    DType(int bytes, Kind kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    /** The size of one element. */
    public int bytes() {
        return bytes;
    }

    /** Are the elements floating-point numbers? */
    public boolean isFloat() {
        return kind == Kind.FLOAT;
    }

    /** The dtype of a result made from elements of this dtype and of another: PyTorch's {@code promote_types}. */
    public DType promote(DType other) {
        var later = kind.compareTo(other.kind) >= 0 ? this : other;
        var earlier = later == this ? other : this;
        if (later.kind != earlier.kind) {
            // No signed type of one byte holds all values of an unsigned one.
            return later == I8 && earlier == U8 ? I16 : later;
        }
        if (later.bytes == earlier.bytes && later != earlier) return F32; // bf16 and f16: neither holds the other
        return later.bytes >= earlier.bytes ? later : earlier;
    }

    /** The name as it is printed: {@code f32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
