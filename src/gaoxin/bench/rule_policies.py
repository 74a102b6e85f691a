"""The rulebooks and enterprises of the rules bench, and the same for OpenFisca and for Polars written by hand.

Twenty amounts of money, one in twenty unknown, and ten codes of fifty words each; a rulebook has four to eight
conditions, two in three of them thresholds, the others sets of eight codes. All is drawn from a seed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import and_
from typing import Any

import numpy as np
import polars as pl

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.engines.expressions.reading import read_condition
from gaoxin.engines.expressions.written import Text
from gaoxin.engines.rules.books import BookKind, Citation, Clause, Level, Purpose, Rulebook
from gaoxin.kernel.units import parse_unit

MONEY = tuple(f"金额{number}" for number in range(20))
CODES = tuple(f"类别{number}" for number in range(10))
WORDS, CHOSEN = 50, 8
_CITATION = Citation("《测算用规则》")


@dataclass(frozen=True, slots=True)
class Line:
    """One condition: a fact, a sign (`>=`, `<=`, `in`), and a threshold in 元 or words."""

    fact: str
    sign: str
    threshold: Decimal
    words: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        if self.sign == "in":
            return f"{self.fact} 属于 {{{', '.join(map(str, self.words))}}}"
        return f"{self.fact} {self.sign} {self.threshold} 元"


def policies(count: int, seed: int = 7) -> list[list[Line]]:
    """So many rulebooks, each a list of conditions."""
    random = np.random.default_rng(seed)
    return [[_line(random) for _ in range(int(random.integers(4, 9)))] for _ in range(count)]


def _line(random: np.random.Generator) -> Line:
    if random.random() < 0.65:
        threshold = Decimal(str(round(float(random.lognormal(3, 1)), 2)))
        return Line(MONEY[random.integers(len(MONEY))], (">=", "<=")[random.integers(2)], threshold)
    words = tuple(sorted(int(word) for word in random.choice(WORDS, CHOSEN, replace=False)))
    return Line(CODES[random.integers(len(CODES))], "in", Decimal(0), words)


def arrays(rows: int, seed: int = 7) -> dict[str, Any]:
    """The enterprises as numpy has them: 元 with two decimals and NaN for unknown, words by number."""
    random = np.random.default_rng(seed + 1)
    found: dict[str, Any] = {}
    for name in MONEY:
        found[name] = np.round(random.lognormal(3, 1.5, rows), 2)
        found[name][random.random(rows) < 0.05] = np.nan
    return found | {name: random.integers(0, WORDS, rows) for name in CODES}


# Ours


def facts() -> Vocabulary:
    money = [Fact(name, FactKind.NUMBER, unit=parse_unit("元")) for name in MONEY]
    return vocabulary([*money, *(Fact(name, FactKind.CODE) for name in CODES)])[0]


def rulebooks(declared: Sequence[Sequence[Line]], known: Vocabulary) -> list[Rulebook]:
    return [
        Rulebook(
            f"p{number}",
            f"规则{number}",
            f"规则{number}",
            "",
            BookKind.POLICY,
            Purpose.NEW,
            Level.ZONE,
            _CITATION,
            date(2026, 1, 1),
            clauses=tuple(_clause(at, line, known) for at, line in enumerate(lines, 1)),
        )
        for number, lines in enumerate(declared)
    ]


def _clause(number: int, line: Line, known: Vocabulary) -> Clause:
    expression, problems = read_condition(Text(line.text), known)
    if expression is None:
        raise ValueError(f"a condition of the bench is wrong: {problems}")
    return Clause(f"C{number}", line.text, _CITATION, False, expression)


def frame(enterprises: dict[str, Any]) -> pl.DataFrame:
    """The enterprises as `gaoxin qualify` reads them: 分 as whole numbers, codes as words kept once each."""
    columns = {}
    for name in MONEY:
        amounts = pl.Series(enterprises[name] * 100).round(0, mode="half_to_even")
        columns[name] = amounts.fill_nan(None).cast(pl.Int64)
    return pl.DataFrame(columns | {name: _words(enterprises[name]) for name in CODES})


def _words(numbers: Any) -> pl.Series:
    return pl.Series(numbers).cast(pl.String).cast(pl.Categorical)


# By hand in Polars


def hand_frame(table: pl.DataFrame) -> pl.DataFrame:
    """The codes as numbers: the best case for a hand-written yes/no."""
    return table.with_columns(pl.col(*CODES).cast(pl.String).cast(pl.Int32))


def by_hand(declared: Sequence[Sequence[Line]]) -> dict[str, pl.Expr]:
    """Yes or no for each rulebook, as an analyst would write it."""
    return {f"p{number}": reduce(and_, map(_by_hand, lines)) for number, lines in enumerate(declared)}


def _by_hand(line: Line) -> pl.Expr:
    if line.sign == "in":
        return pl.col(line.fact).is_in(list(line.words))
    steps = int(line.threshold * 100)
    return pl.col(line.fact) >= steps if line.sign == ">=" else pl.col(line.fact) <= steps


# OpenFisca


class Peer:
    """The same rulebooks in OpenFisca-core: yes or no, in binary fractions of 32 bits."""

    def __init__(self, declared: Sequence[Sequence[Line]]) -> None:
        from openfisca_core.entities import build_entity
        from openfisca_core.periods import YEAR
        from openfisca_core.taxbenefitsystems import TaxBenefitSystem
        from openfisca_core.variables import Variable

        self.entity = build_entity(key="firm", plural="firms", label="firm", is_person=True)
        self.system = TaxBenefitSystem([self.entity])
        self.count = len(declared)
        base = {"entity": self.entity, "definition_period": YEAR}
        for name in (*MONEY, *CODES):
            self.system.add_variable(type(name, (Variable,), base | {"value_type": float if name in MONEY else int}))
        for number, lines in enumerate(declared):
            content = base | {"value_type": bool, "formula": _formula(lines)}
            self.system.add_variable(type(f"p{number}", (Variable,), content))

    def simulation(self, enterprises: dict[str, Any]) -> Any:
        """The enterprises loaded; not part of what is timed."""
        from openfisca_core.simulations import SimulationBuilder

        rows = len(next(iter(enterprises.values())))
        found = SimulationBuilder().build_default_simulation(self.system, count=rows)
        for name, values in enterprises.items():
            found.set_input(name, "2025", values.astype("float32" if name in MONEY else "int32"))
        return found

    def answers(self, simulation: Any) -> list[Any]:
        """One array of truths for each rulebook."""
        return [simulation.calculate(f"p{number}", "2025") for number in range(self.count)]


def _formula(lines: Sequence[Line]) -> Callable[[Any, Any], Any]:
    def formula(firm: Any, period: Any) -> Any:
        found = None
        for line in lines:
            held = firm(line.fact, period)
            if line.sign == "in":
                met = np.isin(held, line.words)
            else:
                limit = float(line.threshold)
                met = held >= limit if line.sign == ">=" else held <= limit
            found = met if found is None else found * met
        return found

    return formula
