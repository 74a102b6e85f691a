"""Public notice before payment (公示), objections to single lines, and what follows when the days are over."""

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.policies.claim_access import require_claim, require_handled, require_to_handle
from gaoxin.apps.policies.claim_states import ClaimState, ObjectionState
from gaoxin.apps.policies.models import Claim, ClaimNotice, NoticeLine, Objection
from gaoxin.apps.policies.services.claiming.journal import (
    due_in,
    last_day,
    move,
    must_be,
    note_step,
    tell_department,
    tell_enterprise,
)
from gaoxin.apps.policies.services.claiming.locking import hold, hold_one
from gaoxin.apps.policies.services.claiming.releasing import release, stop_line
from gaoxin.apps.policies.services.claiming.reviewing import rejected
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import as_system

NOTICE = "GS"
"""Of the numbers of notices (公示)."""


@transaction.atomic
def publish_notice(user: User, call_id: int, claims: Sequence[int], contact: str) -> ClaimNotice:
    """Show the settled claims to everybody for the working days of the catalogue, from the next day on."""
    call = require_handled(user, call_id)
    if not contact.strip():
        raise refuse("claims.no_contact", Place(path="contact"))
    held = [claim for claim in hold(claims) if claim.call_id == call.pk]
    if not held:
        raise refuse("claims.none_chosen")
    for claim in held:
        must_be(claim, ClaimState.APPROVED)
    starts = clock.today() + timedelta(days=1)
    notice = ClaimNotice.objects.create(
        zone=call.zone,
        call=call,
        number=next_number(call.zone, NOTICE, clock.today()),
        title=f"{call.subject}拟兑现名单公示"[:200],
        minutes=held[0].minutes,
        contact=contact.strip(),
        starts_on=starts,
        ends_on=last_day(int(limit("claims.publicity_days").value), starts),
        made_by=user,
        made_at=clock.now(),
        synthetic=call.synthetic,
    )
    for position, claim in enumerate(sorted(held, key=lambda one: one.number), 1):
        _line(notice, position, claim)
        move(claim, ClaimState.PUBLIC, user, gettext_noop("发布公示"), f"{notice.starts_on} — {notice.ends_on}")
        tell_enterprise(claim, gettext_noop("%(subject)s：公示至 %(day)s（%(number)s）"), day=f"{notice.ends_on}")
    return notice


def _line(notice: ClaimNotice, position: int, claim: Claim) -> None:
    NoticeLine.objects.create(
        zone=notice.zone,
        notice=notice,
        claim=claim,
        position=position,
        enterprise_name=claim.organisation.legal_name,
        subject=claim.call.subject,
        amount=claim.approved,
        synthetic=claim.synthetic,
    )


@transaction.atomic
def raise_objection(user: User, claim_id: int, raised_by: str, reason: str) -> Objection:
    """Take an objection in: payment of this claim alone waits until it is answered. Kept by the zone's staff, who
    receive it by letter, telephone or in person, or by an enterprise about its own line."""
    _, part = require_claim(user, claim_id)
    claim = hold_one(claim_id)
    must_be(claim, ClaimState.PUBLIC)
    if not reason.strip() or not raised_by.strip():
        raise refuse("claims.say_why", Place(path="reason" if raised_by.strip() else "raised_by"))
    if not part.handles and not part.member:
        raise refuse("claims.for_department", department=str(claim.call.department))
    with as_system():  # objections are the zone's, also one that an enterprise raises
        made = Objection.objects.create(
            zone=claim.zone,
            claim=claim,
            raised_by=raised_by.strip(),
            reason=reason.strip(),
            raised_at=clock.now(),
            due=due_in("claims.objection_days"),
        )
    claim.held = True
    claim.save(update_fields=["held"])
    note_step(claim, user, gettext_noop("收到异议，暂停本户兑现"), reason.strip())
    tell_enterprise(claim, gettext_noop("%(subject)s：公示期间收到异议，正在复核（%(number)s）"))
    tell_department(claim, claim.call.department_id, gettext_noop("%(number)s 收到异议，请复核"))
    return made


@transaction.atomic
def review_objection(user: User, objection_id: int, state: ObjectionState, answer: str) -> Objection:
    """Answer an objection. One that holds ends the claim and sets its money free; one that does not lets it go on."""
    found = Objection.objects.filter(pk=objection_id).first()
    claim = hold_one(require_to_handle(user, found.claim_id if found else 0).pk)
    objection = Objection.objects.select_for_update(of=("self",)).get(pk=objection_id)
    if objection.state != ObjectionState.OPEN:
        raise refuse("claims.answered_already")
    if state == ObjectionState.OPEN or not answer.strip():
        raise refuse("claims.say_why", Place(path="answer"))
    objection.state, objection.answer = state, answer.strip()
    objection.reviewed_by, objection.reviewed_at = user, clock.now()
    objection.save()
    if state == ObjectionState.UPHELD:
        release(user, claim, gettext_noop("异议成立，释放占用"))
        rejected(user, claim, answer.strip())
        stop_line(claim, gettext_noop("异议成立，不予兑现"))
        return objection
    claim.held = claim.objections.filter(state=ObjectionState.OPEN).exists()
    claim.save(update_fields=["held"])
    note_step(claim, user, gettext_noop("异议不成立"), answer.strip())
    _go_on(user, claim)
    return objection


@transaction.atomic
def end_notices() -> int:
    """Whoever stood in public for all the days without an open objection may be paid; answers how many claims."""
    going = 0
    over = ClaimNotice.objects.filter(ended_at__isnull=True, ends_on__lt=clock.today()).order_by("pk")
    for notice in over.select_for_update(of=("self",)):
        lines = notice.lines.filter(claim__state=ClaimState.PUBLIC).values_list("claim", flat=True)
        going += sum(_go_on(None, claim) for claim in hold(list(lines)))
        notice.ended_at = clock.now()
        notice.save(update_fields=["ended_at"])
    return going


def _go_on(user: User | None, claim: Claim) -> bool:
    """Let a claim be paid when its days in public are over and nothing holds it."""
    if claim.state != ClaimState.PUBLIC or claim.held or claim.line.notice.ends_on >= clock.today():
        return False
    move(claim, ClaimState.PAYABLE, user, gettext_noop("公示期满，可以下达资金"))
    return True
