"""How a special fund is given out: a formula over the factors of every receiver, in the expression language.

The formula comes to an amount in 万元, or to a weight by which the whole fund is divided; then the parts are rounded to
whole 分 by the largest remainder, so that they sum to the fund exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from gaoxin.apps.policies.fund_states import AllocationWay
from gaoxin.apps.policies.models import FundReceiver, FundSource
from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_number
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.expressions.values import Figure
from gaoxin.engines.expressions.written import Text
from gaoxin.kernel.problems import Place, Problem
from gaoxin.kernel.units import NUMBER
from gaoxin.web import clock

FEN_PER_WAN = 1_000_000
STEP = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Share:
    """One receiver: what its formula comes to, and the amount in 分; None where a factor is missing."""

    receiver: FundReceiver
    value: Fraction | None
    amount: int | None

    @property
    def missing(self) -> Sequence[str]:
        return [name for name in self.receiver.source.factors if name not in self.receiver.values]


@dataclass(frozen=True, slots=True)
class Allotted:
    """All receivers, in their order, and what keeps the fund from being given out."""

    shares: Sequence[Share]
    problems: Sequence[Problem]

    @property
    def total(self) -> int:
        return sum(share.amount or 0 for share in self.shares)


def formula_of(text: str, factors: Sequence[str]) -> tuple[Expression[Figure] | None, Sequence[Problem]]:
    """A formula over these factors, which are plain numbers; or every mistake in it."""
    known, wrong = vocabulary([Fact(name, FactKind.NUMBER, step=STEP) for name in factors])
    if wrong:
        return None, wrong
    return read_number(Text(text), known, NUMBER)


def allotted(source: FundSource) -> Allotted:
    """What each receiver gets by the formula as it stands; of a fund that was given out, what it was given."""
    receivers = list(source.receivers.all())
    for receiver in receivers:
        receiver.source = source
    if source.allocated_on is not None:
        return Allotted([Share(one, None, one.amount) for one in receivers], ())
    formula, problems = formula_of(source.formula, source.factors) if source.formula else (None, ())
    if formula is None:
        why = list(problems) or [Problem("allocation.no_formula", {})]
        return Allotted([Share(one, None, None) for one in receivers], why)
    values = [_value(formula, one) for one in receivers]
    lacking = [
        Problem("allocation.lacks", {"name": one.name})
        for one, value in zip(receivers, values, strict=True)
        if value is None
    ]
    below = [
        Problem("allocation.negative", {"name": one.name})
        for one, value in zip(receivers, values, strict=True)
        if value is not None and value < 0
    ]
    if lacking or below:
        return Allotted(
            [Share(one, value, None) for one, value in zip(receivers, values, strict=True)], lacking + below
        )
    known = [value or Fraction(0) for value in values]
    if source.way == AllocationWay.WEIGHT:
        if receivers and not sum(known):
            return Allotted(
                [Share(one, value, None) for one, value in zip(receivers, known, strict=True)],
                [Problem("allocation.no_weight", {})],
            )
        amounts = divided(source.amount, known)
    else:
        amounts = [int(value * FEN_PER_WAN) for value in known]
    return Allotted([Share(*one) for one in zip(receivers, known, amounts, strict=True)], ())


def divided(total: int, weights: Sequence[Fraction]) -> list[int]:
    """A whole divided by weights into whole parts that sum to it exactly (largest remainder; of equals the first).

    >>> divided(100, [Fraction(1), Fraction(1), Fraction(1)])
    [34, 33, 33]
    """
    whole = sum(weights)
    if not whole:
        return [0 for _ in weights]
    exact = [total * weight / whole for weight in weights]
    parts = [int(one) for one in exact]
    order = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return parts


def _value(formula: Expression[Figure], receiver: FundReceiver) -> Fraction | None:
    names = receiver.source.factors
    known, _wrong = vocabulary([Fact(name, FactKind.NUMBER, step=STEP) for name in names])
    given = {name: Decimal(receiver.values[name]) for name in names if name in receiver.values}
    record, _problems = read_record(given, known, Place())
    reading = Program([formula]).answer(record, Moment(clock.today())).reading(0)
    return reading.low if reading.low is not None and reading.low == reading.high else None
