"""The same indicator at the same time with two values."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.facts import Fact, Facts
from gaoxin.engines.documents.audit.interval import rounding
from gaoxin.engines.documents.audit.jumps import jump_between
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType
from gaoxin.engines.documents.audit.names import says_of_what
from gaoxin.engines.documents.indicators import Kind, Op

_SENTENCE_END = re.compile(r"[。！？]")

ONE_SENTENCE = 120
"""Two quotations with less text than this between them, and no full stop, stand in one sentence."""

MANY = 6
"""More values than this under one name and year: the name is no name of one indicator."""

LOOSE = Fraction(1, 100)
"""A number with zeros at its end may be a round way of saying another that lies within a hundredth."""


def value_conflicts(facts: Facts, text: str) -> Iterator[Finding]:
    """Every indicator that has, for one time, two values that no rounding and no 以上 or 左右 reconciles."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts.all:
        if fact.row.kind is not Kind.POLICY_PARAM and says_of_what(fact.key.name):
            groups[facts.root(fact.key), *_sort(fact)].append(fact)
    for group in groups.values():
        pair = _conflict(group, text)
        if pair is not None:
            yield _finding(*pair)


def _sort(fact: Fact) -> tuple[object, ...]:
    """What must agree, besides the name, before two values are said to contradict each other."""
    value = fact.value
    aimed = value is not fact.row.baseline
    return fact.year, aimed, value.part, value.cumulative, fact.stem, fact.row.measure, fact.subject


def _conflict(group: Sequence[Fact], text: str) -> tuple[Fact, Fact] | None:
    """The two values of a group that are apart; None where all agree or the name plainly serves several things."""
    distinct: dict[object, Fact] = {}
    for fact in sorted(group, key=lambda fact: fact.row.span):
        distinct.setdefault((fact.exact, fact.value.op), fact)
    if len(distinct) > MANY:
        return None
    apart = [pair for pair in combinations(distinct.values(), 2) if _apart(*pair)]
    values = {fact.exact for pair in apart for fact in pair}
    if len(values) != 2 or any(_same_place(*pair, text) for pair in apart):
        return None
    return apart[0]


def _apart(first: Fact, second: Fact) -> bool:
    if _bound_alike(first, second):
        return not first.printed.overlaps(second.printed)
    if first.amount.overlaps(second.amount):
        return False
    near = abs(first.exact - second.exact) <= LOOSE * max(abs(first.exact), abs(second.exact))
    return not (near and (_round_for(first, second) or _round_for(second, first)))


def _bound_alike(first: Fact, second: Fact) -> bool:
    """A target of a table and one of the text, bound from the same side: 40%以上 and 45%以上 can both hold, but the
    table restates the text."""
    sides = [{Op.GE: 1, Op.GT: 1, Op.LE: -1, Op.LT: -1}.get(fact.value.op or Op.EQ, 0) for fact in (first, second)]
    targets = all(fact.value is not fact.row.baseline for fact in (first, second))
    return targets and sides[0] == sides[1] != 0 and first.row.source != second.row.source


def _round_for(rough: Fact, fine: Fact) -> bool:
    """True when the rough number, its final zeros taken as unknown digits, takes in the fine one."""
    exponent = rough.number.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent <= 0:
        return False
    return (rounding(rough.number, -exponent) * rough.size).meets(fine.printed)


def _same_place(first: Fact, second: Fact, text: str) -> bool:
    """True for two values of one sentence or of one table: then the name was read too short, not stated twice."""
    if first.row.source != second.row.source:
        return False
    if first.row.source == "table":
        return first.row.table == second.row.table
    early, late = sorted((first.row.span, second.row.span))
    gap = late.start - early.end
    return gap < 0 or (gap < ONE_SENTENCE and not _SENTENCE_END.search(text, early.end - 1, late.start))


def _finding(first: Fact, second: Fact) -> Finding:
    jump = jump_between(first.printed, second.printed)
    doubtful = first.value.year_inferred or second.value.year_inferred or first.key != second.key
    words = wording.jump if jump else wording.conflict
    return Finding(
        type=FindingType.UNIT_JUMP if jump else FindingType.VALUE_CONFLICT,
        indicator=first.row.name,
        severity=Certainty.LIKELY if doubtful or _bound_alike(first, second) else Certainty.CERTAIN,
        items=(first.item, second.item),
        check=Check(f"{wording.said(first)} == {wording.said(second)}", first.number, second.number),
        **words(first, second),
    )
