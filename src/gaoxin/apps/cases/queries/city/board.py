"""The board of city events: the list, what stands on the map, and counts, all of what the viewer may see."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, QuerySet
from django.urls import reverse

from gaoxin.apps.cases.city_access import visible_events
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.queries.city.areas import areas_of
from gaoxin.apps.cases.queries.city.words import said
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.zones.models import User, Zone

MOST = 500
"""Events on the map; of more only the newest are drawn, and the page says so."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events are being handled, in all and by category."""

    all: int
    by_category: Mapping[str, int]


def events(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """The city events that the person sees."""
    return visible_events(user, zone).select_related("city_event", "department", "zone")


def running_events(user: User | AnonymousUser, zone: Zone) -> QuerySet[Case]:
    """Those that somebody still has something to do about."""
    return events(user, zone).filter(state__in=RUNNING)


def counted(user: User, zone: Zone) -> Counted:
    found = visible_events(user, zone).filter(state__in=RUNNING).order_by()
    by_category = dict(found.values_list("city_event__category").annotate(number=Count("pk")))
    return Counted(sum(by_category.values()), by_category)


def outlines(zone: Zone) -> dict[str, Any]:
    """The areas of a zone as GeoJSON. They are no secret: the public form shows them as well."""
    declared = areas_of(zone)
    features = [
        {
            "type": "Feature",
            "properties": {"code": area.code, "name": said(area), "inner": bool(area.within)},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[float(x), float(y)] for x, y in (*area.outline, area.outline[0])]],
            },
        }
        for area in declared.areas.values()
    ]
    return {"type": "FeatureCollection", "schematic": declared.schematic, "features": features}


def on_map(user: User, zone: Zone) -> dict[str, Any]:
    """Running events with a place, as GeoJSON."""
    found = running_events(user, zone).filter(longitude__isnull=False).order_by("-filed_at", "-pk")
    features = [_feature(case) for case in found[: MOST + 1]]
    return {"type": "FeatureCollection", "features": features[:MOST], "more": len(features) > MOST}


def _feature(case: Case) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {
            "id": case.pk,
            "title": case.title,
            "number": case.number,
            "category": case.city_event.category,
            "urgency": case.urgency,
            "state": str(case.get_state_display()),
            "link": reverse("city:event", args=[case.pk]),
        },
        "geometry": {"type": "Point", "coordinates": [float(case.longitude or 0), float(case.latitude or 0)]},
    }
