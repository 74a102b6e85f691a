"""One run over a zone: judge everybody, then what follows from it: efforts, libraries, warnings."""

from gaoxin.apps.enterprises.models import LadderRun
from gaoxin.apps.enterprises.services.ladders import assessing, efforts, libraries, warning
from gaoxin.apps.enterprises.services.ladders.assessing import Told
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Level
from gaoxin.web.scope import SYSTEM, Actor, acting_as


def run_every_zone() -> int:
    """All zones, as each night; answers how many."""
    with acting_as(SYSTEM):
        zones = list(Zone.objects.filter(level__in=[Level.ZONE, Level.PART]).order_by("pk"))
    for zone in zones:
        run_zone(zone)
    return len(zones)


def run_zone(zone: Zone, asked_by: User | None = None, told: Told = lambda done, total: None) -> LadderRun:
    """One zone; each part is a transaction of its own, and doing it again changes nothing."""
    with acting_as(SYSTEM):
        efforts.forget_efforts(zone)
    run = assessing.assess_zone(zone, asked_by, told)
    with acting_as(SYSTEM):
        libraries.fill_libraries(zone)
    with acting_as(SYSTEM):
        warning.find_warnings(zone)
    with acting_as(SYSTEM):
        efforts.work_out_efforts(zone)
    return run


def run_zone_of_key(zone_id: int, asked_by: Actor, told: Told) -> LadderRun:
    """The same for a zone known by its key, as a job knows it."""
    with acting_as(SYSTEM):
        zone = Zone.objects.get(pk=zone_id)
    return run_zone(zone, asked_by if isinstance(asked_by, User) else None, told)
