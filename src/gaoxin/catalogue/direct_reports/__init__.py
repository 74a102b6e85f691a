"""Kinds of direct reports (直报、直通车): what the zone may send straight to province or city, on which form, to whom.

    project:
      name: 重大项目直接申报
      name_en: Direct application for a project
      purpose: ……
      purpose_en: …
      to: province                     # level of the zone that receives it: province or city
      office: 省级投资主管部门            # the office there that answers
      copies: [市级投资主管部门]          # who is sent a copy, in the order a form lists them
      form: direct_project             # entry of `forms`
      grade: project                   # grade of `case_limits/direct_report`, by which receipt and answer are due
      basis: [{document: 《…》, number: …, confidence: checked}]

Copies go to the viewers of every zone between (the city, where the province receives); the offices named are told by
them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

LIMITS = "direct_report"
"""The entry of `case_limits` whose grades they have."""


class To(StrEnum):
    """The level that receives."""

    PROVINCE = "province"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class DirectReportKind:
    """One kind of direct report."""

    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    to: To
    office: str
    copies: tuple[str, ...]
    form: str
    grade: str
    basis: tuple[Basis, ...]


_REQUIRED = ("name", "name_en", "purpose", "purpose_en", "to", "office", "copies", "form", "grade", "basis")


def _read(key: str, node: Node, report: Report) -> DirectReportKind:
    record = report.record(node, _REQUIRED)
    return DirectReportKind(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("purpose"),
        record.text("purpose_en"),
        record.choice("to", To),
        record.text("office"),
        record.texts("copies"),
        record.text("form"),
        record.text("grade"),
        read_bases(record),
    )


def _relate(found: Mapping[str, Entry[DirectReportKind]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """Forms and grades that are there."""
    limits = others["case_limits"].get(LIMITS)
    for entry in found.values():
        if entry.declaration.form not in others["forms"]:
            entry.report.add("direct_report.no_form", entry.key, form=entry.declaration.form)
        if limits is not None and entry.declaration.grade not in limits.grades:
            entry.report.add(
                "direct_report.no_grade", entry.key, grade=entry.declaration.grade, known=list(limits.grades)
            )


def _settle(found: Mapping[str, Entry[DirectReportKind]]) -> Mapping[str, DirectReportKind]:
    return {key: entry.declaration for key, entry in found.items()}


DIRECT_REPORTS: Kind[DirectReportKind, DirectReportKind] = Kind("direct_reports", _read, _settle, _relate)


@cache
def package_direct_reports() -> Mapping[str, DirectReportKind]:
    """The product's kinds. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(DIRECT_REPORTS, [package_shelf("direct_reports")])[0]
