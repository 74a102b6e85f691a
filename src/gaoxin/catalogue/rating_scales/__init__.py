"""Scales on which a service is rated (好差评): levels, what is asked, how soon a bad rating is answered, and the rates.

    service:
      name: 政务服务“好差评”
      name_en: Rating of government services
      basis: [{document: 《…》, number: …, confidence: checked}]
      levels:                          # the best first, five of them
        very_satisfied: {name: 非常满意, name_en: Very satisfied, counts: good}      # good, middle or bad
      occasions:                       # when an applicant is asked
        decided: {name: 办结, name_en: Decided}
      aspects:                         # what is asked beside the level, where it was filed
        efficiency: {name: 办事效率, name_en: Efficiency, ways: [window, online]}
      call: {days: 1, source: ……, confidence: uncertain, verify: ……}     # a bad rating is called back
      answer: {days: 15, source: ……, confidence: checked}                # and answered

Rating is free: whoever does not rate counts as not rated (未评), never as satisfied.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters.model import Limit, Way
from gaoxin.catalogue.matters.reading import NO_LIMIT, read_limit
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

LEVELS = 5
"""非常满意, 满意, 基本满意, 不满意, 非常不满意."""


class Counts(StrEnum):
    """What a level counts as: 好评, 中评 or 差评."""

    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Level:
    """One level; `stars` from 5 for the best to 1."""

    key: str
    name: str
    name_en: str
    stars: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Occasion:
    """When an applicant is asked."""

    key: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Aspect:
    """What is asked beside the level, of those who filed in these ways."""

    key: str
    name: str
    name_en: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class RatingScale:
    """One scale. `call` and `answer` are working days after a bad rating."""

    key: str
    name: str
    name_en: str
    basis: tuple[Basis, ...]
    levels: Mapping[str, Level]
    occasions: Mapping[str, Occasion]
    aspects: Mapping[str, Aspect]
    call: Limit
    answer: Limit


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of some ratings, between 0 and 1; None where nothing was rated or handled, which is not zero.

    `good`: ratings of the good levels among all ratings (好评率). `satisfied`: good and middle ones (满意率). `rated`:
    cases that were rated among all handled (主动评价率).
    """

    good: Fraction | None
    satisfied: Fraction | None
    rated: Fraction | None


def rates(scale: RatingScale, ratings: Mapping[str, int], rated_cases: int, cases: int) -> Rates:
    """The rates of `ratings` by level, given how many of the `cases` handled were rated at least once.

    An unknown level raises KeyError, more rated cases than cases ValueError: both are mistakes of the caller.
    """
    if not 0 <= rated_cases <= cases:
        raise ValueError(f"{rated_cases} of {cases} cases rated")
    sums = dict.fromkeys(Counts, 0)
    for level, number in ratings.items():
        sums[scale.levels[level].counts] += number
    total = sum(sums.values())
    good, satisfied = sums[Counts.GOOD], sums[Counts.GOOD] + sums[Counts.MIDDLE]
    return Rates(
        Fraction(good, total) if total else None,
        Fraction(satisfied, total) if total else None,
        Fraction(rated_cases, cases) if cases else None,
    )


# Reading


_NAMED = ("name", "name_en")


def _read(key: str, node: Node, report: Report) -> RatingScale:
    since = len(report.problems)
    record = report.record(node, (*_NAMED, "basis", "levels", "occasions", "aspects", "call", "answer"))
    scale = RatingScale(
        key,
        record.text("name"),
        record.text("name_en"),
        read_bases(record),
        {level.key: level for level in _levels(record)},
        {occasion.key: occasion for occasion in _occasions(record)},
        {aspect.key: aspect for aspect in _aspects(record)},
        read_limit(record.fields["call"], report) if "call" in record.fields else NO_LIMIT,
        read_limit(record.fields["answer"], report) if "answer" in record.fields else NO_LIMIT,
    )
    if report.clean(since):
        _check_levels(scale, record)
        if scale.call.days > scale.answer.days:
            report.add("rating_scale.called_after_answer", record.fields["call"])
    return scale


def _levels(record: Record) -> Iterator[Level]:
    for place, (key, node) in enumerate(record.entries("levels")):
        inner = record.report.record(node, (*_NAMED, "counts"))
        yield Level(key.text, inner.text("name"), inner.text("name_en"), LEVELS - place, inner.choice("counts", Counts))


def _check_levels(scale: RatingScale, record: Record) -> None:
    """Five levels, the better never counting as worse, the best good and the worst bad."""
    order = list(Counts)
    counts = [order.index(level.counts) for level in scale.levels.values()]
    if len(counts) != LEVELS:
        record.report.add("rating_scale.levels", record.fields["levels"], number=len(counts), wanted=LEVELS)
    elif counts != sorted(counts) or (order[counts[0]], order[counts[-1]]) != (Counts.GOOD, Counts.BAD):
        record.report.add("rating_scale.order", record.fields["levels"])


def _occasions(record: Record) -> Iterator[Occasion]:
    for key, node in record.entries("occasions"):
        inner = record.report.record(node, _NAMED)
        yield Occasion(key.text, inner.text("name"), inner.text("name_en"))


def _aspects(record: Record) -> Iterator[Aspect]:
    for key, node in record.entries("aspects"):
        inner = record.report.record(node, (*_NAMED, "ways"))
        ways = tuple(record.report.choice(item, Way) for item in inner.items("ways"))
        yield Aspect(key.text, inner.text("name"), inner.text("name_en"), ways)


def _settle(found: Mapping[str, Entry[RatingScale]]) -> Mapping[str, RatingScale]:
    return {key: entry.declaration for key, entry in found.items()}


RATING_SCALES: Kind[RatingScale, RatingScale] = Kind("rating_scales", _read, _settle)


@cache
def package_rating_scales() -> Mapping[str, RatingScale]:
    """The product's scales. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(RATING_SCALES, [package_shelf("rating_scales")])[0]
