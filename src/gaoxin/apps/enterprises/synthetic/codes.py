"""统一社会信用代码 that are right in form and nobody's: GB 32100-2015 with the organisation code of GB 11714-1997.

They begin with 91 (enterprises, registered with the market authority) and 99, a province that GB/T 2260 does not have.
"""

from collections.abc import Sequence
from hashlib import blake2b

import polars as pl

SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The characters of a code, in the order of their values: I, O, S, V and Z are left out."""
PROVINCE = "99"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGANISATION_VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BEGINNING = "MA"
"""With which organisation codes given out since 2015 begin."""
_FREE = 6
_SPACE = len(SYMBOLS) ** _FREE


def credit_codes(seed: str, numbers: pl.Series) -> pl.Series:
    """A code for each firm's number; different numbers have different codes, up to 887,503,681 of them."""
    drawn = blake2b(f"{seed}/codes".encode(), digest_size=16).digest()
    step, start = (int.from_bytes(part, "big") % _SPACE for part in (drawn[:8], drawn[8:]))
    step += 1 if step % len(SYMBOLS) == 0 else 0
    place = (numbers.cast(pl.Int64) * step + start) % _SPACE
    free = [(place // len(SYMBOLS) ** power) % len(SYMBOLS) for power in range(_FREE)]
    head = [SYMBOLS.index(symbol) for symbol in f"91{_region(seed)}{_BEGINNING}"]
    body = [*head, *free]
    check = _symbol_of_organisation([*(SYMBOLS.index(symbol) for symbol in _BEGINNING), *free])
    body.append(check)
    last = (-_weighed(body, _WEIGHTS)) % len(SYMBOLS)
    letters = pl.Series("symbol", list(SYMBOLS))
    columns = [letters.gather(item).alias(f"at{at}") for at, item in enumerate([*free, check, last])]
    written = pl.DataFrame(columns).select(pl.concat_str(pl.lit("".join(SYMBOLS[one] for one in head)), pl.all()))
    return written.to_series().alias("credit_code")


def _region(seed: str) -> str:
    """Six digits of a division that does not exist: 99 and four digits that belong to the seed."""
    return f"{PROVINCE}{int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), 'big') % 10_000:04}"


def _symbol_of_organisation(body: Sequence[int | pl.Series]) -> pl.Series:
    """The check symbol of an organisation code, as a position among the symbols: 10 is X, 11 is 0."""
    values = pl.Series("value", [_ORGANISATION_VALUES.index(symbol) for symbol in SYMBOLS])
    weighed = [values[part] if isinstance(part, int) else values.gather(part) for part in body]
    check = 11 - _weighed(weighed, _ORGANISATION_WEIGHTS) % 11
    shown = pl.Series("shown", [0, *range(1, 10), SYMBOLS.index("X"), 0])
    return shown.gather(check)


def _weighed(parts: Sequence[int | pl.Series], weights: Sequence[int]) -> pl.Series:
    total: pl.Series | int = 0
    for part, weight in zip(parts, weights, strict=True):
        total = part * weight + total
    if isinstance(total, int):
        raise TypeError("at least one part of a code differs between firms")
    return total
