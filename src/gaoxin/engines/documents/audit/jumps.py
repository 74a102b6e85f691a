"""Numbers that stand ten thousand times apart where they should be near each other: 万元 printed for 亿元."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.facts import Fact, Facts
from gaoxin.engines.documents.audit.interval import Interval
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType
from gaoxin.engines.documents.audit.names import says_of_what
from gaoxin.engines.documents.indicators import Measure

STEPS = (Fraction(10**4), Fraction(10**8))
"""万 and 亿: the steps by which a wrong unit moves a number."""

WIDE = 1000
"""Between two years of a plan no amount of money, goods or land grows or shrinks a thousandfold."""

NEAR = 30
"""Growth beyond thirtyfold would not be believed under the right unit either."""


def jump_between(first: Interval, second: Interval) -> Fraction | None:
    """10,000 or 100,000,000 when one amount is just that many times the other, within rounding."""
    for step in STEPS:
        if (first * step).meets(second) or (second * step).meets(first):
            return step
    return None


def unit_jumps(facts: Facts) -> Iterator[Finding]:
    """Every indicator whose values of two years are in keeping only if one of them has its unit wrong by 万 or 亿."""
    series: dict[tuple[object, ...], dict[int, Fact]] = defaultdict(dict)
    for fact in facts.all:
        if isinstance(fact.year, int) and _is_amount(fact):
            series[fact.key, fact.stem, fact.subject].setdefault(fact.year, fact)
    for years in series.values():
        for early, late in pairwise(years[year] for year in sorted(years)):
            step = _step(early, late)
            if step is not None:
                yield _finding(early, late, step)


def _is_amount(fact: Fact) -> bool:
    """True for money, goods, land: counted in 万 or 亿 of something, and named by more than a general word."""
    return fact.row.measure is Measure.LEVEL and fact.exact > 0 and says_of_what(fact.key.name)


def _step(early: Fact, late: Fact) -> Fraction | None:
    if early.size == late.size == 1:
        return None
    ratio = max(early.exact, late.exact) / min(early.exact, late.exact)
    if ratio < WIDE:
        return None
    return next((step for step in STEPS if Fraction(1, NEAR) <= ratio / step <= NEAR), None)


def _finding(early: Fact, late: Fact, step: Fraction) -> Finding:
    return Finding(
        type=FindingType.UNIT_JUMP,
        indicator=late.row.name,
        severity=Certainty.LIKELY,
        items=(early.item, late.item),
        check=Check(
            f"{wording.said(late)} / {wording.said(early)}",
            wording.said(late),
            {"ratio": wording.tidy(late.exact / early.exact), "step": int(step)},
        ),
        **wording.jump(early, late),
    )
