"""Amounts that people have set: how long somebody may take, how alike two things must be. Each with its reason.

A file maps each key to its declaration:

    plans.answer_days:
      value: 3
      unit: 工作日
      reason: 为什么是这个数。
      source: 谁定的，依据什么。
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

_NUMBER = re.compile(r"(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Limit:
    """One amount (never negative) in its unit, why it is this one, and on whose authority."""

    value: Decimal
    unit: str
    reason: str
    source: str


def _read(code: str, node: Node, report: Report) -> Limit:
    record = report.record(node, required=("value", "unit", "reason", "source"))
    text = record.text("value")
    if text and not _NUMBER.fullmatch(text):
        report.add("catalogue.not_amount", record.fields["value"], text=text)
        text = ""
    return Limit(Decimal(text or 0), record.text("unit"), record.text("reason"), record.text("source"))


def _settle(found: Mapping[str, Entry[Limit]]) -> Mapping[str, Limit]:
    return {code: entry.declaration for code, entry in found.items()}


LIMITS: Kind[Limit, Limit] = Kind("limits", _read, _settle)


@cache
def package_limits() -> Mapping[str, Limit]:
    """The product's limits. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(LIMITS, [package_shelf("limits")])[0]


def limit(key: str) -> Limit:
    """The limit of this name; a name that is not declared is a mistake of the caller and raises KeyError."""
    return package_limits()[key]
