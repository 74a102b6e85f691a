"""How large a share of each credit class is drawn, and how often a year an enterprise of it may be inspected by plan.

shipped_2026:
  name: 按企业信用风险分类的抽查比例和频次
  name_en: …
  valid_from: 2026-01-01
  grades:                              # A, B, C and D, each
    A: {percent: "2", cap: 1}          # percent of the class to draw; `cap` planned inspections a year, left out: none
  unknown: {percent: "5", cap: 1}      # enterprises whose class is not known
  basis: [{document: 《…》, number: …, confidence: uncertain, verify: …}]
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from math import ceil

from gaoxin.catalogue.bases import Basis, count, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

GRADES = ("A", "B", "C", "D")
UNKNOWN = ""
"""The class of an enterprise that has none."""
_PERCENT = re.compile(r"(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?")


@dataclass(frozen=True, slots=True)
class Share:
    """Of a class: the percentage drawn, and how many planned inspections a year an enterprise has at most (None: no
    limit)."""

    percent: Decimal
    cap: int | None

    def of(self, enterprises: int) -> int:
        """How many of so many are drawn: rounded up, so that a small class is not passed over.

        >>> Share(Decimal("2"), 1).of(120)
        3
        """
        return min(enterprises, ceil(self.percent * enterprises / 100))


@dataclass(frozen=True, slots=True)
class Ratios:
    """One dated edition; `shares` by class, that of enterprises without a class under ""."""

    key: str
    name: str
    name_en: str
    valid_from: date
    shares: Mapping[str, Share]
    basis: tuple[Basis, ...]


def _read(key: str, node: Node, report: Report) -> Ratios:
    record = report.record(node, ("name", "name_en", "valid_from", "grades", "unknown", "basis"))
    shares = {name.text: _share(item, report) for name, item in record.entries("grades")}
    if "grades" in record.fields and set(shares) != set(GRADES):
        report.add("inspection_ratios.grades", record.fields["grades"], grades=GRADES)
    if "unknown" in record.fields:
        shares[UNKNOWN] = _share(record.fields["unknown"], report)
    return Ratios(
        key, record.text("name"), record.text("name_en"), record.date("valid_from"), shares, read_bases(record)
    )


def _share(node: Node, report: Report) -> Share:
    record = report.record(node, ("percent",), ("cap",))
    return Share(_percent(record), count(record, "cap") if "cap" in record.fields else None)


def _percent(record: Record) -> Decimal:
    text = record.text("percent")
    if _PERCENT.fullmatch(text) and Decimal(text) <= 100:
        return Decimal(text)
    if text:
        record.report.add("inspection_ratios.percent", record.fields["percent"], text=text)
    return Decimal(0)


def _settle(found: Mapping[str, Entry[Ratios]]) -> Mapping[str, Ratios]:
    return {key: entry.declaration for key, entry in found.items()}


INSPECTION_RATIOS: Kind[Ratios, Ratios] = Kind("inspection_ratios", _read, _settle)


@cache
def package_ratios() -> Mapping[str, Ratios]:
    """The product's editions. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(INSPECTION_RATIOS, [package_shelf("inspection_ratios")])[0]


def ratios_on(day: date) -> Ratios:
    """The edition in force on a day; before the first, the first."""
    editions = sorted(package_ratios().values(), key=lambda one: one.valid_from)
    return next((one for one in reversed(editions) if one.valid_from <= day), editions[0])
