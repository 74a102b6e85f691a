"""统一社会信用代码 (GB 32100-2015): form and check character of many at once."""

import re

import polars as pl

SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The characters of a code in the order of their values; I, O, S, V and Z are not used."""
FORM = re.compile(rf"^[{SYMBOLS}]{{2}}[0-9]{{6}}[{SYMBOLS}]{{10}}$")
LENGTH = 18
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ALIKE = str.maketrans("IOSZ", "1052")
_ANY = "0" * LENGTH
_NUMBER = r"^[0-9](\.[0-9]+)?E\+?1[0-9]$"


def written(cells: pl.Series) -> pl.Series:
    """Codes as they should be written: upper case, half width, without blanks and hyphens."""
    plain = cells.str.strip_chars()
    if plain.str.contains(r"^[0-9A-Z]*$").all():
        return plain
    return plain.str.normalize("NFKC").str.to_uppercase().str.replace_all(r"[\s\-—–·'’`\u200b\ufeff]", "")


def reasons(codes: pl.Series) -> pl.Series:
    """Why a written code is none, as the code of a problem; null where it is right, empty or missing."""
    formed = codes.str.contains(FORM.pattern).fill_null(value=False)
    frame = pl.DataFrame({"code": codes, "formed": formed, "right": formed & checked(codes, formed)})
    length = pl.col("code").str.len_chars()
    reason = (
        pl.when(pl.col("right") | (length == 0))
        .then(None)
        .when(pl.col("formed"))
        .then(pl.lit("imports.code_check"))
        .when(pl.col("code").str.contains(_NUMBER))
        .then(pl.lit("imports.code_as_number"))
        .when(length != LENGTH)
        .then(pl.lit("imports.code_length"))
        .when(pl.col("code").is_not_null())
        .then(pl.lit("imports.code_symbols"))
    )
    return frame.select(reason).to_series()


def checked(codes: pl.Series, formed: pl.Series) -> pl.Series:
    """Whether the last character is the check character of the others, for codes that are formed as codes are."""
    whole = pl.select(pl.when(formed).then(codes).otherwise(pl.lit(_ANY))).to_series()
    letters = whole.cast(pl.Binary).bin.reinterpret(dtype=pl.Array(pl.UInt8, LENGTH))
    values = pl.Series("value", [max(SYMBOLS.find(chr(byte)), 0) for byte in range(128)], dtype=pl.Int32)
    total = pl.Series("total", [0], dtype=pl.Int32).new_from_index(0, whole.len())
    for at, weight in enumerate(_WEIGHTS):
        total += values.gather(letters.arr.get(at)) * weight
    return (-total) % len(SYMBOLS) == values.gather(letters.arr.get(LENGTH - 1))


def mended(code: str) -> str:
    """A code with letters that codes do not use read as the digits they look like, where that makes it right; else
    nothing."""
    likely = code.translate(_ALIKE)
    return likely if likely != code and reasons(pl.Series([likely])).is_null().all() else ""
