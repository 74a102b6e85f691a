"""Who sends direct reports, who receives and answers them above, and who is sent copies."""

from django.contrib.auth.models import AnonymousUser

from gaoxin.apps.cases.access import Place, require_case
from gaoxin.apps.cases.models import DirectReport, ReportCopy
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Level, Role
from gaoxin.web.errors import NotFound

ABOVE_LEVELS = (Level.PROVINCE, Level.CITY)


def sends(user: User | AnonymousUser, zone: Zone) -> bool:
    """Sends for a zone: whoever works in one of its departments."""
    if not user.is_authenticated or zone not in zones_of(user) or zone.level in ABOVE_LEVELS:
        return False
    return bool(standing(user, zone).departments)


def receiving_zones(user: User | AnonymousUser) -> list[Zone]:
    """Provinces and cities the person looks from."""
    if not user.is_authenticated:
        return []
    above = [zone for zone in zones_of(user) if zone.level in ABOVE_LEVELS]
    return [zone for zone in above if Role.VIEWER in standing(user, zone).roles]


def require_report(user: User | AnonymousUser, case_id: int) -> tuple[DirectReport, Place]:
    """One direct report and what the person is to its case, or *not found*."""
    case, place = require_case(user, case_id)
    found = DirectReport.objects.select_related("to_zone", "zone").filter(case=case).first()
    if found is None or not place.staff:
        raise NotFound
    found.case = case
    return found, place


def require_copy(user: User | AnonymousUser, copy_id: int) -> ReportCopy:
    """A copy sent to a zone the person looks from, or *not found*."""
    found = ReportCopy.objects.select_related("report__case", "zone").filter(pk=copy_id).first()
    if found is None or found.zone not in receiving_zones(user):
        raise NotFound
    return found
