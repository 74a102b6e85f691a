"""Proposing the segments on which the enterprises of a zone stand; officers decide."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl
from django.db import transaction
from django.utils.translation import gettext_noop as _n

from gaoxin.apps.industry.chain_access import require_chain_work
from gaoxin.apps.industry.chain_states import PlacementSource, PlacementState
from gaoxin.apps.industry.frames.chains import enterprise_texts
from gaoxin.apps.industry.models import Placement
from gaoxin.apps.industry.queries.chains.known import declared_of
from gaoxin.apps.industry.services.chains.reckoning import start_once
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.chains.placing import Placer
from gaoxin.web import clock, jobs
from gaoxin.web.models import Job

AT_A_TIME = 2_000
"""Enterprises looked at before the next are fetched."""
Spot = tuple[int, str, str]
"""Enterprise, chain, segment."""


@dataclass(frozen=True, slots=True)
class Seems:
    """What speaks for a placement: confidence in %, product words or codes of the segment, the words of the record."""

    confidence: int
    reason: str
    evidence: str


def queue_placing(user: User, zone: Zone | None) -> Job:
    """Propose placements for the zone's enterprises as a job, for those who work on chains."""
    here = require_chain_work(user, zone)
    return jobs.start("industry.place", title=f"{here.name}：企业落链", user=user, zone_id=here.pk)


def place_again(user: User, zone: Zone) -> None:
    """Have it done after something that may change it, once for many such things."""
    start_once("industry.place", f"{zone.name}：企业落链", user, zone)


@transaction.atomic
def place_enterprises(zone: Zone, progress: jobs.NoProgress | None = None) -> int:
    """Look at every enterprise of the zone that is in business. What was decided stays; what was proposed before and
    no longer follows from the records goes. How many are proposed now."""
    told, placer = progress or jobs.NoProgress(), Placer(declared_of(zone))
    after, looked = 0, 0
    while (rows := enterprise_texts(zone, after, AT_A_TIME)).height:
        _propose(zone, rows["enterprise"].to_list(), _found(placer, rows))
        after, looked = int(rows["enterprise"][-1]), looked + rows.height
        told.step(looked, None, _n("正在核对企业的产品和经营范围"))
    return Placement.objects.filter(zone=zone, state=PlacementState.PROPOSED).count()


def _found(placer: Placer, rows: pl.DataFrame) -> Mapping[Spot, Seems]:
    """What the engine says of these enterprises."""
    asked = rows.select(
        key=pl.col("enterprise").cast(pl.String),
        texts=pl.concat_list(pl.col("products", "business").fill_null("")),
        codes=pl.concat_list(pl.col("industry")).list.drop_nulls(),
    )
    asked = asked.with_columns(pl.col("texts", "codes").list.eval(pl.element().filter(pl.element() != "")))
    found: dict[Spot, Seems] = {}
    columns = ("key", "segment", "confidence", "given", "words", "codes")
    for key, segment, confidence, given, words, codes in placer.place_frame(asked).select(columns).iter_rows():
        chain, _slash, name = segment.partition("/")
        reason = "、".join(dict.fromkeys([*(words or ()), *(codes or ())]))
        found[int(key), chain, name] = Seems(round(100 * confidence), reason, "、".join(dict.fromkeys(given or ())))
    return found


def _propose(zone: Zone, enterprises: Iterable[int], found: Mapping[Spot, Seems]) -> None:
    known = _known(enterprises)
    fresh = [_new(zone, spot, one) for spot, one in found.items() if spot not in known]
    Placement.objects.bulk_create(fresh, batch_size=1_000)
    changed = [_again(known[spot], one) for spot, one in found.items() if _differs(known.get(spot), one)]
    Placement.objects.bulk_update(changed, ["confidence", "reason", "evidence", "placed_on"], batch_size=500)
    gone = [one.pk for spot, one in known.items() if spot not in found and _proposed_by_words(one)]
    if gone:
        Placement.objects.filter(pk__in=gone).delete()


def _known(keys: Iterable[int]) -> Mapping[Spot, Placement]:
    rows = Placement.objects.filter(enterprise__in=list(keys))
    return {(one.enterprise_id, one.chain, one.segment): one for one in rows}


def _new(zone: Zone, spot: Spot, one: Seems) -> Placement:
    enterprise, chain, segment = spot
    return Placement(
        zone=zone,
        enterprise_id=enterprise,
        chain=chain,
        segment=segment,
        source=PlacementSource.PLACING,
        placed_on=clock.today(),
        **_said(one),
    )


def _said(one: Seems) -> dict[str, Any]:
    return {"confidence": one.confidence, "reason": one.reason[:200], "evidence": one.evidence[:300]}


def _again(placement: Placement, one: Seems) -> Placement:
    placement.confidence, placement.reason = one.confidence, one.reason[:200]
    placement.evidence, placement.placed_on = one.evidence[:300], clock.today()
    return placement


def _differs(placement: Placement | None, one: Seems) -> bool:
    """Whether a proposal, not yet decided, follows from other words now."""
    if placement is None or not _proposed_by_words(placement):
        return False
    return (placement.confidence, placement.reason) != (one.confidence, one.reason[:200])


def _proposed_by_words(placement: Placement) -> bool:
    return placement.state == PlacementState.PROPOSED and placement.source == PlacementSource.PLACING
