"""A table made ready to be looked at: its head, the first rows, and what its columns most likely mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import polars as pl

from gaoxin.apps.enterprises.imports.fields import Field, Fields, Kind
from gaoxin.apps.enterprises.imports.guessing import Guess, Guesser, guessed
from gaoxin.apps.enterprises.imports.headings import Heading, heading
from gaoxin.apps.enterprises.imports.layout import LOOKED_AT, Layout, layout
from gaoxin.apps.enterprises.imports.mapping import Choice, Mapping, fingerprint
from gaoxin.apps.enterprises.imports.tables import Row, Table
from gaoxin.kernel.units import Unit

SAMPLE = 300
"""Rows below the head whose values speak where a heading does not."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A table, where its head stands, what is guessed of each column, and the first rows below the head."""

    table: Table
    layout: Layout
    guesses: Sequence[Guess]
    mapping: Mapping
    sample: Sequence[Row]

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.layout.labels)

    def years(self, year: int | None) -> list[int | None]:
        """The year that each heading names, where the table is of a year."""
        return [_year_of(heading(label), year) for label in self.layout.labels]


def prepare(table: Table, fields: Fields) -> Prepared:
    """Look at the first rows of a table."""
    guesser = Guesser(fields)
    rows = table.head(LOOKED_AT + SAMPLE)
    found = layout(rows, table.width, guesser)
    sample = [row for row in rows if row.line > found.last and row.filled]
    headings = [heading(label) for label in found.labels]
    years = [_year_of(head, found.year) for head in headings]
    cells = [[row.cells[at] if at < len(row.cells) else "" for row in sample] for at in range(table.width)]
    guesses = guessed(guesser, headings, cells, years)
    choices = [
        _choice(fields[guess.key], head.unit or unit, year) if guess.key else None
        for guess, head, unit, year in zip(guesses, headings, found.units, years, strict=True)
    ]
    return Prepared(table, found, guesses, Mapping(tuple(choices), found.year), sample)


def below_head(table: Table, last: int) -> Iterator[pl.DataFrame]:
    """The rows of a table below the line its head ends in."""
    for one in table.slices():
        yield one if one.height and one["line"][0] > last else one.filter(pl.col("line") > last)


def _choice(field: Field, unit: Unit | None, year: int | None) -> Choice:
    return Choice(field.key, _unit_of(field, unit), year if field.yearly else None)


def _unit_of(field: Field, unit: Unit | None) -> str:
    """The unit a column is in, as far as it is told; what is not told of money and measures, a person must say."""
    if not field.numeric or field.kind is Kind.DEGREES:
        return ""
    if unit is not None and (unit.kinds == field.unit.kinds or (field.kind is Kind.COUNT and not unit.monetary)):
        return str(unit)
    return "" if field.kind in (Kind.MONEY, Kind.AMOUNT) else str(field.unit)


def _year_of(head: Heading, year: int | None) -> int | None:
    if head.year is not None:
        return head.year
    return year + head.offset if year is not None and head.offset else None


def reused(prepared: Prepared, kept: Mapping) -> Mapping:
    """A mapping that was confirmed for a table with the same head, with the years of this one. Units that this head
    states win over those of last time."""
    moved = kept.moved(prepared.years(prepared.layout.year), prepared.layout.year)
    columns = []
    for old, guess in zip(moved.columns, prepared.mapping.columns, strict=True):
        told = guess.unit if old and guess and guess.field == old.field else ""
        columns.append(replace(old, unit=told or old.unit) if old else None)
    return Mapping(tuple(columns), moved.year or kept.year)
