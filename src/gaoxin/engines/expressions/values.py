"""What a node of the syntax turns out to be once names are known: a figure, a condition, a day, a code, several codes.

Each keeps what an explanation needs: its text, its parts, and the graph nodes from which its value is read.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from gaoxin.engines.expressions.moments import NOW, When
from gaoxin.engines.expressions.ratios import Ratio
from gaoxin.engines.expressions.syntax import Label
from gaoxin.engines.expressions.written import Spot
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import Unit

UNLABELLED = Label()


class ConditionKind(StrEnum):
    """What makes a condition hold."""

    ALL = "all"
    ANY = "any"
    AT_LEAST = "at_least"
    VETO = "veto"
    """None of the parts holds: each part is a fault, and one that is met excludes."""
    NOT = "not"
    COMPARISON = "comparison"
    FACT = "fact"
    CODE = "code"
    KNOWN = "known"
    EVERY = "every"
    """In every period of a window; one part for each, the latest first."""
    SOME = "some"
    NAMED = "named"
    """A definition, explained where it is declared."""


class FigureKind(StrEnum):
    """How a figure comes about."""

    LITERAL = "literal"
    FACT = "fact"
    FORMULA = "formula"
    BANDS = "bands"
    CASES = "cases"
    TOTAL = "total"
    BEST = "best"
    LEAST = "least"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, in base units between `low` and `high`; the two are one unless a table left it open.

    A figure with a `root` is the ratio of a last to a first value, to be read as that root less one (a compound growth
    rate): roots are not exact, so it is only ever compared. `share` is a quotient of like things or a percentage;
    `bare` a literal without unit; `difference` what was left of two shares, which percentage points may measure.
    """

    spot: Spot
    unit: Unit
    low: Ratio
    high: Ratio
    kind: FigureKind = FigureKind.FORMULA
    root: int = 0
    share: bool = False
    bare: bool = False
    difference: bool = False
    parts: tuple["Figure", ...] = ()
    rows: tuple["Condition", ...] = ()
    label: Label = UNLABELLED
    size: int = 1

    @property
    def open(self) -> bool:
        """Whether its value may be a range."""
        return self.low != self.high

    def under(self, spot: Spot) -> "Figure":
        return replace(self, spot=spot)


@dataclass(frozen=True, slots=True)
class DayValue:
    """A literal, a fact's day, the day of asking (`on`) or `year_end`; moved by months, then by days."""

    spot: Spot
    base: str | date
    is_fact: bool = False
    when: When = NOW
    grain: Grain | None = None
    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A fact that is one code."""

    spot: Spot
    fact: str
    node: int


@dataclass(frozen=True, slots=True)
class CodesValue:
    """A fact that is several codes."""

    spot: Spot
    fact: str
    node: int


@dataclass(frozen=True, slots=True)
class DayShown:
    """A day as an explanation shows it."""

    spot: Spot
    node: int


Side: TypeAlias = Figure | DayShown | CodeValue | CodesValue


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that is met, failed or unknown: which node says so, and why."""

    spot: Spot
    kind: ConditionKind
    node: int
    parts: tuple["Condition", ...] = ()
    sides: tuple[Side, ...] = ()
    sign: str = ""
    needed: int = 0
    label: Label = UNLABELLED
    size: int = 1
    when: When = NOW
    grain: Grain | None = None
    """With `when`: of which period it speaks, where it is one of several."""


Value: TypeAlias = Figure | Condition | DayValue | CodeValue | CodesValue
