"""Which column means what: as a person has confirmed it, kept for the next table with the same head."""

import re
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from gaoxin.apps.enterprises.imports.fields import Field, Fields, Kind
from gaoxin.apps.enterprises.imports.headings import heading, simple
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.units import Unit, parse_unit

_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
KEYS = ("credit_code", "legal_name")
"""By which of them the enterprise of a row is told."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a column means: a field's key, the unit its numbers are in, the year they are of (None: the row's)."""

    field: str
    unit: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table mean, from left to right; None for a column that is left out. `year` is that of the
    figures where neither column nor row says one."""

    columns: tuple[Choice | None, ...]
    year: int | None = None

    def at(self, field: str) -> int | None:
        """The column of a field that is no yearly figure."""
        return next((at for at, choice in enumerate(self.columns) if choice and choice.field == field), None)

    def as_dict(self) -> dict[str, Any]:
        columns = [
            choice and {"field": choice.field, "unit": choice.unit, "year": choice.year} for choice in self.columns
        ]
        return {"columns": columns, "year": self.year}

    @classmethod
    def of_dict(cls, kept: Dictionary[str, Any]) -> "Mapping":
        columns = tuple(
            choice and Choice(choice["field"], choice["unit"], choice["year"]) for choice in kept["columns"]
        )
        return cls(columns, kept["year"])

    def problems(self, fields: Fields) -> list[Problem]:
        """Everything for which this mapping cannot be used; the place names the column, from 1."""
        return [*self._missing(fields), *self._columns_wrong(fields), *self._doubled(fields)]

    def _missing(self, fields: Fields) -> list[Problem]:
        chosen = {choice.field for choice in self.columns if choice}
        found = []
        if not chosen & set(KEYS):
            found.append(Problem("imports.no_key_column"))
        yearly = [choice for choice in self.columns if choice and fields[choice.field].yearly]
        if any(choice.year is None for choice in yearly) and self.year is None and "year" not in chosen:
            found.append(Problem("imports.no_year", place=Place(path="year")))
        return found

    def _columns_wrong(self, fields: Fields) -> list[Problem]:
        found = []
        for at, choice in enumerate(self.columns, 1):
            field = fields[choice.field] if choice else None
            if choice is None or field is None or not field.numeric or field.kind is Kind.DEGREES:
                continue
            place = Place(column=at, path=f"unit-{at - 1}")
            if field.kind in (Kind.MONEY, Kind.AMOUNT) and not choice.unit:
                found.append(Problem("imports.no_unit", {"field": field.label}, place))
            elif choice.unit and not _fits(parse_unit(choice.unit), field):
                found.append(Problem("imports.other_unit", {"field": field.label, "unit": choice.unit}, place))
        return found

    def _doubled(self, fields: Fields) -> list[Problem]:
        found: list[Problem] = []
        taken: dict[tuple[str, int | None], int] = {}
        for at, choice in enumerate(self.columns, 1):
            if choice is None:
                continue
            key = (choice.field, (choice.year or self.year) if fields[choice.field].yearly else None)
            if key in taken:
                values = {"field": fields[choice.field].label, "first": taken[key], "second": at}
                found.append(Problem("imports.mapped_twice", values, Place(column=at, path=f"field-{at - 1}")))
            taken.setdefault(key, at)
        return found

    def moved(self, years: Sequence[int | None], year: int | None) -> "Mapping":
        """The same mapping for a table of another year: columns that had a year have those of the new heads."""
        columns = tuple(
            choice and replace(choice, year=found if choice.year is not None else None)
            for choice, found in zip(self.columns, years, strict=True)
        )
        return Mapping(columns, year)


def _fits(unit: Unit, field: Field) -> bool:
    """Whether a field may be written in a unit; what is counted may be counted in any counting unit."""
    return unit.kinds == field.unit.kinds or (field.kind is Kind.COUNT and not unit.monetary)


def fingerprint(labels: Sequence[str]) -> str:
    """What tables with the same head have in common, whatever year they are of."""
    plain = "\n".join(_ANY_YEAR.sub("0000", simple(label) + str(heading(label).unit or "")) for label in labels)
    return sha256(plain.encode()).hexdigest()
