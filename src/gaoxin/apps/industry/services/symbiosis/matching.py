"""Bringing offers and needs of a year together: one plan for the whole zone, kept as a run with its proposals."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.frames.symbiosis import Ground, ground
from gaoxin.apps.industry.models import ByproductLine, SymbiosisExchange, SymbiosisMatch, SymbiosisRun
from gaoxin.apps.industry.queries.symbiosis.linkages import linkages
from gaoxin.apps.industry.queries.symbiosis.words import match_reason
from gaoxin.apps.industry.services.symbiosis.agreeing import PROPOSED
from gaoxin.apps.industry.symbiosis_access import require_exchange_work
from gaoxin.apps.industry.symbiosis_states import LineState, MatchState, SideAnswer
from gaoxin.apps.zones.access import members_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.chains.byproducts import Offer, Want
from gaoxin.engines.chains.symbiosis import PER_KM, Flow, Plan, match
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

MOST_LINES = 2_000
_HUNDREDTH, _KILO = Decimal("0.01"), Decimal("0.001")


@transaction.atomic
def run(user: User, zone: Zone, year: int) -> SymbiosisRun:
    """Work out the plan of a year: what is proposed, what stays over and why, linkage before, agreed and after.

    Earlier proposals that not both ends have answered are replaced; an answer given to the same exchange is kept.
    Pairs that an end has declined are not proposed again. Both ends are told of new proposals."""
    require_exchange_work(user, zone)
    Zone.objects.select_for_update(of=("self",), no_key=True).get(pk=zone.pk)  # one run at a time
    lines = ByproductLine.objects.filter(zone=zone, year=year, state=LineState.ACTIVE)
    if lines.count() > MOST_LINES:
        raise refuse("byproducts.many_lines", most=MOST_LINES)
    matches = list(SymbiosisMatch.objects.filter(zone=zone, run__year=year).order_by("pk"))
    done = SymbiosisExchange.objects.filter(zone=zone, day__year=year)
    here = ground(lines, matches, done)
    if not here.offers or not here.wants:
        raise refuse("byproducts.nothing_to_match", year=year)
    declined = {(str(one.offer_id), str(one.need_id)) for one in matches if one.state == MatchState.REJECTED}
    plan = match(here.plants, here.offers, here.wants, barred=declined)
    made = SymbiosisRun.objects.create(
        zone=zone,
        year=year,
        per_km=Decimal(str(PER_KM)),
        offers=len(here.offers),
        needs=len(here.wants),
        tonnes=plan.tonnes,
        linkage=linkages(here, plan.flows),
        unmatched=unmatched(here, plan, declined),
        by=user,
        at=clock.now(),
        synthetic=zone.synthetic,
    )
    earlier = [one for one in matches if one.state == MatchState.PROPOSED]
    new = [_propose(made, here, flow, earlier) for flow in plan.flows]
    for one in earlier:
        one.state = MatchState.REPLACED
        one.save(update_fields=["state"])
    _tell(new, {(one.offer_id, one.need_id, one.tonnes) for one in earlier})
    return made


def _propose(made: SymbiosisRun, here: Ground, flow: Flow, earlier: Sequence[SymbiosisMatch]) -> SymbiosisMatch:
    offer, need = here.lines[flow.offer], here.lines[flow.want]
    row = SymbiosisMatch(
        zone=made.zone,
        run=made,
        offer=offer,
        need=need,
        giver_id=offer.organisation_id,
        giver_name=offer.holder_name,
        giver_plant=offer.plant,
        taker_id=need.organisation_id,
        taker_name=need.holder_name,
        taker_plant=need.plant,
        material=flow.material,
        tonnes=flow.tonnes,
        km=Decimal(str(flow.km or 0)).quantize(_HUNDREDTH, ROUND_HALF_EVEN),
        net=Decimal(str(flow.net)).quantize(_KILO, ROUND_HALF_EVEN),
        reason=match_reason(offer, need, flow.km or 0),
        synthetic=made.synthetic,
    )
    for one in earlier:
        if (one.offer_id, one.need_id, one.tonnes) == (offer.pk, need.pk, row.tonnes):
            for side in ("giver", "taker"):
                for part in ("answer", "by_id", "at"):
                    setattr(row, f"{side}_{part}", getattr(one, f"{side}_{part}"))
    row.save()
    return row


def unmatched(here: Ground, plan: Plan, declined: set[tuple[str, str]]) -> list[dict[str, Any]]:
    """What stays over of each line and why: nobody else has or needs the material, it does not fit, it is too far, it
    was declined, or the others have no room left."""
    sent: dict[str, Decimal] = {}
    for flow in plan.flows:
        sent[flow.offer] = sent.get(flow.offer, Decimal(0)) + flow.tonnes
        sent[flow.want] = sent.get(flow.want, Decimal(0)) + flow.tonnes
    items: Sequence[Offer | Want] = [*here.offers, *here.wants]
    others: dict[tuple[str, bool], list[Offer | Want]] = {}
    for item in items:
        others.setdefault((item.material, isinstance(item, Offer)), []).append(item)
    told = []
    for item in items:
        left = item.amount.value - sent.get(item.key, Decimal(0))
        if left > 0:
            facing = others.get((item.material, not isinstance(item, Offer)), [])
            told.append(
                {
                    "line": int(item.key),
                    "total": str(item.amount.value),
                    "left": str(left),
                    "reasons": _reasons(item, facing, plan, declined, here),
                }
            )
    return told


def _reasons(
    item: Offer | Want,
    facing: Sequence[Offer | Want],
    plan: Plan,
    declined: set[tuple[str, str]],
    here: Ground,
) -> list[Mapping[str, Any]]:
    facing = [one for one in facing if one.plant != item.plant]
    if not facing:
        return [{"kind": "nobody"}]
    reasons: list[Mapping[str, Any]] = []
    kept_apart = set()
    for one in plan.unfit:
        if item.key in (one.offer, one.want):
            other = one.want if item.key == one.offer else one.offer
            kept_apart.add(other)
            kind = "unknown" if one.unknown else "unfit"
            reasons.append({"kind": kind, "other": int(other), "qualities": list(one.qualities)})
    reasons.sort(key=lambda one: one["other"])  # the engine's keys are texts, where "10" stands before "9"
    for other_item in facing:
        pair = (item.key, other_item.key) if isinstance(item, Offer) else (other_item.key, item.key)
        if pair in declined:
            kept_apart.add(other_item.key)
            reasons.append({"kind": "declined", "other": int(other_item.key)})
    if any(one.key not in kept_apart for one in facing):
        reasons.append({"kind": "amount"})
    return reasons


def _tell(new: Sequence[SymbiosisMatch], known: set[tuple[int, int, Decimal]]) -> None:
    with as_system():
        for row in new:
            if (row.offer_id, row.need_id, row.tonnes) in known:
                continue
            for end, other, answer in (
                (row.giver_id, row.taker_name, row.giver_answer),
                (row.taker_id, row.giver_name, row.taker_answer),
            ):
                if answer == SideAnswer.WAITING:
                    inbox.tell(
                        members_of(end),
                        PROPOSED,
                        gettext_noop("与%(who)s的副产物匹配，请答复"),
                        {"who": other},
                        reverse("industry:symbiosis_match", args=[row.pk]),
                    )
