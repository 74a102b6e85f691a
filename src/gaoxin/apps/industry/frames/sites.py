"""Sites on a drawing of their zone: outlines and numbered marks in the units of the drawing, north at the top."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from statistics import fmean
from typing import Any

WIDEST, NARROWEST, TALLEST, MARGIN = 960.0, 440.0, 620.0, 34.0
"""Of the drawing. A narrow one stays legible on a phone; a mark at its very edge is still whole."""
STEP = 26.0
"""Between marks of one and the same site, side by side."""
LEAST_DEGREES = 0.01
"""A lone mark is not drawn larger than about a kilometre."""
KM_PER_DEGREE = 111.32
"""Of latitude."""
ROUND_KM = (50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """An area's edge as the path of an SVG, and where its name stands; areas within others are drawn lighter."""

    name: str
    path: str
    inner: bool
    middle: Point


@dataclass(frozen=True, slots=True)
class Drawing:
    """`marks`: where each point lies, in the order given. `bar`: the length of a bar of so many `km`."""

    width: int
    height: int
    outlines: tuple[Outline, ...]
    marks: tuple[Point, ...]
    bar: float
    km: float


def draw(features: Sequence[Mapping[str, Any]], points: Sequence[Point]) -> Drawing:
    """Polygons of GeoJSON and points, in degrees, on one drawing. At least one of them must be there."""
    edges = [(feature, rings(feature["geometry"])) for feature in features]
    every = [*points, *(point for _feature, found in edges for ring in found for point in ring)]
    west, east = min(point[0] for point in every), max(point[0] for point in every)
    south, north = min(point[1] for point in every), max(point[1] for point in every)
    flat = cos(radians((south + north) / 2))
    across, along = max((east - west) * flat, LEAST_DEGREES), max(north - south, LEAST_DEGREES)
    scale = min((WIDEST - 2 * MARGIN) / across, (TALLEST - 2 * MARGIN) / along)
    width, height = max(across * scale + 2 * MARGIN, NARROWEST), along * scale + 2 * MARGIN
    middle = (west + east) / 2, (south + north) / 2

    def placed(point: Sequence[float]) -> Point:
        x = width / 2 + (point[0] - middle[0]) * flat * scale
        return round(x, 1), round(height / 2 - (point[1] - middle[1]) * scale, 1)

    outlines = [
        Outline(
            str(feature["properties"].get("name", "")),
            "".join("M" + "L".join(f"{x} {y}" for x, y in map(placed, ring)) + "Z" for ring in found),
            bool(feature["properties"].get("inner")),
            placed([fmean(point[axis] for point in found[0]) for axis in (0, 1)]),
        )
        for feature, found in edges
    ]
    km = next((one for one in ROUND_KM if one / KM_PER_DEGREE * scale <= width / 4), ROUND_KM[-1])
    bar = round(km / KM_PER_DEGREE * scale, 1)
    marks = _beside([placed(point) for point in points])
    return Drawing(round(width), round(height), tuple(outlines), marks, bar, km)


def _beside(marks: Sequence[Point]) -> tuple[Point, ...]:
    """Marks of one site stand side by side around it, so that none hides another."""
    there = Counter(marks)
    before: Counter[Point] = Counter()
    found = []
    for x, y in marks:
        shift = (before[x, y] - (there[x, y] - 1) / 2) * STEP
        before[x, y] += 1
        found.append((round(x + shift, 1), y))
    return tuple(found)


def rings(geometry: Mapping[str, Any]) -> list[Any]:
    """The rings of a polygon of GeoJSON, or of several."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]
