"""The ground of the map of places: a zone's boundaries, where most of its enterprises lie, parks and parcels beside."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.urls import reverse
from psycopg import sql

from gaoxin.apps.cases.models import LandParcel
from gaoxin.apps.cases.queries.city.board import outlines
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.frames.sites import rings
from gaoxin.apps.industry.models import ParcelPlace, ZoneBoundary
from gaoxin.apps.industry.queries.chains.layers import LAYERS, STEPS
from gaoxin.apps.zones.models import Zone

FAR = 0.02
"""The part of the enterprises at either end that does not stretch the map: single ones with a wrong place would leave
the rest in a corner."""
COARSE = STEPS // 200
"""Steps of a cell by which the ends are found."""
MOST_CARRIERS = 30
_COUNT = sql.SQL("SELECT count(*) FROM ({points}) AS p")
_GRID = sql.SQL("SELECT x / %(coarse)s, y / %(coarse)s, count(*) FROM ({points}) AS p GROUP BY 1, 2")


def ground(user: Person, zone: Zone | None) -> dict[str, Any]:
    """The boundaries of the zone, its own or else the schematic outline, and the box in which nearly all of its
    enterprises lie (west, south, east, north); where none has a place, the box of the boundaries, and None without."""
    here = require_zone(user, zone)
    drawn = boundaries(here)
    return {**drawn, "box": _box_of_points(here) or _box_of_features(drawn["features"])}


def boundaries(zone: Zone) -> dict[str, Any]:
    """The zone's own boundaries for those who may read them, else its schematic outline."""
    own = boundary_of(zone)
    if own is None:
        return outlines(zone)
    return {"type": "FeatureCollection", "schematic": False, "features": own.features}


def outlined(zone: Zone) -> bool:
    """Whether there is an outline to draw, the zone's own or the schematic one."""
    return bool(boundaries(zone)["features"])


def boundary_of(zone: Zone) -> ZoneBoundary | None:
    """The boundaries that the zone loaded."""
    return ZoneBoundary.objects.filter(zone=zone).select_related("loaded_by").first()


def counts(user: Person, zone: Zone | None) -> dict[str, int]:
    """How many things of each layer have a place."""
    here = require_zone(user, zone)
    found = {}
    with connection.cursor() as cursor:
        for layer in LAYERS.values():
            cursor.execute(_COUNT.format(points=layer.asked()), {"zone": here.pk})
            found[layer.key] = cursor.fetchone()[0]
    return found


def _box_of_points(zone: Zone) -> list[float] | None:
    """Where nearly all of the points of every layer lie, to a step."""
    cells: Counter[tuple[int, int]] = Counter()
    with connection.cursor() as cursor:
        for layer in LAYERS.values():
            cursor.execute(_GRID.format(points=layer.asked()), {"zone": zone.pk, "coarse": COARSE})
            cells.update({(x, y): number for x, y, number in cursor.fetchall()})
    if not cells:
        return None
    west, east = _ends(cells, 0)
    south, north = _ends(cells, 1)
    return [west, south, east, north]


def _ends(cells: Mapping[tuple[int, int], int], axis: int) -> tuple[float, float]:
    """The cell in which the first of those that are not far begins, and where the last one's ends."""
    along: Counter[int] = Counter()
    for place, number in cells.items():
        along[place[axis]] += number
    beyond = FAR * along.total()
    first, last = (_reached(along, order, beyond) for order in (sorted(along), sorted(along, reverse=True)))
    return first * COARSE / STEPS, (last + 1) * COARSE / STEPS


def _reached(along: Mapping[int, int], order: Sequence[int], beyond: float) -> int:
    passed = 0
    for step in order:
        passed += along[step]
        if passed > beyond:
            return step
    return order[-1]


def _box_of_features(features: Sequence[Mapping[str, Any]]) -> list[float] | None:
    """The box around drawn areas."""
    points = [point for feature in features for ring in rings(feature["geometry"]) for point in ring]
    if not points:
        return None
    across, along = [point[0] for point in points], [point[1] for point in points]
    return [min(across), min(along), max(across), max(along)]


def carriers(user: Person, zone: Zone | None) -> list[tuple[str, int, str]]:
    """The parks and buildings of a zone with the most enterprises: name, how many, where they are listed."""
    here = require_zone(user, zone)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.name, e.number, p.id FROM (SELECT premises_id, count(*) AS number FROM enterprises_enterprise"
            " WHERE zone_id = %s AND NOT merged AND premises_id IS NOT NULL"
            " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %s) AS e"
            " JOIN enterprises_premises p ON p.id = e.premises_id ORDER BY 2 DESC, 1",
            [here.pk, MOST_CARRIERS],
        )
        rows = cursor.fetchall()
    there = reverse("enterprises:registry")
    return [(name, count, f"{there}?premises={key}") for name, count, key in rows]


@dataclass(frozen=True, slots=True)
class ParcelLine:
    """A parcel of standard land, with its place where somebody has said it."""

    parcel: LandParcel
    place: ParcelPlace | None

    @property
    def pk(self) -> int:
        return int(self.parcel.pk)

    @property
    def placed(self) -> bool:
        return self.place is not None


def parcel_lines(user: Person, zone: Zone | None) -> list[ParcelLine]:
    """The parcels of a zone, those without a place first."""
    here = require_zone(user, zone)
    places = {one.parcel_id: one for one in ParcelPlace.objects.filter(zone=here)}
    found = [ParcelLine(one, places.get(one.pk)) for one in LandParcel.objects.filter(zone=here)]
    return sorted(found, key=lambda one: one.placed)
