"""Who sees and writes money sought from above, bonds, special funds, titles and reform. All of a zone's staff read; the
department that answers for a record and the one for finance write it; nobody outside the zone finds it."""

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty
from gaoxin.kernel.problems import refuse
from gaoxin.web.errors import NotFound

STAFF = ("officer", "head", "steward", "leader", "viewer", "auditor", "administrator")
WORKERS = ("officer", "head")
Kept = TypeVar("Kept", bound=Model)
Person = User | AnonymousUser


def may_register(user: Person, zone: Zone | None) -> bool:
    """Works in some department of the zone, and so may take records in."""
    return user.is_authenticated and zone in zones_of(user) and bool(standing(user, zone).departments)


def works_on(user: Person, zone: Zone, department: int) -> bool:
    """Works in the record's department, or in the one for finance or planning."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    return place.in_department(department) or not {Duty.FINANCE, Duty.PLANNING}.isdisjoint(place.duties)


def require_kept(model: type[Kept], user: Person, key: int, *related: str) -> Kept:
    """A record of the person's zones, or *not found*."""
    found = model._default_manager.filter(pk=key).select_related("zone", "department", *related).first()
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found


def require_worked(model: type[Kept], user: Person, key: int, *related: str) -> Kept:
    """A record that the person's department works on; refused to the zone's other staff."""
    found = require_kept(model, user, key, *related)
    if not works_on(user, found.zone, found.department_id):
        raise refuse("money.for_department", department=str(found.department))
    return found
