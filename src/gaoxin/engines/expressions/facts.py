"""What may be asked of a record: facts with their kinds, units and ranges, and named sets of codes.

A fact is declared once and understood everywhere: in texts by its Chinese name or its English key, in frames by its
column, in records by either. Numbers are whole multiples of the fact's step (money: 分), so that a frame of whole
numbers and a single record say exactly the same; a number outside the declared range is not believed, which is unknown.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from gaoxin.engines.expressions.words import LONGEST_NAME, NAME, RESERVED
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.unit_words import COUNTERS
from gaoxin.kernel.units import NUMBER, Unit

LARGEST = 10**15
"""Steps that a number may have where no range is declared: 10 万亿元 in 分."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years within which a date is believed."""


class FactKind(StrEnum):
    """What kind of value a fact has."""

    NUMBER = "number"
    TRUTH = "truth"
    DATE = "date"
    CODE = "code"
    """One word of a classification."""
    CODES = "codes"
    """Several words at once, such as the titles an enterprise holds; none is a value too."""


@dataclass(frozen=True)
class Fact:
    """One fact. With a `grain` it has one value for each such period; else one value that holds until it changes.

    `step` is the smallest part of the unit that is told apart: where nothing is given, one 分 for money, one for what
    is counted, a hundredth for anything measured. `least` and `largest` are in the unit, both included. `codes` lists
    the words a code may be; None leaves them open.
    """

    name: str
    kind: FactKind
    key: str = ""
    unit: Unit = NUMBER
    grain: Grain | None = None
    step: Decimal | None = None
    least: Decimal | None = None
    largest: Decimal | None = None
    codes: frozenset[str] | None = None
    place: Place | None = field(default=None, compare=False)

    @cached_property
    def step_size(self) -> Fraction:
        """One step in base units (元, 人, 平方米)."""
        if self.step is not None:
            return Fraction(self.step) * self.unit.scale
        if self.unit.monetary:
            return Fraction(1, 100)
        counted = len(self.unit.above) == 1 and self.unit.above[0].kind in {*COUNTERS, "人数", "个数"}
        return Fraction(1) if counted and not self.unit.below else self.unit.scale / 100

    @cached_property
    def range(self) -> tuple[int, int]:
        """The fewest and the most steps that are believed."""
        size = self.step_size / self.unit.scale
        least = -LARGEST if self.least is None else -(-Fraction(self.least) // size)
        largest = LARGEST if self.largest is None else Fraction(self.largest) // size
        return int(least), int(largest)


@dataclass(frozen=True)
class Vocabulary:
    """All facts, by Chinese name and by key, and all named sets of codes."""

    facts: Mapping[str, Fact]
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _folded(self) -> Mapping[str, Fact]:
        return {_fold(name): fact for name, fact in self.facts.items()}

    def fact(self, name: str) -> Fact | None:
        """The fact of this name, written with Ⅱ or II, full-width or not."""
        return self.facts.get(name) or self._folded.get(_fold(name))

    def near(self, name: str, *more: str) -> list[str]:
        """Declared names that look like this one."""
        return get_close_matches(name, [*self.facts, *self.sets, *more], 3, 0.5)


def vocabulary(
    facts: Iterable[Fact], sets: Mapping[str, frozenset[str]] | None = None
) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """What the declarations come to, and what is wrong with some of them; those are left out."""
    known: dict[str, Fact] = {}
    problems: list[Problem] = []
    for fact in facts:
        wrong = _wrong(fact, known)
        if wrong:
            problems.append(wrong)
        else:
            known |= {name: fact for name in (fact.name, fact.key) if name}
    chosen = {}
    for name, codes in (sets or {}).items():
        wrong = _wrong_name(name, known, None)
        if wrong:
            problems.append(wrong)
        else:
            chosen[name] = codes
    return Vocabulary(known, chosen), tuple(problems)


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name)


def _wrong(fact: Fact, known: Mapping[str, Fact]) -> Problem | None:
    for name in dict.fromkeys((fact.name, fact.key or fact.name)):
        if wrong := _wrong_name(name, known, fact.place):
            return wrong
    if fact.step is not None and not fact.step > 0:
        return Problem("expression.fact_step", {"name": fact.name}, fact.place)
    least, largest = fact.range
    if not -(2**62) < least < largest < 2**62:
        return Problem("expression.fact_range", {"name": fact.name}, fact.place)
    if fact.grain is Grain.YEARS:
        return Problem("expression.fact_grain", {"name": fact.name}, fact.place)
    return None


def _wrong_name(name: str, known: Mapping[str, Fact], place: Place | None) -> Problem | None:
    if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        return Problem("expression.name_shape", {"name": name[:LONGEST_NAME], "longest": LONGEST_NAME}, place)
    if name.lower() in RESERVED:
        return Problem("expression.name_reserved", {"name": name}, place)
    if name in known:
        return Problem("expression.name_twice", {"name": name}, place)
    return None
