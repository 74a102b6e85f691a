"""The areas of a zone where city events happen: a tree of districts and grids (网格), each with its outline.

    jilin-gaoxin:                      # code of the zone
      name: 吉林高新区责任网格
      name_en: Grids of the zone
      schematic: true                  # outlines are drawn by hand for lack of licensed boundaries
      areas:
        N1:
          name: 一号网格
          name_en: Grid 1
          within: N                    # the area it is a part of; left out at the top
          outline: ["126.50 43.85", "126.53 43.85", "126.53 43.87"]    # longitude and latitude, three points or more
          duties: {noise: city}        # who acts here instead, by type of event or by category

What a smaller area says of who acts goes before what the one around it says, and a type before its category.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Record, Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node

Point = tuple[Decimal, Decimal]
"""Longitude and latitude in degrees."""
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Area:
    """One area; `within` is empty at the top."""

    code: str
    name: str
    name_en: str
    within: str
    outline: tuple[Point, ...]
    duties: Mapping[str, str]

    def holds(self, longitude: Decimal, latitude: Decimal) -> bool:
        """Whether a point lies in the outline; of two areas that share an edge one holds a point on it.

        >>> square = tuple((Decimal(x), Decimal(y)) for x, y in ((0, 0), (2, 0), (2, 2), (0, 2)))
        >>> area = Area("A", "", "", "", square, {})
        >>> area.holds(Decimal(1), Decimal(1)), area.holds(Decimal(3), Decimal(1))
        (True, False)
        """
        inside = False
        for (x1, y1), (x2, y2) in zip(self.outline, (*self.outline[1:], self.outline[0]), strict=True):
            if (y1 > latitude) != (y2 > latitude):
                inside ^= longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1
        return inside


@dataclass(frozen=True, slots=True)
class CityAreas:
    """The areas of one zone, each after the one it is within."""

    key: str
    name: str
    name_en: str
    schematic: bool
    areas: Mapping[str, Area]

    def at(self, longitude: Decimal, latitude: Decimal) -> Area | None:
        """The smallest area that holds a point, or None outside all of them."""
        found = [area for area in self.areas.values() if area.holds(longitude, latitude)]
        return max(found, key=lambda area: len(self.around(area.code)), default=None)

    def around(self, code: str) -> Sequence[Area]:
        """An area and those around it, the smallest first; nothing for a code that is not known."""
        found: list[Area] = []
        while code in self.areas:
            found.append(self.areas[code])
            code = self.areas[code].within
        return found

    def duty(self, code: str, event_type: str, category: str) -> tuple[str, Area] | None:
        """Who acts in an area where that differs from the type's own department, and the area that says so."""
        for area in self.around(code):
            for word in (event_type, category):
                if word in area.duties:
                    return area.duties[word], area
        return None


# Reading

_NAMED = ("name", "name_en")


def _read(key: str, node: Node, report: Report) -> CityAreas:
    record = report.record(node, (*_NAMED, "areas"), ("schematic",))
    areas: dict[str, Area] = {}
    for area, inner in _areas(record):
        if area.within and area.within not in areas:
            report.add("city.no_such_area", inner.fields.get("within", inner.node), name=area.within)
        areas[area.code] = area
    schematic = record.boolean("schematic") if "schematic" in record.fields else False
    return CityAreas(key, record.text("name"), record.text("name_en"), schematic, areas)


def _areas(record: Record) -> Iterator[tuple[Area, Record]]:
    for key, node in record.entries("areas"):
        inner = record.report.record(node, (*_NAMED, "outline"), ("within", "duties"))
        duties = {word.text: record.report.text(duty) for word, duty in inner.entries("duties")}
        yield (
            Area(key.text, inner.text("name"), inner.text("name_en"), inner.text("within"), _outline(inner), duties),
            inner,
        )


def _outline(record: Record) -> tuple[Point, ...]:
    points = [_point(node, record.report) for node in record.items("outline")]
    if "outline" in record.fields and len(points) < FEWEST:
        record.report.add("city.outline", record.fields["outline"], number=len(points), fewest=FEWEST)
    return tuple(one for one in points if one is not None)


def _point(node: Node, report: Report) -> Point | None:
    text = report.text(node)
    try:
        longitude, latitude = map(Decimal, text.split())
        if 73 <= longitude <= 136 and 3 <= latitude <= 54:
            return longitude, latitude
    except (ValueError, InvalidOperation):
        pass  # told below like a point beyond the country
    if text:
        report.add("city.point", node, text=text)
    return None


def _settle(found: Mapping[str, Entry[CityAreas]]) -> Mapping[str, CityAreas]:
    return {key: entry.declaration for key, entry in found.items()}


CITY_AREAS: Kind[CityAreas, CityAreas] = Kind("city_areas", _read, _settle)


@cache
def package_city_areas() -> Mapping[str, CityAreas]:
    """The areas the product ships, by code of the zone. A mistake in them is a defect, found by `tests/house`."""
    return gather(CITY_AREAS, [package_shelf("city_areas")])[0]
