"""Whether two names mean one organisation: a probability, an answer and the reasons."""

from dataclasses import dataclass

from gaoxin.engines.linkage.compare import evidence, places_agree
from gaoxin.engines.linkage.known import KnownNames, same_name
from gaoxin.engines.linkage.model import probability
from gaoxin.engines.linkage.names import Name, parsed
from gaoxin.engines.linkage.reasons import Reason, ReasonCode, reasons

SAME = 0.5
"""From this probability on two names are called the same."""

CERTAIN, KNOWN, APART, OTHER_UNIT, NOTHING = 0.999, 0.995, 0.45, 0.02, 0.01
"""What a rule gives: equal in all parts; known former names (at most); two full names of places that lie apart (at
most); other units of one firm; nothing in common. They are conventions, not measured frequencies. A registered name
begins with the division it is registered in (企业名称登记管理规定, art. 6), so one brand in two places is two firms,
sisters at best, unless a renaming is known."""

CLEAR = 0.9
"""What likeness to another known name must reach: with every further name there is a further chance to be alike."""

_MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class Judgement:
    """`probability` that both names mean one organisation, from the names alone; `same` is probability ≥ SAME."""

    probability: float
    reasons: tuple[Reason, ...]

    @property
    def same(self) -> bool:
        """The answer."""
        return self.probability >= SAME


def judge(name_a: str, name_b: str, known: KnownNames | None = None) -> Judgement:
    """Whether two names mean one organisation.

    A complete renaming cannot be seen in the strings; `known` gives the former names that the registry knows, and any
    other name of either side may then carry the answer.

    >>> judge("江苏瑞禾精密机械股份有限公司", "瑞禾精机").same
    True
    >>> judge("江苏瑞禾精密机械股份有限公司", "江苏岚川精密机械股份有限公司").same
    False
    """
    first, second = parsed(name_a), parsed(name_b)
    plain = _judged(first, second)
    if known is None or plain.same:
        return plain
    return _through_known(first, second, known) or plain


def _through_known(first: Name, second: Name, known: KnownNames) -> Judgement | None:
    """The best answer that another known name of either side gives, if it is a clear yes.

    Where both names are known, each by itself, they are linked by a renaming or likeness adds nothing.
    """
    ones, others = known.names_of(first)[:_MOST_NAMES], known.names_of(second)[:_MOST_NAMES]
    best: Judgement | None = None
    for one in (first, *ones):
        for other in (second, *others):
            if (one is first and other is second) or (ones and others and not same_name(one, other)):
                continue
            found = _judged(one, other)
            if found.probability >= CLEAR and (best is None or found.probability > best.probability):
                through = Reason(ReasonCode.KNOWN_NAME, {"name": _added(one, other, first, second)})
                best = Judgement(min(found.probability, KNOWN), (through, *found.reasons))
    return best


def _added(one: Name, other: Name, first: Name, second: Name) -> str:
    return " = ".join(name.written for name in (one, other) if name not in (first, second))


def _judged(first: Name, second: Name) -> Judgement:
    ruled = _ruled(first, second)
    if ruled is not None:
        return Judgement(ruled, tuple(reasons(first, second)))
    found = round(probability(evidence(first, second)), 4)
    if first.legal and second.legal and places_agree(first, second) < 0:
        found = min(found, APART)
    return Judgement(found, tuple(reasons(first, second)))


def _ruled(first: Name, second: Name) -> float | None:
    """The cases that need no model."""
    if not first.text or not second.text:
        return 0.0
    if first.branch != second.branch or _other_number(first, second):
        return OTHER_UNIT
    if _parts(first) == _parts(second):
        return CERTAIN
    if not set(first.text) & set(second.text):
        return NOTHING
    return None


def _parts(name: Name) -> tuple[object, ...]:
    return name.text, name.form, name.places


def _other_number(first: Name, second: Name) -> bool:
    """True for numbered units of one house: 第一建筑公司 and 第二建筑公司."""
    return bool(
        first.ordinals
        and second.ordinals
        and first.ordinals != second.ordinals
        and first.without_ordinals == second.without_ordinals
    )
