"""Reading the boundaries of a zone from a GeoJSON file (RFC 7946): polygons in degrees, each with a name. What is wrong
is told, all of it, and then nothing of the file is taken."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Any

from gaoxin.kernel.problems import Place, Problem, Refusal, refuse

MOST_BYTES = 8 << 20
MOST_AREAS = 500
MOST_POINTS = 100_000
FEWEST_POINTS = 4
"""Points of a ring, the last of which is the first again."""
MOST_TOLD = 20
DECIMALS = 6
"""About ten centimetres."""
LONGEST = 80
"""Characters of a name."""
EAST, NORTH = (73.0, 136.0), (3.0, 54.0)
"""Degrees between which the country lies."""
_NAMES = ("name", "NAME", "Name", "名称", "title")
_CODES = ("code", "adcode", "CODE", "代码")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What was read: features as the map draws them, and how many areas and points these are."""

    features: Sequence[Mapping[str, Any]]
    points: int


def read_boundaries(content: bytes) -> Drawing:
    """The polygons of a file. Refused with everything that is wrong where anything is."""
    if len(content) > MOST_BYTES:
        raise refuse("boundary.too_large", _file(), size_mb=len(content) >> 20, limit_mb=MOST_BYTES >> 20)
    features = _features(content)
    if len(features) > MOST_AREAS:
        raise refuse("boundary.too_many_areas", _file(), count=len(features), limit=MOST_AREAS)
    problems: list[Problem] = []
    drawn = [_drawn(number, one, problems) for number, one in enumerate(features, start=1)]
    if problems:
        raise Refusal(*problems[:MOST_TOLD])
    points = sum(len(ring) for one in drawn for polygon in one["geometry"]["coordinates"] for ring in polygon)
    if points > MOST_POINTS:
        raise refuse("boundary.too_many_points", _file(), count=points, limit=MOST_POINTS)
    return Drawing(drawn, points)


def _file() -> Place:
    return Place(path="file")


def _features(content: bytes) -> list[Any]:
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise refuse("boundary.no_json", _file()) from None
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise refuse("boundary.no_collection", _file())
    features = found.get("features")
    if not isinstance(features, list) or not features:
        raise refuse("boundary.nothing_there", _file())
    return features


def _drawn(number: int, feature: Any, problems: list[Problem]) -> dict[str, Any]:
    """One feature as it is kept, always of several polygons."""
    given = feature if isinstance(feature, dict) else {}
    told = given.get("properties") if isinstance(given.get("properties"), dict) else {}
    geometry = given.get("geometry") if isinstance(given.get("geometry"), dict) else {}
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    polygons: Any = {"Polygon": [coordinates], "MultiPolygon": coordinates}.get(str(kind))
    if not isinstance(polygons, list) or not polygons:
        problems.append(Problem("boundary.no_polygon", {"number": number, "kind": str(kind)[:30]}, _file()))
        polygons = []
    return {
        "type": "Feature",
        "properties": {"name": _text(told, _NAMES) or str(number), "code": _text(told, _CODES), "inner": False},
        "geometry": {
            "type": "MultiPolygon",
            "coordinates": [list(_rings(number, one, problems)) for one in polygons],
        },
    }


def _text(told: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next((str(told[key]).strip()[:LONGEST] for key in keys if told.get(key) not in (None, "")), "")


def _rings(number: int, polygon: Any, problems: list[Problem]) -> Iterator[list[Point]]:
    if not isinstance(polygon, list) or not polygon:
        problems.append(Problem("boundary.no_ring", {"number": number}, _file()))
        return
    for ring in polygon:
        points = [_point(one) for one in ring] if isinstance(ring, list) else []
        known = [one for one in points if one is not None]
        wrong = _wrong(number, points, known)
        if wrong is not None:
            problems.append(wrong)
            return
        yield known


def _point(one: Any) -> Point | None:
    """Longitude and latitude; height, where it is given, is left out."""
    if not isinstance(one, list) or len(one) < 2 or any(type(part) not in (int, float) for part in one[:2]):
        return None
    x, y = float(one[0]), float(one[1])
    return (round(x, DECIMALS), round(y, DECIMALS)) if isfinite(x) and isfinite(y) else None


def _wrong(number: int, points: Sequence[Point | None], known: Sequence[Point]) -> Problem | None:
    """What is wrong with a ring, if anything."""
    if len(known) != len(points):
        return Problem("boundary.no_point", {"number": number}, _file())
    outside = next(
        (one for one in known if not (EAST[0] <= one[0] <= EAST[1] and NORTH[0] <= one[1] <= NORTH[1])), None
    )
    if outside is not None:
        return Problem("boundary.far_away", {"number": number, "x": outside[0], "y": outside[1]}, _file())
    if len(known) < FEWEST_POINTS or known[0] != known[-1]:
        return Problem("boundary.not_closed", {"number": number}, _file())
    if not _area(known):
        return Problem("boundary.no_area", {"number": number}, _file())
    return None


def _area(ring: Sequence[Point]) -> float:
    """Twice the area of a ring, in square degrees."""
    (x0, y0), *_rest = ring
    return abs(sum((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0) for (x1, y1), (x2, y2) in pairwise(ring)))
