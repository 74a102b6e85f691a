"""Emergency plans: for which types of city events, by which process, on what authority.

    fire:
      name: 火灾事故现场处置预案
      name_en: Plan for fires
      purpose: 一句话。
      purpose_en: …
      for: [fire]                      # types of `city_event_types`
      flow: plan_fire                  # process of `flows`: each of its steps says who and within how many minutes
      basis: [{document: 《…》, confidence: example}]

A plan is changed by changing its process; what runs goes on by the version it began with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gaoxin.catalogue.bases import Basis, read_bases
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node


@dataclass(frozen=True, slots=True)
class EmergencyPlan:
    """One plan."""

    key: str
    name: str
    name_en: str
    purpose: str
    purpose_en: str
    types: tuple[str, ...]
    flow: str
    basis: tuple[Basis, ...]


_REQUIRED = ("name", "name_en", "purpose", "purpose_en", "for", "flow", "basis")


def _read(key: str, node: Node, report: Report) -> EmergencyPlan:
    record = report.record(node, _REQUIRED)
    return EmergencyPlan(
        key,
        record.text("name"),
        record.text("name_en"),
        record.text("purpose"),
        record.text("purpose_en"),
        record.texts("for"),
        record.text("flow"),
        read_bases(record),
    )


def _settle(found: Mapping[str, Entry[EmergencyPlan]]) -> Mapping[str, EmergencyPlan]:
    return {key: entry.declaration for key, entry in found.items()}


def _relate(found: Mapping[str, Entry[EmergencyPlan]], others: Mapping[str, Mapping[str, Any]]) -> None:
    """A plan is for types that are declared. Its process is looked at where it is started."""
    for entry in found.values():
        for name in entry.declaration.types:
            if name not in others["city_event_types"]:
                entry.report.add("city.no_such_type", entry.key, name=name)


EMERGENCY_PLANS: Kind[EmergencyPlan, EmergencyPlan] = Kind("emergency_plans", _read, _settle, _relate)


@cache
def package_emergency_plans() -> Mapping[str, EmergencyPlan]:
    """The product's plans. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(EMERGENCY_PLANS, [package_shelf("emergency_plans")])[0]
