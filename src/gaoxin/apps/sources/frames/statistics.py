"""Statistics over the rows of a data set: from rows to the engine's entries, and from cells to a public table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any

import polars as pl

from gaoxin.engines.disclosure.tables import CellKey, Entry, Release, Table, members_of

RECORDS, WITHHELD = "records", "withheld"
"""Columns of a public statistic beside its dimensions and measures: number of records; whether figures are withheld."""
UNKNOWN = "（未填）"
_DECIMALS = 10


@dataclass(frozen=True, slots=True)
class Measure:
    """A field that is summed, with what it is called wherever the same numbers stand."""

    name: str
    unit: str
    nonnegative: bool

    @property
    def concept(self) -> str:
        return f"{self.name}|{self.unit}"


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a statistic is made of. `plain` dimensions (periods) have no total over their values."""

    holder: str
    place: Sequence[str]
    dimensions: Sequence[str]
    plain: frozenset[str]
    crossing: str
    measures: Sequence[Measure]
    dominance: bool

    def tables(self) -> list[Table]:
        """Each dimension for itself, in pairs, or all at once; periods stand in every table."""
        always = [name for name in self.dimensions if name in self.plain]
        others = [name for name in self.dimensions if name not in self.plain]
        size = {"single": 1, "pairs": 2, "all": len(others)}[self.crossing]
        chosen = list(combinations(others, min(size, len(others)))) or [()]
        return [Table((*always, *some), self.plain) for some in chosen]


def entries(frame: pl.DataFrame, recipe: Recipe) -> list[Entry]:
    """The rows as the engine sees them; numbers in units of 10**-10 of the field's unit, so that all are whole."""
    rows = frame.select(
        pl.col(recipe.holder).cast(pl.String).alias("holder"),
        _joined(recipe.place).alias("place"),
        *[pl.col(name).cast(pl.String).fill_null(UNKNOWN).alias(f"d:{name}") for name in recipe.dimensions],
        *[pl.col(measure.name).alias(f"m:{measure.name}") for measure in recipe.measures],
    )
    return [
        Entry(
            holder=row["holder"],
            place=row["place"],
            dimensions={name: row[f"d:{name}"] for name in recipe.dimensions},
            values={
                measure.concept: int(Decimal(row[f"m:{measure.name}"]).scaleb(_DECIMALS))
                for measure in recipe.measures
                if row[f"m:{measure.name}"] is not None
            },
        )
        for row in rows.iter_rows(named=True)
    ]


def _joined(names: Sequence[str]) -> pl.Expr:
    if not names:
        return pl.lit("")
    return pl.concat_str([pl.col(name).cast(pl.String).fill_null("") for name in names], separator="|")


def release(name: str, frame: pl.DataFrame, recipe: Recipe, shown: frozenset[CellKey] | None = None) -> Release:
    return Release(name, entries(frame, recipe), recipe.tables(), shown)


def public_table(offered: Release, recipe: Recipe, withheld: Mapping[CellKey, object]) -> pl.DataFrame:
    """One row a cell: what it fixes (null where it is a total), number of records and sums, empty where withheld."""
    rows = []
    for key, members in members_of(offered).items():
        fixed, hidden = dict(key), key in withheld
        sums = [None if hidden else _sum(members, measure) for measure in recipe.measures]
        rows.append([*(fixed.get(name) for name in recipe.dimensions), None if hidden else len(members), *sums, hidden])
    schema: dict[str, Any] = {
        **dict.fromkeys(recipe.dimensions, pl.String),
        RECORDS: pl.Int64,
        **{measure.name: pl.Decimal(38, _DECIMALS) for measure in recipe.measures},
        WITHHELD: pl.Boolean,
    }
    table = pl.DataFrame(rows, schema=schema, orient="row").sort(recipe.dimensions, nulls_last=False)
    return table.with_columns(_shortest(table[measure.name]) for measure in recipe.measures)


def _sum(members: Sequence[Entry], measure: Measure) -> Decimal | None:
    known = [entry.values[measure.concept] for entry in members if measure.concept in entry.values]
    return Decimal(sum(known)).scaleb(-_DECIMALS) if known else None


def _shortest(numbers: pl.Series) -> pl.Series:
    """With no more decimals than the numbers need."""
    places = numbers.cast(pl.String).str.strip_chars_end("0").str.extract(r"\.(\d*)$").str.len_chars().max()
    return numbers.cast(pl.Decimal(38, int(places or 0)))  # type: ignore[arg-type, call-overload]


def shown_cells(table: pl.DataFrame, dimensions: Sequence[str]) -> frozenset[CellKey]:
    """The cells of a public table whose figures are out."""
    return frozenset(
        tuple((name, row[name]) for name in sorted(dimensions) if row[name] is not None)
        for row in table.filter(~pl.col(WITHHELD)).select(dimensions).iter_rows(named=True)
    )
