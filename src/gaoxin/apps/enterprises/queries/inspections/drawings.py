"""Draws as pages show them: what anybody sees, and what the zone's staff sees beside it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from gaoxin.apps.enterprises.inspection_access import arranges, reads_classes, require_draw
from gaoxin.apps.enterprises.inspection_states import DrawState
from gaoxin.apps.enterprises.models import Draw, Enterprise, Inspection
from gaoxin.apps.zones.access import zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.draws import Opened, opened_text, read_roster, verify
from gaoxin.engines.draws.rosters import Roster
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

SHOWN = 200
"""Lines of an outcome that a page shows; the file has all."""


@dataclass(frozen=True, slots=True)
class DrawPage:
    """A draw for the zone's staff."""

    draw: Draw
    visits: Sequence[Inspection]
    may_end: bool
    internal: bool

    @property
    def waits(self) -> bool:
        return self.draw.state == DrawState.COMMITTED


def draws(user: User, zone: Zone) -> QuerySet[Draw]:
    """The draws of a zone, for its staff."""
    rows = Draw.objects.filter(zone=zone) if zone in zones_of(user) else Draw.objects.none()
    return rows.select_related("line__department")


def draw_page(user: User, draw_id: int) -> DrawPage:
    draw, place = require_draw(user, draw_id)
    visits = list(draw.drawn.prefetch_related("team").order_by("pk")[:SHOWN])
    return DrawPage(draw, visits, arranges(place, draw.line.department_id), reads_classes(user, draw.zone))


def public_draws() -> QuerySet[Draw]:
    """Every commitment and every draw of all zones, those given up among them."""
    return Draw.objects.select_related("zone")


def public_draw(draw_id: int) -> Draw:
    """One of them."""
    draw = Draw.objects.filter(pk=draw_id).select_related("zone").first()
    if draw is None:
        raise NotFound
    return draw


def file_of(draw: Draw) -> str:
    """The published file of a draw that is opened, from which anybody draws again."""
    if draw.state != DrawState.OPENED:
        raise NotFound
    return opened_text(bytes.fromhex(draw.seed), roster_of(draw), draw.beacon_value)


def checked(content: bytes, known: str) -> Opened:
    """A file that somebody brings, drawn again."""
    if not content:
        raise refuse("draws.no_file")
    return verify(content, known)


def checked_draw(draw: Draw) -> Opened:
    """The draw itself, drawn again as this page is looked at, against the commitment published before."""
    return verify(file_of(draw).encode(), draw.commitment)


def key_of(user: User, draw_id: int) -> dict[str, Any]:
    """Who stands behind the entries, for those who may know the classes: to check the pseudonyms of an opened draw."""
    draw, _ = require_draw(user, draw_id)
    if not reads_classes(user, draw.zone) or draw.state != DrawState.OPENED:
        raise NotFound
    names = draw.names
    rows = Enterprise.objects.filter(pk__in=names.targets.values()).select_related("organisation")
    codes = {
        one.pk: (one.organisation.credit_code or one.organisation.provisional_key, one.organisation.legal_name)
        for one in rows
    }
    return {
        "commitment": draw.commitment,
        "key": names.key,
        "strata": names.grades,
        "targets": [
            {"entry": entry, "code": codes[pk][0], "name": codes[pk][1]} for entry, pk in sorted(names.targets.items())
        ],
    }


def roster_of(draw: Draw) -> Roster:
    """The frozen roster, as it was written down."""
    roster = read_roster(json.loads(draw.roster.text))
    if roster is None:
        raise ValueError(f"the roster of draw {draw.pk} is none")
    return roster
