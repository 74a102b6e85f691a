"""Who sees teams of chain chiefs and works on them. All of a zone's staff read. Departments that make industry, and the
one that leads a chain's team, arrange it; an item is told of by the department that answers for it too."""

from typing import Any

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.industry.chain_access import Person, require_zone, works_on_chains
from gaoxin.apps.industry.models import Bridge, ChainItem, ChainMeeting, ItemProgress, TeamSeat
from gaoxin.apps.industry.models.teams import in_force
from gaoxin.apps.industry.team_states import SeatRole
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

READERS = STAFF
"""Roles that read teams, as views declare them."""
WORKERS = ("officer", "head")
"""Roles that work on them."""


def arranges(user: Person, zone: Zone, chain: str) -> bool:
    """Names seats, writes the lists and the minutes of a chain."""
    if not user.is_authenticated or zone not in zones_of(user):
        return False
    place = standing(user, zone)
    if not place.works:
        return False
    if works_on_chains(user, zone):
        return True
    leading = TeamSeat.objects.filter(zone=zone, chain=chain, role=SeatRole.LEAD).filter(in_force(clock.today()))
    return leading.filter(department__in=place.departments).exists()


def require_arranger(user: Person, zone: Zone | None, chain: str) -> Zone:
    """The zone, for those who arrange the chain's team there; its other staff are refused."""
    here = require_zone(user, zone)
    if not arranges(user, here, chain):
        raise refuse("teams.not_yours")
    return here


def carries(user: Person, item: ChainItem) -> bool:
    """Tells of an item: works in its department, or arranges the chain's team."""
    if not user.is_authenticated or item.zone not in zones_of(user):
        return False
    place = standing(user, item.zone)
    return (place.works and place.in_department(item.department_id)) or arranges(user, item.zone, item.plan.chain)


def require_item(user: Person, item_id: int) -> ChainItem:
    """An item of the person's zones, or *not found*."""
    related = ("zone", "plan", "department", "enterprise__organisation", "meeting", "came_from__plan", "made_by")
    return _mine(user, ChainItem.objects.filter(pk=item_id).select_related(*related).first())


def locked_item(user: Person, item_id: int) -> ChainItem:
    """The same for those who tell of it, held until the transaction ends."""
    item = require_item(user, item_id)
    if not carries(user, item):
        raise refuse("teams.for_department", department=item.department.name)
    held = ChainItem.objects.select_for_update(of=("self",)).select_related("zone", "plan", "department")
    return held.get(pk=item.pk)


def require_seat(user: Person, seat_id: int) -> TeamSeat:
    """A seat of the person's zones, or *not found*."""
    related = ("zone", "department", "expert", "user")
    return _mine(user, TeamSeat.objects.filter(pk=seat_id).select_related(*related).first())


def require_entry(user: Person, entry_id: int) -> ItemProgress:
    return _mine(user, ItemProgress.objects.filter(pk=entry_id).select_related("zone", "item").first())


def require_meeting(user: Person, meeting_id: int) -> ChainMeeting:
    return _mine(user, ChainMeeting.objects.filter(pk=meeting_id).select_related("zone", "made_by").first())


def require_bridge(user: Person, bridge_id: int) -> Bridge:
    return _mine(user, Bridge.objects.filter(pk=bridge_id).select_related("zone", "department").first())


def carries_bridge(user: Person, bridge: Bridge) -> bool:
    """Ends a link: works in its department, or arranges the chain's team."""
    if not user.is_authenticated or bridge.zone not in zones_of(user):
        return False
    place = standing(user, bridge.zone)
    return (place.works and place.in_department(bridge.department_id)) or arranges(user, bridge.zone, bridge.chain)


def _mine(user: Person, found: Any) -> Any:
    if found is None or found.zone not in zones_of(user):
        raise NotFound
    return found
