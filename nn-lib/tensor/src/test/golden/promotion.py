"""Writes the table that DTypeTest reads: what PyTorch makes of each pair of dtypes.

    python promotion.py > ../resources/org/jebena/tensor/promotion.txt
"""
import torch

DTYPES = {
    "f32": torch.float32, "f64": torch.float64, "bf16": torch.bfloat16, "f16": torch.float16,
    "i64": torch.int64, "i32": torch.int32, "i16": torch.int16, "i8": torch.int8, "u8": torch.uint8, "bool": torch.bool,
}
NAMES = {dtype: name for name, dtype in DTYPES.items()}

print(f"# torch.promote_types(a, b), PyTorch {torch.__version__.split('+')[0]}")
for a in DTYPES:
    for b in DTYPES:
        print(a, b, NAMES[torch.promote_types(DTYPES[a], DTYPES[b])])
