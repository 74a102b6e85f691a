"""The decision of a meeting (会议审定): how much each claim gets, under its caps, beside other claims for the same
thing, and as long as the budget holds. The money is set aside in the same transaction, or nothing is decided at all."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext_noop

from gaoxin.apps.policies.claim_access import require_handled
from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import COMMITTED, GIVEN, ClaimState, GroupRule, PostingKind
from gaoxin.apps.policies.models import Claim, ClaimCall
from gaoxin.apps.policies.queries.claiming.proposed import proposed
from gaoxin.apps.policies.services.claiming.amounts import Other, Room, settle, within
from gaoxin.apps.policies.services.claiming.journal import move, must_be, tell_enterprise
from gaoxin.apps.policies.services.claiming.locking import RELATED, hold, hold_calls
from gaoxin.apps.policies.services.claiming.releasing import release, stop_line
from gaoxin.apps.policies.services.posting.ledger import Voucher, locked, post
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web.scope import as_system

TAKEN = [*COMMITTED, *GIVEN]


@transaction.atomic
def settle_claims(
    user: User, call_id: int, claims: Sequence[int], minutes: str, day: date, amounts: Mapping[int, int] | None = None
) -> Sequence[Claim]:
    """Settle claims of a call by the minutes of a meeting. `amounts` says for which claims the meeting set another
    amount than was found right, in 分. All of them, or none."""
    call = require_handled(user, call_id)
    if not minutes.strip():
        raise refuse("claims.no_minutes", Place(path="minutes"))
    held = [claim for claim in hold(claims) if claim.call_id == call.pk]
    if not held:
        raise refuse("claims.none_chosen")
    for claim in held:
        must_be(claim, ClaimState.MEETING)
    return settle_held(user, held, amounts or {}, minutes.strip(), day)


def settle_held(
    user: User | None, claims: Sequence[Claim], amounts: Mapping[int, int], minutes: str, day: date
) -> Sequence[Claim]:
    """The same for claims that are locked already."""
    with as_system():
        rivals = {claim.pk: _rivals(claim) for claim in claims}
        hold_calls(claims)
        locked(sorted({one.call.budget_id for claim in claims for one in (claim, *rivals[claim.pk])}))
    for claim in claims:
        claim.minutes, claim.settled_on = minutes, day
        _settle(user, claim, amounts.get(claim.pk, proposed(claim)), _rivals(claim))
    return claims


def room(claim: Claim) -> Room:
    """What the caps of the clause leave in the year of the call."""
    call = claim.call
    same = Claim.objects.filter(call__clause=call.clause_id, call__year=call.year, state__in=TAKEN).exclude(pk=claim.pk)
    return Room(_left(call.enterprise_cap, same.filter(enterprise=claim.enterprise_id)), _left(call.ceiling, same))


def _left(cap: int | None, taken: object) -> int | None:
    if cap is None:
        return None
    return max(0, cap - (taken.aggregate(sum=Sum("approved"))["sum"] or 0))  # type: ignore[attr-defined]


def _rivals(claim: Claim) -> Sequence[Claim]:
    """The enterprise's other claims for the same thing in the same year that have money, locked."""
    call: ClaimCall = claim.call
    if not call.groups:
        return []
    others = Claim.objects.filter(
        enterprise=claim.enterprise_id, call__year=call.year, call__groups__overlap=call.groups, state__in=TAKEN
    )
    with as_system():
        rows = others.exclude(pk=claim.pk).select_related(*RELATED).order_by("pk")
        return list(rows.select_for_update(of=("self",)))


def _settle(user: User | None, claim: Claim, amount: int, rivals: Sequence[Claim]) -> None:
    with as_system():
        cut = within(amount, room(claim))
    if cut == 0:
        raise refuse("claims.caps_reached", number=claim.number)
    others = [Other(one.pk, one.approved or 0, one.state in (ClaimState.ORDERED, *GIVEN)) for one in rivals]
    exclusive = any(one.call.group_rule == GroupRule.EXCLUSIVE for one in (claim, *rivals))
    rule = GroupRule.EXCLUSIVE if exclusive else GroupRule.HIGHEST
    settled = settle(cut, others, rule)
    by_key = {one.pk: one for one in rivals}
    if settled.gives_way_to is not None:
        _replace(user, claim, by_key[settled.gives_way_to], rule)
        return
    for key in settled.replaces:
        release(user, by_key[key], gettext_noop("就高不重复，改按更高的兑现"))
        _replace(user, by_key[key], claim, rule)
    claim.approved = settled.amount
    post(user, claim.call.budget, PostingKind.COMMIT, settled.amount, Voucher(claim.minutes, claim.call.subject, claim))
    note = "" if settled.amount == amount else f"{yuan_words(amount)} → {yuan_words(settled.amount)}"
    move(claim, ClaimState.APPROVED, user, gettext_noop("审定金额，占用预算"), note)
    tell_enterprise(
        claim,
        gettext_noop("%(subject)s：已审定 %(amount)s 元（%(number)s），待公示"),
        amount=yuan_words(settled.amount),
    )


def _replace(user: User | None, claim: Claim, by: Claim, rule: GroupRule) -> None:
    """Nothing by this claim, because another gives more for the same thing or shuts it out."""
    claim.replaced_by, claim.why, claim.held = by, f"{rule.label}：{by.number} {by.call.subject}"[:500], False
    move(claim, ClaimState.REPLACED, user, gettext_noop("不重复享受"), claim.why)
    stop_line(claim, claim.why)
    tell_enterprise(claim, gettext_noop("%(subject)s：不重复享受（%(number)s），按另一项更高的兑现"))
