"""Targets on the wrong side of their base: lower where more is meant, higher where less is meant."""

import re
from collections.abc import Iterator
from fractions import Fraction

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.conventions import CEILINGS, HIGHER_IS_BETTER, LOWER_IS_BETTER, REVERSED
from gaoxin.engines.documents.audit.facts import Fact, Facts
from gaoxin.engines.documents.audit.model import Certainty, Check, Finding, FindingType
from gaoxin.engines.documents.audit.names import folded, says_of_what
from gaoxin.engines.documents.indicators import Measure, Op

_RISE = re.compile(r"(?:提高|提升|增长|增加|上升|扩大|增|升)(?:到|至)|翻.?番")
_GROWTH = re.compile(r"增速|增幅|增长|年均")
_SHARE = re.compile(r"率|比|占|度|覆盖")
_FALL = re.compile(r"(?:降低|下降|减少|压减|压缩|缩小|降|减)(?:到|至)")
_LIMIT = re.compile(r"控制在|以内|不超过|不高于|低于")


HALF = Fraction(1, 2)
"""A status of another row that is more than twice the target is taken to be of a wider area, not of the same thing."""


def targets_below_base(facts: Facts) -> Iterator[Finding]:
    """Every indicator whose target misses its base in the direction that its words or statistics' usage mean, once."""
    told = set()
    for row in facts.rows:
        if row.measure not in (Measure.LEVEL, Measure.RANK):
            continue
        own = [fact for fact in facts.of(row) if isinstance(fact.year, int)]
        base = next((fact for fact in own if fact.value is row.baseline), None)
        targets = [fact for fact in own if fact.value is not row.baseline]
        pairs = ((base or _earlier(target, facts), target) for target in targets)
        pair = next(((first, target) for first, target in pairs if first is not None and _against(first, target)), None)
        about = None if pair is None else (pair[0].key, pair[0].exact, pair[1].exact)
        if pair is not None and about not in told:
            told.add(about)
            yield _finding(*pair)


def _earlier(target: Fact, facts: Facts) -> Fact | None:
    """The last status of the same indicator stated by another row."""
    if not says_of_what(target.key.name) or not isinstance(target.year, int):
        return None
    known = [
        fact
        for fact in facts.about(target.key)
        if isinstance(fact.year, int)
        and fact.when < target.when
        and fact.value is fact.row.baseline
        and (fact.stem, fact.subject, fact.row.measure) == (target.stem, target.subject, target.row.measure)
        and fact.exact > 0
        and HALF <= target.exact / fact.exact <= 1 / HALF
    ]
    return max(known, key=lambda fact: fact.when, default=None)


def _against(base: Fact, target: Fact) -> bool:
    rising = _rising(target)
    comparable = target.when > base.when and not target.value.part and target.value.cumulative == base.value.cumulative
    if rising is None or not comparable:
        return False
    low, high = (base, target) if rising else (target, base)
    return not low.printed.overlaps(high.printed) and low.exact > high.exact


def _rising(target: Fact) -> bool | None:
    """Whether more is meant (True), less (False), or neither is sure (None): the row's words decide before usage.

    A limit (控制在5.5%以内) says how far a value may go, not that it shall fall.
    """
    row, name = target.row, folded(target.row.name)
    if row.measure is Measure.RANK:
        return False
    words = folded(row.evidence)
    rise, fall = bool(_RISE.search(words)), bool(_FALL.search(words))
    if rise != fall and row.source == "text":
        return rise
    limited = bool(_LIMIT.search(words)) or target.value.op in (Op.LE, Op.LT)
    if any(word in name for word in REVERSED) or CEILINGS.covers(name) or fall or limited or _is_growth(target):
        return None
    if LOWER_IS_BETTER.covers(name):
        return False
    return True if HIGHER_IS_BETTER.covers(name) else None


def _is_growth(fact: Fact) -> bool:
    """True for a rate of growth, by its name or as an amount given in percent: slower growth is no fall."""
    name = folded(fact.row.name)
    return bool(_GROWTH.search(name)) or (fact.stem == "%" and not _SHARE.search(name))


def _finding(base: Fact, target: Fact) -> Finding:
    worded = bool(_RISE.search(folded(target.row.evidence))) != bool(_FALL.search(folded(target.row.evidence)))
    return Finding(
        type=FindingType.TARGET_BELOW_BASE,
        indicator=target.row.name,
        severity=Certainty.CERTAIN if worded and target.row.source == "text" else Certainty.LIKELY,
        items=(base.own_item, target.own_item),
        check=Check(f"{wording.said(target)} ~ {wording.said(base)}", target.number, base.number),
        **wording.direction(base, target),
    )
