"""One batch of rows, looked at cell by cell: what can be used, and what is bad and why.

A row with anything wrong in it is bad as a whole, with all its reasons: no figure is taken from a row that is in doubt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import polars as pl

from gaoxin.apps.enterprises.imports import codes
from gaoxin.apps.enterprises.imports.fields import Field, Fields, Kind
from gaoxin.apps.enterprises.imports.mapping import KEYS, Choice, Mapping
from gaoxin.apps.enterprises.imports.records import records_of
from gaoxin.apps.enterprises.imports.tables import columns
from gaoxin.apps.enterprises.imports.values import Parsed, parsed
from gaoxin.kernel.problems import Place, Problem

_REPEATED = 200
"""Characters of a cell that a problem repeats."""
_CHOICES = 12
"""Words of a choice that a problem names."""

Reasons = tuple[pl.Series, int | None]
"""Codes of problems (null for rows without), and the column they are about, from 0; None for the whole row."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not used: its cells as they were, and every reason. Columns of places count from 1."""

    line: int
    cells: Sequence[str]
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Checked:
    """A batch after checking.

    enterprises   a row for each good row: `line` and a column for each field mapped that is no yearly figure
    facts         a row for each good row and year: `line`, `year` and a column for each yearly figure mapped
    bad           the bad rows
    left_out      how many rows were no records, by what they were
    """

    rows: int
    enterprises: pl.DataFrame
    facts: pl.DataFrame
    bad: Sequence[BadRow] = ()
    left_out: dict[str, int] = field(default_factory=dict)


class Checker:
    """Checks batches of one table. `head` are the labels of its columns, to know them where they are repeated; figures
    may be of the `years` given."""

    def __init__(self, fields: Fields, mapping: Mapping, head: Sequence[str], years: range) -> None:
        self._fields, self._mapping, self._head, self._years = fields, mapping, head, years
        self._chosen = [(at, choice, fields[choice.field]) for at, choice in enumerate(mapping.columns) if choice]

    def check(self, batch: pl.DataFrame) -> Checked:
        """One batch of rows as `tables` gives them."""
        records, left_out = records_of(batch, self._mapping, self._head)
        read = {at: parsed(records[f"c{at}"], known, choice.unit) for at, choice, known in self._chosen}
        cells: list[Reasons] = [(result.reasons, at) for at, result in read.items() if result.reasons is not None]
        found = [one for one in (*cells, *self._row_reasons(records, read)) if _any(one[0])]
        good = ~_or([reasons.is_not_null() for reasons, _ in found], records.height)
        return Checked(
            batch.height,
            self._enterprises(records, read).filter(good),
            self._facts(records, read, good),
            self._bad(records, found),
            left_out,
        )

    def _row_reasons(self, records: pl.DataFrame, read: dict[int, Parsed]) -> Iterator[Reasons]:
        """What is wrong with a row rather than with a cell."""
        off = pl.col("off")
        width = (
            pl.when(off > 0).then(pl.lit("imports.too_many_cells")).when(off < 0).then(pl.lit("imports.too_few_cells"))
        )
        yield records.select(width).to_series(), None
        keys = [at for key in KEYS if (at := self._mapping.at(key)) is not None]
        yield _where(_and([_empty(read[at]) for at in keys], records.height), "imports.no_key"), None
        yield from self._year_reasons(read, records.height)
        yield from self._half_points(read, records.height)

    def _year_reasons(self, read: dict[int, Parsed], height: int) -> Iterator[Reasons]:
        at = self._mapping.at("year")
        if at is None:
            return
        years = read[at].values
        yield _where(~years.is_between(self._years[0], self._years[-1]), "imports.year_outside"), at
        if self._mapping.year is not None:
            return
        figures = [read[one].values for one, choice, known in self._chosen if known.yearly and choice.year is None]
        given = _or([values.is_not_null() for values in figures], height)
        yield _where(given & _empty(read[at]), "imports.year_missing"), at

    def _half_points(self, read: dict[int, Parsed], height: int) -> Iterator[Reasons]:
        """Longitude and latitude come as a pair."""
        across, up = self._mapping.at("longitude"), self._mapping.at("latitude")
        if across is None and up is None:
            return
        nothing = pl.Series([True]).new_from_index(0, height)
        lacking = [nothing if at is None else _empty(read[at]) for at in (across, up)]
        yield _where(lacking[0] != lacking[1], "imports.half_a_point"), up if across is None else across

    def _bad(self, records: pl.DataFrame, found: Sequence[Reasons]) -> list[BadRow]:
        """The rows with reasons, each with all of them."""
        problems: dict[int, list[Problem]] = {}
        for reasons, at in found:
            rows = reasons.is_not_null().arg_true()
            cells = records[f"c{at}"].gather(rows) if at is not None else [""] * len(rows)
            for row, code, cell in zip(rows, reasons.gather(rows), cells, strict=True):
                problems.setdefault(row, []).append(self._problem(code, at, (cell or "").strip()))
        bad = sorted(problems)
        whole = records[bad].select("line", pl.col(columns(len(self._mapping.columns))).fill_null(""))
        return [BadRow(line, cells, problems[at]) for at, (line, *cells) in zip(bad, whole.iter_rows(), strict=True)]

    def _problem(self, code: str, at: int | None, cell: str) -> Problem:
        choice = self._mapping.columns[at] if at is not None else None
        if at is None or choice is None:
            return Problem(code)
        known = self._fields[choice.field]
        values: dict[str, object] = {"field": known.label, "cell": cell[:_REPEATED]}
        if code == "imports.code_length":
            values["length"] = len(cell)
        elif code == "imports.code_symbols" and (better := codes.mended(codes.written(pl.Series([cell]))[0])):
            code, values["better"] = "imports.code_alike", better
        elif code == "imports.no_choice":
            values["choices"] = list(known.choices)[:_CHOICES]
        elif code == "imports.year_outside":
            values |= {"first": self._years[0], "last": self._years[-1]}
        elif code == "imports.too_long":
            values["longest"] = known.longest
        return Problem(code, values, Place(column=at + 1))

    def _enterprises(self, records: pl.DataFrame, read: dict[int, Parsed]) -> pl.DataFrame:
        own = [(at, known) for at, _, known in self._chosen if not known.yearly and known.kind is not Kind.YEAR]
        return pl.DataFrame([records["line"], *(read[at].values.alias(known.key) for at, known in own)])

    def _facts(self, records: pl.DataFrame, read: dict[int, Parsed], good: pl.Series) -> pl.DataFrame:
        """Figures by row and year; a row without any figure of a year says nothing about that year."""
        by_year: dict[int | None, list[tuple[int, Choice, Field]]] = {}
        for at, choice, known in self._chosen:
            if known.yearly:
                by_year.setdefault(choice.year, []).append((at, choice, known))
        parts = [pl.DataFrame(schema={"line": pl.Int64, "year": pl.Int16})]
        for year, chosen in by_year.items():
            figures = [read[at].values.alias(known.key) for at, _, known in chosen]
            years = self._row_years(read, records.height) if year is None else _same(year, records.height)
            part = pl.DataFrame([records["line"], years.alias("year"), *figures]).filter(good)
            parts.append(part.filter(pl.any_horizontal(pl.exclude("line", "year").is_not_null())))
        return _joined(parts)

    def _row_years(self, read: dict[int, Parsed], height: int) -> pl.Series:
        at = self._mapping.at("year")
        own = read[at].values if at is not None else _same(None, height)
        return own if self._mapping.year is None else own.fill_null(self._mapping.year)


def _joined(parts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """One row for each line and year, though a year may stand in the heads of some columns and in the row of others."""
    whole = pl.concat(parts, how="diagonal")
    if not whole.select("line", "year").is_duplicated().any():
        return whole
    return whole.group_by("line", "year", maintain_order=True).agg(pl.all().drop_nulls().first())


def _same(year: int | None, height: int) -> pl.Series:
    return pl.Series("year", [year], dtype=pl.Int16).new_from_index(0, height)


def _empty(result: Parsed) -> pl.Series:
    """Where a cell says nothing, not even something wrong."""
    return result.values.is_null() & (result.reasons.is_null() if result.reasons is not None else True)


def _where(wrong: pl.Series, code: str) -> pl.Series:
    return pl.select(pl.when(wrong).then(pl.lit(code))).to_series()


def _any(reasons: pl.Series) -> bool:
    return reasons.null_count() < reasons.len()


def _or(conditions: Sequence[pl.Series], height: int) -> pl.Series:
    found = pl.Series([False]).new_from_index(0, height)
    for condition in conditions:
        found |= condition
    return found


def _and(conditions: Sequence[pl.Series], height: int) -> pl.Series:
    return ~_or([~condition for condition in conditions], height)
