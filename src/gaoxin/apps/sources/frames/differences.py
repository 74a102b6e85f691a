"""What differs between two versions of a table, row by row: added, removed, and each cell that changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

_OLD = "\N{SYMBOL FOR NULL}"
"""Ends the names of the earlier version's columns while both stand in one frame."""


@dataclass(frozen=True, slots=True)
class Differences:
    """`added` and `removed` hold whole rows of the columns both have; `changed` one line a cell: the key, the field,
    before and after as text. `rows_changed` counts the rows behind it; `keyed` is False where no key tells rows apart
    and a changed row is told as one removed and one added."""

    keys: Sequence[str]
    added: pl.DataFrame
    removed: pl.DataFrame
    changed: pl.DataFrame
    rows_changed: int
    keyed: bool

    @property
    def counts(self) -> dict[str, Any]:
        return {
            "added": self.added.height,
            "removed": self.removed.height,
            "changed": self.rows_changed,
            "keyed": self.keyed,
        }


def differences(before: pl.DataFrame, after: pl.DataFrame, keys: Sequence[str]) -> Differences:
    """What the later table has that the earlier has not, and the other way. Columns only one has are left out."""
    both = [name for name in after.columns if name in before.columns]
    known = [key for key in keys if key in both]
    before, after = _alike(before.select(both), after.select(both))
    keyed = bool(known) and len(known) == len(keys) and _tells_apart(before, known) and _tells_apart(after, known)
    if not keyed:
        return _as_sets(before, after)
    added = after.join(before, on=known, how="anti", nulls_equal=True, maintain_order="left")
    removed = before.join(after, on=known, how="anti", nulls_equal=True, maintain_order="left")
    others = [name for name in both if name not in known]
    pairs = after.join(before, on=known, how="inner", suffix=_OLD, nulls_equal=True, maintain_order="left")
    changed, rows = _cells(pairs, known, others)
    return Differences(known, added, removed, changed, rows, True)


def _alike(before: pl.DataFrame, after: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Both with the same types: numbers compare by value, whatever number of decimals each was stored with."""
    kinds = {name: _wider(before.schema[name], after.schema[name]) for name in after.columns}
    return before.cast(kinds), after.cast(kinds)  # type: ignore[arg-type]


def _wider(first: pl.DataType, second: pl.DataType) -> pl.DataType:
    if isinstance(first, pl.Decimal) and isinstance(second, pl.Decimal):
        return pl.Decimal(38, max(first.scale, second.scale))
    return first if first == second else pl.String()


def _tells_apart(frame: pl.DataFrame, keys: Sequence[str]) -> bool:
    return not frame.select(keys).is_duplicated().any()


def _as_sets(before: pl.DataFrame, after: pl.DataFrame) -> Differences:
    """Rows as wholes, each as often as it stands."""
    columns, count = after.columns, "\N{SYMBOL FOR NULL}count"
    old, new = (frame.with_columns(pl.int_range(pl.len()).over(columns).alias(count)) for frame in (before, after))
    joined = [*columns, count]
    added = new.join(old, on=joined, how="anti", nulls_equal=True, maintain_order="left").drop(count)
    removed = old.join(new, on=joined, how="anti", nulls_equal=True, maintain_order="left").drop(count)
    return Differences([], added, removed, _no_cells([]), 0, False)


def _cells(pairs: pl.DataFrame, keys: Sequence[str], others: Sequence[str]) -> tuple[pl.DataFrame, int]:
    """One line for each cell that differs, by key and then by field, and the number of rows with any."""
    if not others:
        return _no_cells(keys), 0
    differs = {name: pairs[name].ne_missing(pairs[name + _OLD]) for name in others}
    found = [
        pairs.filter(differs[name]).select(
            *keys,
            pl.lit(name).alias("field"),
            pl.col(name + _OLD).cast(pl.String).alias("before"),
            pl.col(name).cast(pl.String).alias("after"),
        )
        for name in others
    ]
    rows = pairs.select(pl.any_horizontal(differs.values()).sum()).item()
    lines = pl.concat([_no_cells(keys, found[0]), *found])
    return lines.sort([*keys, "field"], maintain_order=True), int(rows)


def _no_cells(keys: Sequence[str], like: pl.DataFrame | None = None) -> pl.DataFrame:
    kinds = {key: pl.String() for key in keys} if like is None else {key: like.schema[key] for key in keys}
    return pl.DataFrame(schema={**kinds, "field": pl.String, "before": pl.String, "after": pl.String})
