"""Types of city events: their category, the competent department, how pressing they are, how long a burst lasts.

accident:
  category: traffic                # traffic, security, emergency or urban
  name: 交通事故
  name_en: Accident
  duty: land                       # duty of the competent department; an area may name another (`city_areas`)
  urgency: urgent                  # ordinary, urgent or critical
  merge_minutes: 30                # reports of one device within so many minutes of the last belong to one event
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

LONGEST_BURST = 24 * 60
"""Minutes after which a device's report is always an event of its own."""


class Category(StrEnum):
    """What a city event is about: 交通, 治安, 应急, 城市管理."""

    TRAFFIC = "traffic"
    SECURITY = "security"
    EMERGENCY = "emergency"
    URBAN = "urban"


class Pressing(StrEnum):
    """How pressing an event of a type is."""

    ORDINARY = "ordinary"
    URGENT = "urgent"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of city event."""

    key: str
    category: Category
    name: str
    name_en: str
    duty: str
    urgency: Pressing
    merge_minutes: int


_REQUIRED = ("category", "name", "name_en", "duty", "urgency", "merge_minutes")


def _read(key: str, node: Node, report: Report) -> EventType:
    record = report.record(node, _REQUIRED)
    minutes = report.integer(record.fields["merge_minutes"]) if "merge_minutes" in record.fields else 0
    if not 0 <= minutes <= LONGEST_BURST:
        report.add("city.merge_minutes", record.fields["merge_minutes"], text=minutes, most=LONGEST_BURST)
    return EventType(
        key,
        record.choice("category", Category),
        record.text("name"),
        record.text("name_en"),
        record.text("duty"),
        record.choice("urgency", Pressing),
        minutes,
    )


def _settle(found: Mapping[str, Entry[EventType]]) -> Mapping[str, EventType]:
    return {key: entry.declaration for key, entry in found.items()}


CITY_EVENT_TYPES: Kind[EventType, EventType] = Kind("city_event_types", _read, _settle)


@cache
def package_city_event_types() -> Mapping[str, EventType]:
    """The product's types. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CITY_EVENT_TYPES, [package_shelf("city_event_types")])[0]
