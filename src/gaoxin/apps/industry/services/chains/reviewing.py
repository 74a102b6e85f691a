"""Settling what waits for review."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from gaoxin.apps.industry.chain_access import require_chain_work, require_review
from gaoxin.apps.industry.chain_states import SUGGESTIONS, ReviewState
from gaoxin.apps.industry.models import ReviewItem
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock


@transaction.atomic
def settle(user: User, zone: Zone, keys: Sequence[int], state: ReviewState, how: str = "") -> int:
    """Settle or drop the open ones among these. What somebody suggested is left: it is taken or turned down one by one,
    with a word to whoever suggested it; what arose by itself may be dropped here. Refused where none is left."""
    require_chain_work(user, zone)
    if state not in (ReviewState.SETTLED, ReviewState.DROPPED):
        raise ValueError("an item is settled or dropped")
    waiting = ReviewItem.objects.filter(zone=zone, pk__in=list(keys), state=ReviewState.OPEN)
    suggested = Q(kind__in=SUGGESTIONS)
    waiting = waiting.exclude(suggested & Q(raised_by__isnull=False) if state is ReviewState.DROPPED else suggested)
    count = waiting.update(state=state, settled_by=user, settled_at=clock.now(), how=how.strip()[:300])
    if not count:
        raise refuse("industry.review_settled")
    return count


@transaction.atomic
def reopen(user: User, zone: Zone | None, item_id: int) -> ReviewItem:
    """Take back how an item was settled: it waits again. What was taken stands in the zone's edition."""
    require_review(user, zone, item_id)
    item = ReviewItem.objects.select_for_update().get(pk=item_id)
    if item.state == ReviewState.TAKEN:
        raise refuse("industry.suggestion_taken")
    item.state, item.settled_by, item.settled_at, item.how = ReviewState.OPEN, None, None, ""
    item.save()
    return item
