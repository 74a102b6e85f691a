"""What experts say over computed gaps; each saying is kept."""

from django.db import transaction

from gaoxin.apps.industry.chain_access import require_chain_work
from gaoxin.apps.industry.chain_states import GapVerdict
from gaoxin.apps.industry.models import GapOverride
from gaoxin.apps.industry.queries.chains.known import require_segment
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@transaction.atomic
def override(user: User, zone: Zone | None, chain: str, segment: str, verdict: GapVerdict, reason: str) -> GapOverride:
    """Say over a gap, with the reason. What was said before is kept as history."""
    here = require_chain_work(user, zone)
    spot = require_segment(here, chain, segment)
    if not reason.strip():
        raise refuse("industry.say_why", Place(path="reason"))
    return GapOverride.objects.create(
        zone=here,
        chain=spot.chain.key,
        segment=spot.segment.key,
        verdict=verdict,
        reason=reason.strip(),
        by=user,
        day=clock.today(),
    )


@transaction.atomic
def withdraw(user: User, zone: Zone | None, override_id: int) -> GapOverride:
    """Take back what was said; the one before it holds again."""
    here = require_chain_work(user, zone)
    said = GapOverride.objects.select_for_update().filter(zone=here, pk=override_id).first()
    if said is None:
        raise NotFound
    if said.withdrawn_at is None:
        said.withdrawn_at, said.withdrawn_by = clock.now(), user
        said.save(update_fields=["withdrawn_at", "withdrawn_by"])
    return said
