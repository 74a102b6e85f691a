"""After payment: money asked back and what came of it, and whether the money did what it was given for."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext_noop

from gaoxin.apps.policies.claim_access import keeps_money, require_claim
from gaoxin.apps.policies.claim_money import yuan_words
from gaoxin.apps.policies.claim_states import GIVEN, ClaimState, Outcome, PostingKind, RecoveryState
from gaoxin.apps.policies.models import Claim, ClaimAppraisal, Recovery
from gaoxin.apps.policies.services.claiming.journal import move, must_be, note_step, tell_enterprise
from gaoxin.apps.policies.services.claiming.locking import hold_one
from gaoxin.apps.policies.services.posting.ledger import Voucher, post
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound


@transaction.atomic
def demand(user: User, claim_id: int, amount: int, reason: str, document: str) -> Recovery:
    """Ask for money back, wholly or in part; never more than was paid and has not come back."""
    claim = _deciding(user, claim_id)
    must_be(claim, *GIVEN)
    if not reason.strip():
        raise refuse("claims.say_why", Place(path="reason"))
    if not document.strip():
        raise refuse("funds.no_document", Place(path="document"))
    if claim.recoveries.filter(state=RecoveryState.DEMANDED).exists():
        raise refuse("funds.demanded_already", number=claim.number)
    left = outstanding(claim)
    if not 0 < amount <= left:
        raise refuse("funds.beyond_paid", Place(path="amount"), left=yuan_words(left))
    made = Recovery.objects.create(
        zone=claim.zone,
        claim=claim,
        organisation=claim.organisation,
        amount=amount,
        reason=reason.strip(),
        document=document.strip(),
        due=clock.today() + timedelta(days=int(limit("claims.recovery_days").value)),
        demanded_by=user,
        demanded_at=clock.now(),
    )
    note_step(claim, user, gettext_noop("要求退回资金"), f"{yuan_words(amount)} {reason.strip()}")
    tell_enterprise(
        claim,
        gettext_noop("%(subject)s：请在 %(day)s 前退回 %(amount)s 元（%(number)s）"),
        amount=yuan_words(amount),
        day=f"{made.due}",
    )
    return made


@transaction.atomic
def record_return(user: User, recovery_id: int, amount: int, day: date, receipt: str) -> Recovery:
    """Book money that came back, wholly or in part, by the number of its receipt."""
    found = Recovery.objects.select_related("zone").filter(pk=recovery_id).first()
    if found is None:
        raise NotFound
    claim, part = require_claim(user, found.claim_id)
    if not part.staff:
        raise NotFound
    if not keeps_money(user, found.zone):
        raise refuse("funds.for_finance")
    claim = hold_one(claim.pk)
    recovery = Recovery.objects.select_for_update(of=("self",)).get(pk=recovery_id)
    if recovery.state != RecoveryState.DEMANDED:
        raise refuse("funds.returned_already", number=claim.number)
    left = recovery.amount - recovery.returned
    if not 0 < amount <= left:
        raise refuse("funds.beyond_paid", Place(path="amount"), left=yuan_words(left))
    if day > clock.today():
        raise refuse("funds.day_out_of_range", Place(path="day"), day=day)
    if not receipt.strip():
        raise refuse("funds.no_document", Place(path="receipt"))
    if claim.postings.filter(kind=PostingKind.RECOVER, document=receipt.strip()).exists():
        raise refuse("funds.receipt_used", Place(path="receipt"), receipt=receipt.strip())
    post(user, claim.call.budget, PostingKind.RECOVER, amount, Voucher(receipt.strip(), f"{day}", claim))
    recovery.returned += amount
    if recovery.returned == recovery.amount:
        recovery.state = RecoveryState.RETURNED
    recovery.save()
    note_step(claim, user, gettext_noop("退回资金到账"), f"{yuan_words(amount)} {receipt.strip()}")
    return recovery


@transaction.atomic
def appraise(user: User, claim_id: int, outcome: Outcome, note: str) -> ClaimAppraisal:
    """Say whether the money of a claim did what it was given for."""
    claim = _deciding(user, claim_id)
    must_be(claim, ClaimState.PAID)
    if not note.strip():
        raise refuse("claims.say_why", Place(path="note"))
    made = ClaimAppraisal.objects.create(claim=claim, outcome=outcome, note=note.strip(), by=user, at=clock.now())
    move(claim, ClaimState.APPRAISED, user, gettext_noop("绩效评价"), f"{made.get_outcome_display()}：{note.strip()}")
    return made


def outstanding(claim: Claim) -> int:
    """分 that were paid and have not come back."""
    back = claim.recoveries.aggregate(sum=Sum("returned"))["sum"] or 0
    return (claim.approved or 0) - back


def _deciding(user: User, claim_id: int) -> Claim:
    """A paid claim, locked, for the department of its call or whoever keeps the money."""
    claim, part = require_claim(user, claim_id)
    if not part.staff:
        raise NotFound
    if not part.handles and not part.keeps_money:
        raise refuse("claims.for_department", department=str(claim.call.department))
    return hold_one(claim.pk)
