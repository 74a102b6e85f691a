"""Judging claims: the formal review with one notice of everything that is missing, the joint review in which each
department answers for itself, and what experts or an auditor found."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.policies.claim_access import require_desk, require_to_handle
from gaoxin.apps.policies.claim_states import ClaimState, DeskAnswer, ReviewKind
from gaoxin.apps.policies.models import Claim, ClaimDesk, ClaimReview
from gaoxin.apps.policies.services.claiming.journal import (
    move,
    must_be,
    note_step,
    tell_department,
    tell_enterprise,
)
from gaoxin.apps.policies.services.claiming.locking import hold_one
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a panel or an auditor says: the amount it finds right, in 分."""

    reviewer: str
    amount: int
    report: str = ""
    score: Decimal | None = None
    note: str = ""


@transaction.atomic
def pass_formal(user: User, claim_id: int, note: str = "") -> Claim:
    """The papers are whole: the departments are asked, or, where none is, whoever looks at the substance."""
    claim = hold_one(require_to_handle(user, claim_id).pk)
    must_be(claim, ClaimState.FORMAL)
    for asked in claim.call.desks.all():
        ClaimDesk.objects.update_or_create(
            claim=claim,
            desk=asked.desk,
            defaults={"department": asked.department, "answer": DeskAnswer.WAITING, "note": "", "by": None, "at": None},
        )
        tell_department(claim, asked.department_id, gettext_noop("%(who)s 的 %(number)s 请贵部门联审"))
    following = ClaimState.JOINT if claim.call.desks.exists() else _after_joint(claim)
    return move(claim, following, user, gettext_noop("形式审查通过"), note.strip())


@transaction.atomic
def ask_correction(user: User, claim_id: int, wanted: str) -> Claim:
    """Say once, and all of it, what is missing (一次性告知); a second time is refused."""
    claim = hold_one(require_to_handle(user, claim_id).pk)
    must_be(claim, ClaimState.FORMAL)
    if claim.corrected:
        raise refuse("claims.told_once", number=claim.number)
    if not wanted.strip():
        raise refuse("claims.say_why", Place(path="note"))
    claim.corrected, claim.correction = True, wanted.strip()
    move(claim, ClaimState.CORRECTION, user, gettext_noop("一次性告知补正"), wanted.strip())
    tell_enterprise(claim, gettext_noop("%(subject)s：请按一次性告知补正材料（%(number)s）"))
    return claim


@transaction.atomic
def reject(user: User, claim_id: int, why: str) -> Claim:
    """Give nothing, for a reason, before anything was set aside."""
    claim = hold_one(require_to_handle(user, claim_id).pk)
    if not why.strip():
        raise refuse("claims.say_why", Place(path="note"))
    must_be(claim, ClaimState.FORMAL, ClaimState.CORRECTION, ClaimState.JOINT, ClaimState.REVIEW, ClaimState.MEETING)
    return rejected(user, claim, why.strip())


def rejected(user: User | None, claim: Claim, why: str) -> Claim:
    """A claim that is given nothing; its enterprise is told why."""
    claim.why, claim.held = why[:500], False
    move(claim, ClaimState.REJECTED, user, gettext_noop("不予支持"), why)
    tell_enterprise(claim, gettext_noop("%(subject)s：不予支持（%(number)s），理由见详情"))
    return claim


@transaction.atomic
def answer_desk(user: User, desk_id: int, answer: DeskAnswer, note: str) -> ClaimDesk:
    """What a department says. One veto ends the claim; when all are clear it goes on."""
    claim = hold_one(require_desk(user, desk_id).claim_id)
    must_be(claim, ClaimState.JOINT)
    desk = ClaimDesk.objects.select_for_update(of=("self",)).get(pk=desk_id)
    if desk.answer != DeskAnswer.WAITING:
        raise refuse("claims.answered_already")
    if answer == DeskAnswer.WAITING or (answer == DeskAnswer.VETO and not note.strip()):
        raise refuse("claims.say_why", Place(path="note"))
    desk.answer, desk.note, desk.by, desk.at = answer, note.strip()[:500], user, clock.now()
    desk.save()
    if answer == DeskAnswer.VETO:
        rejected(user, claim, f"{desk.get_desk_display()}：{desk.note}")
        return desk
    note_step(claim, user, gettext_noop("联审无异议"), str(desk.get_desk_display()))
    if not claim.desks.exclude(answer=DeskAnswer.CLEAR).exists():
        move(claim, _after_joint(claim), user, gettext_noop("部门联审全部无异议"))
        tell_department(claim, claim.call.department_id, gettext_noop("%(who)s 的 %(number)s 联审完成"))
    return desk


@transaction.atomic
def record_review(user: User, claim_id: int, opinion: Opinion) -> ClaimReview:
    """Write down what a panel or an auditor found; the claim goes to the meeting."""
    claim = hold_one(require_to_handle(user, claim_id).pk)
    must_be(claim, ClaimState.REVIEW)
    if not opinion.reviewer.strip():
        raise refuse("claims.no_reviewer", Place(path="reviewer"))
    if claim.call.review == ReviewKind.AUDIT and not opinion.report.strip():
        raise refuse("claims.no_report", Place(path="report"))
    review = ClaimReview.objects.create(
        claim=claim,
        kind=claim.call.review,
        reviewer=opinion.reviewer.strip(),
        report=opinion.report.strip(),
        amount=opinion.amount,
        score=opinion.score,
        note=opinion.note.strip(),
        by=user,
        at=clock.now(),
    )
    move(claim, ClaimState.MEETING, user, gettext_noop("评审审计完成"), opinion.note.strip())
    return review


def _after_joint(claim: Claim) -> ClaimState:
    return ClaimState.MEETING if claim.call.review == ReviewKind.NONE else ClaimState.REVIEW
