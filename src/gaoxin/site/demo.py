"""What `gaoxin demo` does: fill a zone of the database at hand with synthetic enterprises."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gaoxin.kernel.problems import refuse
from gaoxin.site.loading import loaded_on
from gaoxin.site.postgres import Tell

Told = Callable[[int, int], None]
FIRMS_A_DOUBLE, MOST_DOUBLES = 75, 200
"""Of so many firms one is written down a second time, up to a number that one person works off in an afternoon."""


@dataclass(frozen=True, slots=True)
class Filling:
    """How many enterprises with how many years of figures, from which seed, for the zone of which code; without a code
    for the first zone there is."""

    count: int
    seed: str
    years: int
    zone: str | None


def fill(data: Path, wanted: Filling, tell: Tell, told: Told) -> tuple[str, int]:
    """Load synthetic enterprises. Answers the zone's name and how many were new; `told` hears how many are done."""
    with loaded_on(data, tell):
        return filled(wanted, told)


def filled(wanted: Filling, told: Told) -> tuple[str, int]:
    """The same in the database of this process."""
    from gaoxin.apps.enterprises.services.linkage.running import queue_new
    from gaoxin.apps.enterprises.services.search import refresh_everything
    from gaoxin.apps.enterprises.services.synthetic import load_synthetic
    from gaoxin.apps.enterprises.services.synthetic_doubles import load_doubles
    from gaoxin.apps.zones.models import Zone
    from gaoxin.apps.zones.states import Level
    from gaoxin.web.scope import SYSTEM, acting_as

    with acting_as(SYSTEM):
        zones = {zone.code: zone for zone in Zone.objects.select_related("parent__parent").order_by("pk")}
    known = [zone.code for zone in zones.values() if zone.level == Level.ZONE]
    if not known:
        raise refuse("synthetic.no_zones")
    if wanted.zone is not None and wanted.zone not in zones:
        raise refuse("synthetic.unknown_zone", zone=wanted.zone, known=known)
    zone = zones[wanted.zone or known[0]]
    new = load_synthetic(zone, wanted.count, wanted.seed, wanted.years, told).new
    new += load_doubles(zone, min(wanted.count // FIRMS_A_DOUBLE, MOST_DOUBLES))
    refresh_everything()
    with acting_as(SYSTEM):
        queue_new(zone, None)
    return zone.name, new
