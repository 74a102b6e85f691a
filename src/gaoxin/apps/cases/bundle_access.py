"""Who may see and carry the procedures of key projects."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from gaoxin.apps.cases.access import OVERSEEING_ROLES
from gaoxin.apps.cases.models import Bundle
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web.errors import NotFound

ARRANGING = frozenset({Duty.PLANNING, Duty.INVESTMENT, Duty.SERVICE, Duty.SUPERVISION})
"""Duties of departments that give projects a steward and see all of them."""


def arranges(user: User | AnonymousUser, zone: Zone) -> bool:
    """Gives projects their procedures and stewards."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.leads or bool(place.duties & ARRANGING)


def may_make(user: User | AnonymousUser, zone: Zone) -> bool:
    """Begins a bundle: whoever arranges, and stewards for themselves."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    return arranges(user, zone) or Role.STEWARD in standing(user, zone).roles


def carries(user: User | AnonymousUser, bundle: Bundle) -> bool:
    """Begins procedures and reports obstacles: the steward, and whoever arranges."""
    return user.is_authenticated and (bundle.steward_id == user.pk or arranges(user, bundle.zone))


def visible_bundles(user: User | AnonymousUser, zone: Zone) -> QuerySet[Bundle]:
    """The bundles of a zone that the person sees: all, their own as steward, or those their departments work on."""
    if not user.is_authenticated or zone not in zones_of(user):
        return Bundle.objects.none()
    found = Bundle.objects.filter(zone=zone)
    place = standing(user, zone)
    if arranges(user, zone) or place.roles & OVERSEEING_ROLES:
        return found
    mine = Q(steward=user) | Q(department__in=place.departments)
    worked = Bundle.objects.filter(
        Q(steps__department__in=place.departments) | Q(blockers__case__department__in=place.departments)
    )
    return found.filter(mine | Q(pk__in=worked.values("pk")))


def require_bundle(user: User | AnonymousUser, bundle_id: int) -> Bundle:
    """One bundle, or *not found*."""
    found = Bundle.objects.select_related("zone", "steward", "department").filter(pk=bundle_id).first()
    if found is None or not visible_bundles(user, found.zone).filter(pk=bundle_id).exists():
        raise NotFound
    return found


def require_carried(user: User | AnonymousUser, bundle_id: int) -> Bundle:
    """One bundle that the person carries; others do not find it."""
    found = require_bundle(user, bundle_id)
    if not carries(user, found):
        raise NotFound
    return found
