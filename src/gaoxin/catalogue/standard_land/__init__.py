"""Standard land with promises (标准地+承诺制): what a plot is granted for, what the area already assessed, when it is
reviewed, and what follows.

    industrial:
      name: 工业“标准地”
      name_en: Standard land for industry
      purpose: ……
      purpose_en: …
      basis: [{document: 《…》, number: …, confidence: checked}]
      indicators:                      # what the enterprise promises in the supervision agreement
        investment_intensity:
          {name: 固定资产投资强度, name_en: Investment per mu, unit: 万元/亩, bound: at_least, value: 150,
           reviewed: [completion], confidence: example}
      assessments:                     # what the area already assessed, and how that eases a matter
        energy: {name: 区域节能评价, name_en: Energy assessment of the area, eases: {energy_review: promised}}
      milestones:                      # when promises are reviewed: within so many months after completion
        completion: {name: 竣工复核, name_en: Review at completion, months: 3, confidence: example}
      consequences:                    # in the order in which they follow
        - {name: 限期整改, name_en: Remedy within a set time, confidence: uncertain, verify: ……}

Eased: `waived` (not needed), `shortened` (a table instead of a report) or `promised` (approved on a written promise).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import ASSURED, Assurance, Basis, count, read_assurance, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.matters.model import Matter
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.kernel.problems import Refusal
from gaoxin.kernel.units import NUMBER, Unit, parse_unit


class Bound(StrEnum):
    """On which side of the value a plot has to stay."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Easing(StrEnum):
    """What an assessment of the area does to a matter."""

    WAIVED = "waived"
    SHORTENED = "shortened"
    PROMISED = "promised"


class Standing(StrEnum):
    """Whether a promise is kept. Without a figure it is unknown, which is not broken."""

    KEPT = "kept"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ControlIndicator:
    """One control indicator with the value that the plot is granted for, and at which milestones it is reviewed."""

    key: str
    name: str
    name_en: str
    unit: Unit
    bound: Bound
    value: Decimal
    reviewed: tuple[str, ...]
    assurance: Assurance

    def standing(self, actual: Decimal | None, promised: Decimal | None = None) -> Standing:
        """Whether the actual figure, in this unit, keeps what was promised: a promise of one's own, else the value."""
        if actual is None:
            return Standing.UNKNOWN
        wanted = self.value if promised is None else promised
        kept = actual >= wanted if self.bound is Bound.AT_LEAST else actual <= wanted
        return Standing.KEPT if kept else Standing.BROKEN


@dataclass(frozen=True, slots=True)
class AreaAssessment:
    """What the area assessed once for all its plots, and which matters that eases."""

    key: str
    name: str
    name_en: str
    eases: Mapping[str, Easing]


@dataclass(frozen=True, slots=True)
class Milestone:
    """When promises are reviewed: within so many months after the building is complete (竣工)."""

    key: str
    name: str
    name_en: str
    months: int
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows where a promise is broken."""

    name: str
    name_en: str
    assurance: Assurance


@dataclass(frozen=True, slots=True)
class StandardLand:
    """One kind of standard land."""

    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    basis: tuple[Basis, ...]
    indicators: Mapping[str, ControlIndicator]
    assessments: Mapping[str, AreaAssessment]
    milestones: Mapping[str, Milestone]
    consequences: tuple[Consequence, ...]

    def reviewed_at(self, milestone: str) -> tuple[ControlIndicator, ...]:
        """The indicators that are reviewed at a milestone."""
        return tuple(one for one in self.indicators.values() if milestone in one.reviewed)

    def easing(self, matter: str) -> Mapping[str, Easing]:
        """By key of the assessment, how a matter is eased on such land."""
        return {key: one.eases[matter] for key, one in self.assessments.items() if matter in one.eases}


# Reading


_AMOUNT = re.compile(r"(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?")
_NAMED = ("name", "name_en")
_REQUIRED = (*_NAMED, "purpose", "purpose_en", "basis", "indicators", "assessments", "milestones", "consequences")


def _read(key: str, node: Node, report: Report) -> StandardLand:
    since = len(report.problems)
    record = report.record(node, _REQUIRED)
    land = StandardLand(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("purpose"),
        record.text("purpose_en"),
        read_bases(record),
        {one.key: one for one in _indicators(record)},
        {one.key: one for one in _assessments(record)},
        {one.key: one for one in _milestones(record)},
        tuple(_consequence(item, report) for item in record.items("consequences")),
    )
    if report.clean(since):
        _check_reviews(land, record)
    return land


def _check_reviews(land: StandardLand, record: Record) -> None:
    """Every indicator is reviewed, at milestones that exist."""
    for key, node in record.entries("indicators"):
        indicator = land.indicators[key.text]
        for milestone in indicator.reviewed:
            if milestone not in land.milestones:
                record.report.add("standard_land.no_milestone", node, milestone=milestone)
        if not indicator.reviewed:
            record.report.add("standard_land.never_reviewed", node, name=indicator.name)


def _indicators(record: Record) -> Iterator[ControlIndicator]:
    for key, node in record.entries("indicators"):
        inner = record.report.record(node, (*_NAMED, "unit", "bound", "value", "reviewed", *ASSURED), ("verify",))
        yield ControlIndicator(
            key.text,
            inner.text("name"),
            inner.text("name_en"),
            _unit(inner),
            inner.choice("bound", Bound),
            _value(inner),
            inner.texts("reviewed"),
            read_assurance(inner),
        )


def _unit(record: Record) -> Unit:
    text = record.text("unit")
    try:
        return NUMBER if text == "无" else parse_unit(text)
    except Refusal:
        record.report.add("indicator.no_unit", record.fields["unit"], text=text)
        return NUMBER


def _value(record: Record) -> Decimal:
    text = record.text("value")
    if text and not _AMOUNT.fullmatch(text):
        record.report.add("catalogue.not_amount", record.fields["value"], text=text)
        text = ""
    return Decimal(text or 0)


def _assessments(record: Record) -> Iterator[AreaAssessment]:
    for key, node in record.entries("assessments"):
        inner = record.report.record(node, (*_NAMED, "eases"))
        eases = {matter.text: record.report.choice(how, Easing) for matter, how in inner.entries("eases")}
        yield AreaAssessment(key.text, inner.text("name"), inner.text("name_en"), eases)


def _milestones(record: Record) -> Iterator[Milestone]:
    for key, node in record.entries("milestones"):
        inner = record.report.record(node, (*_NAMED, "months", *ASSURED), ("verify",))
        months = count(inner, "months")
        yield Milestone(key.text, inner.text("name"), inner.text("name_en"), months, read_assurance(inner))


def _consequence(node: Node, report: Report) -> Consequence:
    record = report.record(node, (*_NAMED, *ASSURED), ("verify",))
    return Consequence(record.text("name"), record.text("name_en"), read_assurance(record))


def _settle(found: Mapping[str, Entry[StandardLand]]) -> Mapping[str, StandardLand]:
    return {key: entry.declaration for key, entry in found.items()}


def _relate(found: Mapping[str, Entry[StandardLand]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """Eased matters exist; one that is approved on a promise allows promises."""
    matters: Mapping[str, Matter] = others["matters"]
    for entry in found.values():
        for assessment in entry.declaration.assessments.values():
            for key, how in assessment.eases.items():
                if key not in matters:
                    entry.report.add("standard_land.no_matter", entry.key, matter=key)
                elif how is Easing.PROMISED and not matters[key].commitment.allowed:
                    entry.report.add("standard_land.no_promise", entry.key, name=matters[key].name)


STANDARD_LAND: Kind[StandardLand, StandardLand] = Kind("standard_land", _read, _settle, _relate)


@cache
def package_standard_land() -> Mapping[str, StandardLand]:
    """The product's kinds of standard land. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(STANDARD_LAND, [package_shelf("standard_land")], {"matters": package_matters()})[0]
