"""What `gaoxin demo` does: fill a zone of the database at hand with synthetic enterprises."""

import os
from collections.abc import Callable
from pathlib import Path

from gaoxin.kernel.problems import refuse
from gaoxin.site.at_hand import database_at_hand
from gaoxin.site.postgres import Tell

Told = Callable[[int, int], None]


def fill(data: Path, count: int, seed: str, code: str | None, tell: Tell, told: Told) -> tuple[str, int]:
    """Load so many synthetic enterprises into the zone of this code, or the first zone there is. Answers its name and
    how many enterprises were new; `told` hears how many are done."""
    with database_at_hand(data, tell) as url:
        os.environ["DATABASE_URL"] = url
        import django

        django.setup()
        from django.db import connection

        try:
            return _fill(count, seed, code, told)
        finally:
            connection.close()  # a server started for this command ends with it


def _fill(count: int, seed: str, code: str | None, told: Told) -> tuple[str, int]:
    from gaoxin.apps.enterprises.services.synthetic import load_synthetic
    from gaoxin.apps.zones.models import Zone
    from gaoxin.apps.zones.states import Level
    from gaoxin.web.scope import SYSTEM, acting_as

    with acting_as(SYSTEM):
        zones = {zone.code: zone for zone in Zone.objects.select_related("parent__parent").order_by("pk")}
    known = [zone.code for zone in zones.values() if zone.level == Level.ZONE]
    if not known:
        raise refuse("synthetic.no_zones")
    if code is not None and code not in zones:
        raise refuse("synthetic.unknown_zone", zone=code, known=known)
    zone = zones[code or known[0]]
    return zone.name, load_synthetic(zone, count, seed, told=told).new
