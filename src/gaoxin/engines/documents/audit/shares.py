"""Shares that contradict the numbers they are shares of, or imply a whole that another share denies."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from gaoxin.engines.documents.audit import wording
from gaoxin.engines.documents.audit.facts import Fact, Facts
from gaoxin.engines.documents.audit.interval import Interval, total
from gaoxin.engines.documents.audit.model import Certainty, Check, Figure, Finding, FindingType
from gaoxin.engines.documents.audit.names import plain_name
from gaoxin.engines.documents.indicators import Measure, Op

_PART_OF_WHOLE = re.compile(r"^(?P<part>.+?)占(?P<whole>.+?)比重$")
_IN_WHOLE = re.compile(r"^(?P<whole>.+?)中(?P<part>.+?)(?:所占)?比重$")
_AND = re.compile(r"以及|和|与|及")
_FILLER = re.compile(r"企业|人员|人才|从业|学历|者|员工|职工|园区|区内|全区|共|拥有|引进|累计|现有|总数|数")
_WHOLE_FILLER = re.compile(r"园区|企业|区内|全区|总数|数|全部")

APART = Fraction(6, 5)
"""Wholes derived from two shares are of one year and one name, yet counted by different desks; less than this apart,
they pass."""


@dataclass(frozen=True, slots=True)
class Whole:
    """How many there are of something in a year, by one share and the numbers printed for its part."""

    share: Fact
    parts: tuple[Fact, ...]
    amount: Interval

    @property
    def counted(self) -> Interval:
        """The part the share is of."""
        return total([part.printed for part in self.parts])


def share_mismatches(facts: Facts) -> Iterator[Finding]:
    """Every share whose part and whole are printed and divide to something else, or whose implied whole another share
    of the same whole denies by more than a fifth."""
    printed: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts.all:
        if _countable(fact) and fact.stem not in ("%", ""):
            printed[_core(fact.key.name), fact.key.scope, fact.year].append(fact)
    implied: dict[tuple[object, ...], list[Whole]] = defaultdict(list)
    for share in facts.all:
        match = _named(share)
        if match is None:
            continue
        whole = _implied(share, match["part"], printed)
        if whole is not None:
            at = (_WHOLE_FILLER.sub("", match["whole"]), share.key.scope, share.year, whole.parts[0].stem)
            implied[at].append(whole)
            yield from _against_print(whole, match["whole"], facts)
    for wholes in implied.values():
        yield from _against_each_other(wholes)


def _countable(fact: Fact) -> bool:
    """True for a plain positive number: no bound, no growth, no rank."""
    return fact.value.op is Op.EQ and fact.exact > 0 and fact.row.measure is Measure.LEVEL


def _named(share: Fact) -> re.Match[str] | None:
    """The part and the whole in the name of a share."""
    if share.stem != "%" or not _countable(share):
        return None
    return _PART_OF_WHOLE.match(share.key.name) or _IN_WHOLE.match(share.key.name)


def _core(name: str) -> str:
    """What tells one group of people or enterprises from another: 企业本科以上从业人员 and 本科及以上学历者 are one."""
    return _FILLER.sub("", name.replace("及以上", "以上"))


def _implied(share: Fact, part: str, printed: dict[tuple[object, ...], list[Fact]]) -> Whole | None:
    """The whole that a share and the printed numbers of its part give; None where one of these is not printed once."""
    parts = []
    for name in _AND.split(part.replace("及以上", "以上")):
        found = printed.get((_core(name), share.key.scope, share.year), [])
        if len(_core(name)) < 2 or len({fact.exact for fact in found}) != 1:
            return None
        parts.append(found[0])
    if len({fact.stem for fact in parts}) != 1:
        return None
    counted = total([fact.printed for fact in parts])
    return Whole(share, tuple(parts), counted.over(share.printed * Fraction(1, 100)))


def _against_print(whole: Whole, name: str, facts: Facts) -> Iterator[Finding]:
    """The share against a whole that the document prints."""
    share = whole.share
    for key in {type(share.key)(plain_name(name), share.key.scope, ""), type(share.key)(name, share.key.scope, "")}:
        for fact in facts.about(key):
            same = fact.year == share.year and fact.stem == whole.parts[0].stem and fact.value.op is Op.EQ
            if same and fact.exact > 0 and not whole.amount.meets(fact.printed):
                computed = sum((part.exact for part in whole.parts), Fraction(0)) / fact.exact * 100
                yield _finding(whole, (fact,), computed, Certainty.CERTAIN, wording.said(fact))
                return


def _against_each_other(wholes: Sequence[Whole]) -> Iterator[Finding]:
    """Two shares of one whole: the share printed with fewer digits is the one called in question."""
    for pair in combinations(wholes[:6], 2):
        doubted, trusted = sorted(pair, key=lambda whole: len(whole.share.number.as_tuple().digits))
        small, large = sorted((doubted.amount, trusted.amount), key=lambda amount: amount.low or 0)
        if small.high is None or large.low is None or large.low < small.high * APART:
            continue
        middle = _middle(trusted)
        computed = sum((part.exact for part in doubted.parts), Fraction(0)) / middle * 100
        shown = f"约{wording.plain(wording.tidy(middle, whole=True))}{trusted.parts[0].row.unit or ''}"
        yield _finding(doubted, (*trusted.parts, trusted.share), computed, Certainty.LIKELY, shown)


def _middle(whole: Whole) -> Fraction:
    return sum((part.exact for part in whole.parts), Fraction(0)) * 100 / whole.share.exact


def _finding(doubted: Whole, grounds: Sequence[Fact], computed: Fraction, severity: Certainty, whole: str) -> Finding:
    parts = "+".join(wording.plain(part.number) for part in doubted.parts)
    if len(grounds) == 1:
        below = wording.plain(grounds[0].number)
    else:
        below = f"({'+'.join(wording.plain(part.number) for part in grounds[:-1])}/{wording.said(grounds[-1])})"
    figures: dict[str, Figure] = {"share_pct": wording.tidy(computed)}
    if len(grounds) > 1:
        implied = _middle(Whole(grounds[-1], tuple(grounds[:-1]), doubted.amount))
        figures["implied_whole"] = wording.tidy(implied, whole=True)
    return Finding(
        type=FindingType.SHARE_MISMATCH,
        indicator=doubted.share.row.name,
        severity=severity,
        items=tuple(fact.item for fact in (doubted.share, *doubted.parts, *grounds)),
        check=Check(f"({parts})/{below}", wording.said(doubted.share), figures),
        **wording.share(doubted.share, doubted.parts, whole, wording.tidy(computed)),
    )
