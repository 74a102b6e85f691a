"""How quickly a map of many enterprises answers, and a shock over as many: windows at every zoom, gathered by the
database beside gathering the same rows in Python, and the page of a shock as a whole request.

An officer asks as one does: as the web role, with the policies of the database in force.
"""

import statistics
import time
from collections import Counter
from collections.abc import Callable
from decimal import ROUND_HALF_UP
from math import ceil, floor
from typing import Any

import psycopg
from django.db import connection
from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.industry.queries.chains import grounds, places
from gaoxin.apps.industry.queries.chains.layers import ENTERPRISES, STEPS
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Duty, Level, Role
from gaoxin.catalogue.chains import package_chains
from gaoxin.web.scope import SYSTEM, acting_as

LIMIT_MS = 100
"""Milliseconds that a window may take, 95 of 100 times."""
SHOCK_MS = 1_000
"""Milliseconds that the page of a shock may take."""
ZOOMS = range(6, 18)
SCREEN, TILE = (1100, 600), 512
"""Pixels of the map, and of a tile at which the world is one."""
_PLACE = """
INSERT INTO industry_placement
    (zone_id, enterprise_id, chain, segment, state, confidence, reason, evidence, source, placed_on, synthetic)
SELECT e.zone_id, e.presence_id, s.chain, s.segment, 'confirmed', 90, '', '', 'placing', current_date, true
FROM enterprises_enterprise e
JOIN unnest(%(chains)s::text[], %(segments)s::text[]) WITH ORDINALITY s(chain, segment, n)
    ON s.n = 1 + (e.presence_id * 7919) %% %(count)s
WHERE e.zone_id = %(zone)s
"""


def run(owner_url: str, enterprises: int, rounds: int) -> dict[str, Any]:
    """Load so many enterprises, put each on a segment, and ask for each window and for a shock so many times."""
    officer, zone = _zone_of(enterprises)
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE")
    with acting_as(officer):
        box, placed = grounds.ground(officer, zone)["box"], grounds.counts(officer, zone)[ENTERPRISES]
    windows = {f"zoom {zoom}": _compared(officer, zone, _window(box, zoom), rounds) for zoom in ZOOMS}
    shock = _timed(_shock(officer, zone), rounds)
    worst = max(one["p95_ms"] for one in windows.values())
    return {
        "enterprises": enterprises,
        "with_a_place": placed,
        "rounds": rounds,
        "windows": windows,
        "shock_ms": shock,
        "limits": {
            "window": {"limit": LIMIT_MS, "worst": worst, "met": worst <= LIMIT_MS},
            "shock": {"limit": SHOCK_MS, "worst": shock["p95_ms"], "met": shock["p95_ms"] <= SHOCK_MS},
        },
    }


def _zone_of(enterprises: int) -> tuple[User, Zone]:
    with acting_as(SYSTEM):
        zone = Zone.objects.create(code="home", name="home", level=Level.ZONE)
        office = Department.objects.create(zone=zone, name="产业", duties=[Duty.INDUSTRY])
        officer = User.objects.create_user("officer", "bench-officer-1", display_name="产业经办")
        Grant.objects.create(user=officer, role=Role.OFFICER, zone=zone, department=office)
    load_synthetic(zone, enterprises, years=1)
    spots = [(chain.declared.key, key) for chain in package_chains().values() for key in chain.declared.segments]
    chains, segments = zip(*spots, strict=True)
    asked = {"chains": list(chains), "segments": list(segments), "count": len(spots), "zone": zone.pk}
    with acting_as(SYSTEM), connection.cursor() as cursor:
        cursor.execute(_PLACE, asked)
    return officer, zone


def _window(box: list[float], zoom: int) -> places.Window:
    """What a screen shows of the middle of the map."""
    west, south, east, north = box
    across, along = (pixels * 360 / 2**zoom / TILE / 2 for pixels in SCREEN)
    x, y = (west + east) / 2, (south + north) / 2
    return places.Window(x - across, max(-90, y - along), x + across, min(90, y + along), zoom)


def _compared(officer: User, zone: Zone, window: places.Window, rounds: int) -> dict[str, Any]:
    """The same window both ways; RuntimeError where they do not come to the same."""
    with acting_as(officer):
        found = places.clusters(officer, zone, window)["features"]
        told = sorted(one["properties"]["count"] for one in found)
        if told != sorted(count for count, *_rest in _in_python(zone, window)):
            raise RuntimeError(f"zoom {window.zoom}: the database and Python gather differently")
    ours = _timed(lambda: places.clusters(officer, zone, window), rounds, officer)
    python = _timed(lambda: _in_python(zone, window), max(3, rounds // 5), officer)
    return {"clusters": len(found), "enterprises": sum(told), **ours, "python_p50_ms": python["p50_ms"]}


def _in_python(zone: Zone, window: places.Window) -> list[tuple[int, float, float]]:
    """The clusters out of every row of the window: how many, and their middle."""
    edge = 1 / STEPS
    rows = Enterprise.objects.filter(
        zone=zone,
        merged=False,
        longitude__range=(window.west - edge, window.east + edge),
        latitude__range=(window.south - edge, window.north + edge),
    ).values_list("longitude", "latitude")
    west, east = floor(window.west * STEPS), ceil(window.east * STEPS)
    south, north = floor(window.south * STEPS), ceil(window.north * STEPS)
    cell = max(1, round(places.WORLD * STEPS / 2**window.zoom / places.CELLS))
    counts: Counter[tuple[int, int]] = Counter()
    across: Counter[tuple[int, int]] = Counter()
    along: Counter[tuple[int, int]] = Counter()
    for longitude, latitude in rows:
        x, y = (int((one * STEPS).to_integral_value(ROUND_HALF_UP)) for one in (longitude, latitude))
        if west <= x <= east and south <= y <= north:
            at = (x // cell, y // cell)
            counts[at] += 1
            across[at] += x
            along[at] += y
    most = counts.most_common(places.MOST)
    return [(count, across[at] / count / STEPS, along[at] / count / STEPS) for at, count in most]


def _timed(ask: Callable[[], object], rounds: int, officer: User | None = None) -> dict[str, float]:
    """Milliseconds of so many calls, after one that is not counted."""
    taken = []
    for number in range(rounds + 1):
        begun = time.perf_counter()
        if officer is None:
            ask()
        else:
            with acting_as(officer):
                ask()
        if number:
            taken.append((time.perf_counter() - begun) * 1000)
    ordered = sorted(taken)
    return {"p50_ms": round(statistics.median(taken), 1), "p95_ms": round(ordered[int(0.95 * (len(ordered) - 1))], 1)}


def _shock(officer: User, zone: Zone) -> Callable[[], object]:
    """The page on which the largest enterprise stops and nobody has stocks: the most that there is to play."""
    client = Client(raise_request_exception=True, headers={"host": "localhost"})
    client.force_login(officer)
    with acting_as(officer):
        first = Enterprise.objects.filter(zone=zone).order_by("pk").values_list("organisation_id", flat=True)[0]
    words = {"enterprise": first, "spare": 0, "elsewhere": 0, "stock_days": 0, "stock_factor": 0}

    def ask() -> None:
        answer = client.get(reverse("industry:shock"), words)
        if answer.status_code != 200 or "家会受影响" not in answer.content.decode():
            raise RuntimeError(f"the shock answered {answer.status_code}")

    return ask
