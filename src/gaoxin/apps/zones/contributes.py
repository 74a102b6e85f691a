"""What the zones app offers to the frame: the zone one works in, and the choice of another."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.translation import gettext

from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web.registry import Choice, RolesOfPerson, ZoneSwitch, register


def choices(request: HttpRequest) -> Sequence[Choice]:
    """The zones of the person, with the one in force marked."""
    current = zone_of_request(request)
    return [Choice(zone.code, name_of(zone), zone == current) for zone in zones_of(request.user)]


def name_of(zone: Zone) -> str:
    """The zone's name; a zone of demonstration says that it is one."""
    return gettext("%(zone)s（示例）") % {"zone": zone.name} if zone.synthetic else zone.name


register(ZoneSwitch(key="zones.switch", choices=choices, url="zones:choose"))
register(RolesOfPerson(key="zones.roles", roles=roles_of))
