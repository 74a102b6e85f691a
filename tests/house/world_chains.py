"""What stands on chains in the home zone, for walks over every address: a placement with its decision, a gap that
somebody said something over, a company of a set that the zone loaded, something to review."""

from collections.abc import Callable
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_states import GapVerdict, PlacementState, ReviewKind, ReviewReason
from gaoxin.apps.industry.models import (
    GapOverride,
    OutsideCompany,
    Placement,
    PlacementDecision,
    ReviewItem,
    ZoneChain,
)
from gaoxin.apps.industry.queries.chains.editing import shipped_text
from gaoxin.apps.zones.models import User, Zone
from gaoxin.web import clock

CHAIN, SEGMENT = "new_materials", "carbon_fibre"


def build(home: Zone, enterprise: Enterprise, officer: User) -> None:
    """One of each."""
    today, now = clock.today(), clock.now()
    decision = PlacementDecision.objects.create(
        zone=home, verdict=PlacementState.CONFIRMED, count=1, by=officer, at=now
    )
    Placement.objects.create(
        zone=home,
        enterprise=enterprise,
        chain=CHAIN,
        segment=SEGMENT,
        state=PlacementState.CONFIRMED,
        confidence=90,
        source="placing",
        placed_on=today,
        decision=decision,
        decided_by=officer,
        decided_at=now,
    )
    GapOverride.objects.create(
        zone=home, chain=CHAIN, segment=SEGMENT, verdict=GapVerdict.GAP, reason="示例理由", by=officer, day=today
    )
    OutsideCompany.objects.create(zone=home, code="X1", name="示例区外企业")
    ReviewItem.objects.create(
        zone=home,
        kind=ReviewKind.EDGE,
        text="示例关系",
        reason=ReviewReason.SELF_LOOP,
        mark="1",
        raised_on=today,
    )
    ReviewItem.objects.create(
        zone=home,
        kind=ReviewKind.WORD,
        chain=CHAIN,
        segment=SEGMENT,
        text="示例产品词",
        reason=ReviewReason.SUGGESTED,
        mark="2",
        raised_on=today,
        raised_by=officer,
    )
    text = shipped_text(CHAIN)
    ZoneChain.objects.create(zone=home, key=CHAIN, version=1, text=text, made_by=officer, made_at=now)


def _first(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.filter(zone=world.home).earliest("pk").pk


RECORDS: dict[str, Callable[[Any], object]] = {
    "chain_key": lambda world: CHAIN,
    "segment_key": lambda world: SEGMENT,
    "placement_id": _first(Placement),
    "decision_id": _first(PlacementDecision),
    "override_id": _first(GapOverride),
    "company_id": _first(OutsideCompany),
    "industry:reopen:item_id": _first(ReviewItem),
    "suggestion_id": lambda world: ReviewItem.objects.get(zone=world.home, kind=ReviewKind.WORD).pk,
    "industry:map_picture:kind": lambda world: "svg",
    "industry:path_picture:kind": lambda world: "svg",
}
