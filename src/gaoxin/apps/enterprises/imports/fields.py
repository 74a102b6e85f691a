"""What a column of a table can mean: the fields of the registry, each with its kind and how it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from gaoxin.kernel.units import NUMBER, Unit


class Kind(StrEnum):
    """How the values of a field are written and checked."""

    CODE = "code"
    """统一社会信用代码."""
    NAME = "name"
    TEXT = "text"
    CHOICE = "choice"
    DIGITS = "digits"
    """A code of digits, such as that of an administrative division."""
    DAY = "day"
    YEAR = "year"
    MONEY = "money"
    COUNT = "count"
    AMOUNT = "amount"
    RATIO = "ratio"
    DEGREES = "degrees"


NUMERIC = frozenset({Kind.MONEY, Kind.COUNT, Kind.AMOUNT, Kind.RATIO, Kind.DEGREES})


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the registry.

    unit        what a value is kept in; money is kept in whole 分, whatever the unit says it is shown in
    decimals    places kept, in that unit
    least, largest   what a value must lie between, in the unit
    longest     characters of a text
    choices     the values of a choice by the words that mean them
    known       digits that exist, where only those may be given
    yearly      whether it is a figure of a year
    """

    key: str
    label: str
    label_en: str
    kind: Kind
    names: tuple[str, ...] = ()
    unit: Unit = NUMBER
    decimals: int = 0
    least: int | None = None
    largest: int | None = None
    longest: int = 200
    choices: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    yearly: bool = False

    @property
    def numeric(self) -> bool:
        return self.kind in NUMERIC


Fields = Mapping[str, Field]
"""Fields by their keys, in the order they are offered."""
