"""Who sees suspected pairs and mergers, and who decides them: a zone's staff, and those who keep its registry."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from gaoxin.apps.enterprises.access import keeps
from gaoxin.apps.enterprises.models import Merger, SuspectedPair
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound


def visible_pairs(user: User | AnonymousUser, zone: Zone) -> QuerySet[SuspectedPair]:
    """The suspected pairs of one zone, for its staff."""
    if zone not in zones_of(user):
        return SuspectedPair.objects.none()
    return SuspectedPair.objects.filter(zone=zone).select_related("one__organisation", "other__organisation")


def visible_mergers(user: User | AnonymousUser, zone: Zone) -> QuerySet[Merger]:
    """The mergers of one zone, for its staff."""
    if zone not in zones_of(user):
        return Merger.objects.none()
    return Merger.objects.filter(zone=zone).select_related("gone", "into", "merged_by", "undone_by")


def require_pair(user: User | AnonymousUser, pair_id: int) -> tuple[SuspectedPair, Standing]:
    """A suspected pair and what the person is in its zone, or *not found*."""
    found = SuspectedPair.objects.filter(pk=pair_id, zone__in=zones_of(user))
    pair = found.select_related("zone", "one__organisation", "other__organisation", "decided_by", "merger").first()
    if pair is None:
        raise NotFound
    return pair, standing(user, pair.zone)


def require_merger(user: User | AnonymousUser, merger_id: int) -> tuple[Merger, Standing]:
    """A merger and what the person is in its zone, or *not found*."""
    found = Merger.objects.filter(pk=merger_id, zone__in=zones_of(user))
    merger = found.select_related("zone", "gone", "into", "merged_by", "undone_by").first()
    if merger is None:
        raise NotFound
    return merger, standing(user, merger.zone)


def decidable_pairs(user: User | AnonymousUser, pair_ids: Iterable[int]) -> list[int]:
    """The keys of these pairs, all of them the person's to decide; another zone's is *not found*."""
    wanted = sorted(set(pair_ids))
    found = SuspectedPair.objects.filter(pk__in=wanted, zone__in=zones_of(user))
    zones = dict(found.values_list("pk", "zone"))
    if len(zones) != len(wanted):
        raise NotFound
    for zone in zones_of(user):
        if zone.pk in zones.values():
            may_decide(standing(user, zone))
    return wanted


def may_decide(place: Standing) -> None:
    """Who is who is decided by those who keep the registry."""
    if not keeps(place):
        raise refuse("linkage.not_your_desk")
