"""What `gaoxin chain import --zone` does: lay a set of chain data down for a zone of the database at hand."""

from dataclasses import asdict
from pathlib import Path

from gaoxin.kernel.problems import refuse
from gaoxin.site.loading import loaded_on
from gaoxin.site.postgres import Tell


def laid_down(data: Path, folder: Path, zone: str, source: str, tell: Tell) -> dict[str, object]:
    """Load the folder for the zone; answers what is there now, and whether it was there already."""
    with loaded_on(data, tell):
        return loaded(folder, zone, source)


def loaded(folder: Path, code: str, source: str) -> dict[str, object]:
    """The same in the database of this process."""
    from gaoxin.apps.industry.models import SegmentStanding
    from gaoxin.apps.industry.services.chains.graph_sets import load_set
    from gaoxin.apps.industry.services.chains.reckoning import reckon
    from gaoxin.apps.zones.models import Zone
    from gaoxin.web.scope import SYSTEM, acting_as

    with acting_as(SYSTEM):
        zone = Zone.objects.filter(code=code).first()
        if zone is None:
            known = list(Zone.objects.order_by("code").values_list("code", flat=True)[:20])
            raise refuse("imports.no_such_zone", code=code, known=known)
        there = load_set(zone, folder, source=source)
        if not there.same and SegmentStanding.objects.filter(zone=zone).exists():
            reckon(zone)  # who may come, anew: the figures worked out before know nothing of the set
        return asdict(there)
