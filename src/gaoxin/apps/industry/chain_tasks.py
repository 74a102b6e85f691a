"""Jobs of chains: placing a zone's enterprises, working out how it stands, drafting a chain."""

from typing import Any

from django.urls import reverse

from gaoxin.apps.industry.services.chains.drafting import Asked, write_draft
from gaoxin.apps.industry.services.chains.placing import place_enterprises
from gaoxin.apps.industry.services.chains.reckoning import reckon
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web.jobs import JobProgress, job


@job("industry.place")
def place(progress: JobProgress, *, zone_id: int) -> str:
    zone = Zone.objects.get(pk=zone_id)
    place_enterprises(zone, progress)
    reckon(zone)
    return reverse("industry:placements")


@job("industry.reckon")
def work_out(progress: JobProgress, *, zone_id: int) -> str:
    reckon(Zone.objects.get(pk=zone_id), progress)
    return reverse("industry:chains")


@job("industry.draft")
def draft(progress: JobProgress, *, zone_id: int, asked: dict[str, Any]) -> str:
    given = {**asked, "products": tuple(asked["products"]), "codes": tuple(asked["codes"])}
    user = progress.actor
    if not isinstance(user, User):
        raise TypeError("a chain is drafted for somebody")
    kept = write_draft(user, Zone.objects.get(pk=zone_id), Asked(**given), progress)
    return reverse("industry:pick_segments", args=[kept.key])
