"""Where the enterprises, resources and parcels of a zone lie, gathered into clusters by the database, so that a hundred
thousand points stay quick: the finer the map, the smaller the cells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from django.db import connection
from psycopg import sql

from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.queries.chains.layers import ENTERPRISES, LAYERS, STEPS, Layer
from gaoxin.apps.zones.models import Zone

MOST = 600
"""Clusters of one layer on the map."""
FEWEST_ZOOM, MOST_ZOOM = 3, 18
CELLS = 10
"""Cells across a tile of the map (512 pixels), so that clusters stand some 50 pixels apart."""
WORLD = 360.0
NEAR_ZOOM = 16
"""From here on clusters name what is in them: one cannot look nearer, and a building holds many."""
NAMED = 12
"""Things named of one cluster."""

_CELLS = sql.SQL("""
SELECT count(*), sum(x), sum(y), {keys}
FROM ({points}) AS p
WHERE x BETWEEN %(west)s AND %(east)s AND y BETWEEN %(south)s AND %(north)s
GROUP BY x / %(cell)s, y / %(cell)s
ORDER BY 1 DESC LIMIT %(most)s
""")
_FIRST = sql.SQL("ARRAY[min(id)]")
_SOME = sql.SQL("(array_agg(id ORDER BY id))[1:{}]").format(sql.Literal(NAMED))
_ONLY = sql.SQL(
    " AND enterprise_id IN (SELECT p.enterprise_id FROM industry_placement p WHERE p.zone_id = %(zone)s"
    " AND p.state = 'confirmed' AND p.chain = %(chain)s)"
)


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the map in degrees, and how near one looks (zoom as maps count it)."""

    west: float
    south: float
    east: float
    north: float
    zoom: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that lie near one another: how many, their middle, and the keys of those that are named."""

    count: int
    longitude: float
    latitude: float
    keys: Sequence[int]


def clusters(
    user: Person, zone: Zone | None, window: Window, chain: str = "", layers: Sequence[str] = (ENTERPRISES,)
) -> Mapping[str, Any]:
    """What has a place, of these layers, as GeoJSON, each layer gathered by itself; where a chain is named, of the
    enterprises only those on it."""
    here = require_zone(user, zone)
    only = chain if chain in chains_of(here) else ""
    near = min(MOST_ZOOM, max(FEWEST_ZOOM, window.zoom)) >= NEAR_ZOOM
    features, more = [], False
    for layer in (LAYERS[key] for key in LAYERS if key in layers):
        found = gathered(here, window, layer, only)
        more = more or len(found) == MOST
        named = layer.named(key for one in found if near or one.count == 1 for key in one.keys)
        features += [_feature(layer, one, named, near=near) for one in found]
    return {"type": "FeatureCollection", "features": features, "more": more}


def gathered(zone: Zone, window: Window, layer: Layer, chain: str = "") -> list[Cluster]:
    """The clusters of one layer, the largest first; only those on a chain where one is named."""
    zoom = min(MOST_ZOOM, max(FEWEST_ZOOM, window.zoom))
    asked = {
        "zone": zone.pk,
        "west": floor(window.west * STEPS),
        "east": ceil(window.east * STEPS),
        "south": floor(window.south * STEPS),
        "north": ceil(window.north * STEPS),
        "cell": max(1, round(WORLD * STEPS / 2**zoom / CELLS)),
        "most": MOST,
        "chain": chain,
    }
    only = _ONLY if chain and layer.key == ENTERPRISES else None
    query = _CELLS.format(keys=_SOME if zoom >= NEAR_ZOOM else _FIRST, points=layer.asked(only))
    with connection.cursor() as cursor:
        cursor.execute(query, asked)
        rows = cursor.fetchall()
    return [Cluster(count, float(x) / count / STEPS, float(y) / count / STEPS, keys) for count, x, y, keys in rows]


def _feature(layer: Layer, one: Cluster, named: Mapping[int, tuple[str, str]], *, near: bool) -> dict[str, Any]:
    items = [named[key] for key in one.keys if key in named] if near or one.count == 1 else []
    return {
        "type": "Feature",
        "properties": {"layer": layer.key, "count": one.count, "items": items},
        "geometry": {"type": "Point", "coordinates": [one.longitude, one.latitude]},
    }


def chosen_layers(asked: Iterable[str]) -> list[str]:
    """The layers that an address names; all of them where it names none."""
    found = [key for key in LAYERS if key in set(asked)]
    return found or list(LAYERS)
