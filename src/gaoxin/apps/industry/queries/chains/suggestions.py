"""What is suggested for chains: what waits on one segment, what was decided there, and one suggestion as a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from gaoxin.apps.industry.chain_access import Person, visible_reviews, works_on_chains
from gaoxin.apps.industry.chain_states import SUGGESTIONS, ReviewKind, ReviewState
from gaoxin.apps.industry.models import ReviewItem
from gaoxin.apps.industry.queries.chains.known import Spot, name_of, spot
from gaoxin.apps.zones.models import Zone
from gaoxin.web.errors import NotFound

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion in words: `what` names the product, or the segment that is needed; `there` is None where the zone no
    longer has the segment it is for."""

    row: ReviewItem
    what: str
    where: str
    there: Spot | None
    may_decide: bool

    @property
    def word(self) -> bool:
        return self.row.kind == ReviewKind.WORD

    @property
    def percent(self) -> float | None:
        """The share in %."""
        return None if self.row.share is None else 100 * float(self.row.share)


def of_segment(user: Person, zone: Zone, there: Spot) -> Sequence[Suggested]:
    """What waits or was decided on a segment, what waits first."""
    rows = _suggestions(user, zone).filter(chain=there.chain.key, segment=there.segment.key)
    return sorted(
        (_suggested(user, one) for one in rows.order_by("-pk")[:SHOWN]),
        key=lambda one: one.row.state != ReviewState.OPEN,
    )


def waiting(user: Person, zone: Zone) -> QuerySet[ReviewItem]:
    """What waits for those who decide, the oldest first; nothing for others."""
    rows = _suggestions(user, zone).filter(state=ReviewState.OPEN).order_by("pk")
    return rows if works_on_chains(user, zone) else rows.none()


def suggestion(user: Person, zone: Zone, item_id: int) -> Suggested:
    found = _suggestions(user, zone).filter(pk=item_id).first()
    if found is None:
        raise NotFound
    return _suggested(user, found)


def _suggestions(user: Person, zone: Zone) -> QuerySet[ReviewItem]:
    return visible_reviews(user, zone).filter(kind__in=SUGGESTIONS).select_related("zone", "raised_by", "settled_by")


def _suggested(user: Person, row: ReviewItem) -> Suggested:
    there = f"{row.chain}/{row.segment}"
    return Suggested(
        row,
        row.text if row.kind == ReviewKind.WORD else name_of(row.zone, row.text),
        name_of(row.zone, there),
        spot(row.zone, there),
        row.state == ReviewState.OPEN and works_on_chains(user, row.zone),
    )
