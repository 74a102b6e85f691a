"""What officers decide over placements: confirm, dismiss, put somebody on a segment, take a decision back."""

from collections.abc import Sequence

from django.db import transaction

from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_access import require_chain_work, require_decision
from gaoxin.apps.industry.chain_states import PlacementSource, PlacementState
from gaoxin.apps.industry.models import Placement, PlacementDecision
from gaoxin.apps.industry.queries.chains.known import Spot, require_segment
from gaoxin.apps.industry.services.chains.suggesting import arise_words
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@transaction.atomic
def decide(user: User, zone: Zone, keys: Sequence[int], verdict: PlacementState) -> PlacementDecision:
    """Confirm or dismiss the proposed ones among these; those decided before stay as they are. Refused where nothing
    is left to decide."""
    require_chain_work(user, zone)
    if verdict is PlacementState.PROPOSED:
        raise ValueError("a placement is confirmed or dismissed")
    waiting = Placement.objects.select_for_update().filter(zone=zone, pk__in=list(keys), state=PlacementState.PROPOSED)
    found = list(waiting.values_list("pk", flat=True))
    if not found:
        raise refuse("industry.nothing_to_decide")
    now = clock.now()
    decision = PlacementDecision.objects.create(zone=zone, verdict=verdict, count=len(found), by=user, at=now)
    Placement.objects.filter(pk__in=found).update(state=verdict, decision=decision, decided_by=user, decided_at=now)
    return decision


@transaction.atomic
def undo(user: User, zone: Zone | None, decision_id: int) -> int:
    """Take a decision back: what it decided waits again. What was decided anew since stays. How many wait again."""
    require_decision(user, zone, decision_id)
    decision = PlacementDecision.objects.select_for_update().get(pk=decision_id)
    if decision.undone_at is not None:
        raise refuse("industry.already_undone")
    back = Placement.objects.filter(decision=decision, state=decision.verdict)
    count = back.update(state=PlacementState.PROPOSED, decision=None, decided_by=None, decided_at=None)
    decision.undone_at = clock.now()
    decision.save(update_fields=["undone_at"])
    return count


def open_placement(user: User, zone: Zone | None, placement_id: int) -> Placement:
    """A placement for whoever may decide it, held until the caller's transaction ends; another zone's is not found."""
    here = require_chain_work(user, zone)
    placement = Placement.objects.select_for_update().filter(zone=here, pk=placement_id).first()
    if placement is None:
        raise NotFound
    return placement


@transaction.atomic
def change(user: User, zone: Zone | None, placement_id: int, verdict: PlacementState) -> Placement:
    """Decide one placement anew, whatever was decided before."""
    placement = open_placement(user, zone, placement_id)
    placement.state, placement.decision = verdict, None
    placement.decided_by, placement.decided_at = user, clock.now()
    placement.save()
    return placement


@transaction.atomic
def put(user: User, zone: Zone | None, organisation_id: int, chain: str, segment: str, reason: str) -> Placement:
    """An officer says that the enterprise of an organisation stands on a segment; this counts as confirmed."""
    here = require_chain_work(user, zone)
    spot = require_segment(here, chain, segment)
    enterprise = enterprises_in(user, here).filter(organisation=organisation_id).first()
    if enterprise is None:
        raise refuse("industry.enterprise_unknown_here", Place(path="enterprise"))
    arise_words(enterprise, spot)
    return stand(user, enterprise, spot, reason)


def stand(user: User, enterprise: Enterprise, spot: Spot, reason: str) -> Placement:
    """The enterprise stands on the segment from now on, confirmed by this person; the caller has looked at the right
    to say so."""
    placement, _made = Placement.objects.update_or_create(
        enterprise=enterprise,
        chain=spot.chain.key,
        segment=spot.segment.key,
        defaults={
            "zone": enterprise.zone,
            "state": PlacementState.CONFIRMED,
            "confidence": 100,
            "reason": reason.strip()[:200],
            "source": PlacementSource.OFFICER,
            "placed_on": clock.today(),
            "decision": None,
            "decided_by": user,
            "decided_at": clock.now(),
        },
    )
    return placement
