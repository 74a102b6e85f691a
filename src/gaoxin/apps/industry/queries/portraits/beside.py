"""What stands beside an industry in the zone's own books: institutes and platforms that serve it, alerts over it."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext

from gaoxin.apps.industry.alert_states import ALERT_TONES, LIVE
from gaoxin.apps.industry.chain_access import Person, require_zone
from gaoxin.apps.industry.chain_states import PlacementState
from gaoxin.apps.industry.models import Alert, InnovationResource, Placement, ResourceSegment
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.zones.models import Zone
from gaoxin.engines.chains.declared import Segment
from gaoxin.web import clock
from gaoxin.web.portraits import Industry, PortraitLine, PortraitTold

SHOWN = 20


def institutes_of(user: Person, zone: Zone, industry: Industry) -> PortraitTold | None:
    """Resources in use that serve a segment of the chain, those that serve most of them first; None while the zone has
    none at all."""
    here = require_zone(user, zone)
    rows = InnovationResource.objects.filter(zone=here, ended_on__isnull=True)
    looked = rows.count()
    if not looked:
        return None
    chain = chains_of(here)[industry.key].declared
    serving = rows.annotate(segments=Count("served", filter=Q(served__chain=industry.key))).filter(segments__gt=0)
    found = list(serving.order_by("-segments", "name")[:SHOWN])
    served: dict[int, list[str]] = {}
    for one in ResourceSegment.objects.filter(resource__in=found, chain=industry.key).order_by("pk"):
        if one.segment in chain.segments:
            served.setdefault(one.resource_id, []).append(named(chain.segments[one.segment]))
    lines = [
        PortraitLine(
            title=one.name,
            link=reverse("industry:resource", args=[one.pk]),
            state=one.get_kind_display(),
            tone="info",
            when=one.holder_name,
            reason=gettext("服务环节：%(names)s") % {"names": "、".join(served.get(one.pk, ()))},
            synthetic=one.synthetic,
        )
        for one in found
    ]
    return PortraitTold(
        lines, looked, _newest([one.as_of for one in found]), gettext("创新资源登记"), reverse("industry:resources")
    )


def _newest(days: list[date]) -> date:
    return max(days, default=clock.today())


def alerts_of(user: Person, zone: Zone, industry: Industry) -> PortraitTold | None:
    """Alerts still to be dealt with, over segments of the chain or enterprises that stand on it, the gravest first;
    None while none was ever raised in the zone."""
    here = require_zone(user, zone)
    alerts = Alert.objects.filter(zone=here)
    if not alerts.exists():
        return None
    placed = Placement.objects.filter(
        zone=here, chain=industry.key, state=PlacementState.CONFIRMED, enterprise=OuterRef("enterprise")
    )
    live = alerts.filter(state__in=LIVE)
    about = live.filter(Q(chain=industry.key) | Q(Exists(placed))).select_related("enterprise__organisation", "risk")
    chain = chains_of(here)[industry.key].declared
    lines = [
        PortraitLine(
            title=str(one.enterprise.organisation) if one.enterprise else _segment(chain.segments, one),
            link=reverse("industry:alert", args=[one.pk]),
            state=one.get_state_display(),
            tone=ALERT_TONES[one.state],
            when=one.found_on.isoformat(),
            reason=f"{one.get_kind_display()} · {one.get_grade_display()}",
        )
        for one in about.order_by("-grade", "-as_of", "pk")[:SHOWN]
    ]
    return PortraitTold(lines, live.count(), clock.today(), gettext("待处置的产业预警"), reverse("industry:alerts"))


def _segment(segments: Mapping[str, Segment], alert: Alert) -> str:
    found = segments.get(alert.segment)
    return named(found) if found else alert.segment
