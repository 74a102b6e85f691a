"""The decision on a matter, its document, its delivery, and the later check of what was promised."""

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.matter_states import MatterStage, PaperState, PromiseState
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import Certificate
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.matters.accepting import after
from gaoxin.apps.cases.services.matters.documents import issue
from gaoxin.apps.cases.services.matters.fees import refuse_unsettled
from gaoxin.apps.cases.services.matters.held import Held, give_notice, holding, number_on_platform, step_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


def decide(user: User, case_id: int, *, granted: bool, reason: str = "", platform_number: str = "") -> Case:
    """Decide: what is granted needs every paper, what is denied a reason. The document is made with the decision; of
    what was carried to a platform (帮办代办) it says what the platform came to, under its number there."""
    with holding(user, case_id, reason) as held:
        step = step_of(user, held, "decide")
        awaited = list(held.case.papers.filter(state=PaperState.AWAITED))
        if granted and awaited:
            raise refuse("matters.papers_awaited", names="、".join(paper.name for paper in awaited))
        if not granted and not reason.strip():
            raise refuse("matters.reason", Place(path="reason"))
        if platform_number.strip():
            number_on_platform(held.case, held.matter.platform, platform_number)
        for paper in awaited:
            paper.state = PaperState.UNUSED
            paper.save()
        kept = held.kept
        kept.stage, kept.decided_at, kept.granted = MatterStage.DECIDED, clock.now(), granted
        kept.reason = reason.strip()[:500]
        if granted and kept.promise == PromiseState.GIVEN:
            kept.promise_due = after(held.matter.commitment.check_days, clock.now())
        kept.save()
        held.case.outcome = "granted" if granted else "denied"
        held.case.save(update_fields=["outcome"])
        issue(user, held.case, held.matter, granted=granted, reason=kept.reason)
        moving.act(user, step.pk, why=reason, answers={"准予": granted})
        held.case.refresh_from_db()
        return held.case


def deliver(user: User, case_id: int) -> Case:
    """送达: the applicant has the document, or can fetch it; the case is done."""
    with holding(user, case_id) as held:
        step = step_of(user, held, "deliver")
        refuse_unsettled(held.case)
        held.kept.stage = MatterStage.DELIVERED
        held.kept.save()
        moving.act(user, step.pk)
        document = held.case.certificate
        text = _t("送达：%(title)s（%(number)s）已经可以下载，核验码 %(code)s。") % {
            "title": document.title,
            "number": document.number,
            "code": document.code,
        }
        give_notice(held.case, user, gettext_noop("%(number)s 已办结：%(title)s"), text)
        held.case.refresh_from_db()
        return held.case


def check_promise(user: User, case_id: int, *, kept: bool, note: str) -> Case:
    """Check afterwards what was promised instead of proved and granted. What turns out untrue has its document
    revoked."""
    with holding(user, case_id, note) as held:
        if not held.place.staff:
            raise refuse("matters.window_is_for_service")
        if held.kept.promise != PromiseState.GIVEN or not held.kept.granted:
            raise refuse("matters.nothing_to_check", number=held.case.number)
        if not note.strip():
            raise refuse("matters.reason", Place(path="note"))
        held.kept.promise = PromiseState.KEPT if kept else PromiseState.BROKEN
        held.kept.promise_note, held.kept.promise_checked_at = note.strip()[:500], clock.now()
        held.kept.save()
        if not kept:
            _revoke(held, user, note.strip())
        return held.case


def _revoke(held: Held, user: User, why: str) -> None:
    document = Certificate.objects.get(case=held.case)
    document.revoked_at, document.revoked_why = clock.now(), why[:300]
    document.save()
    text = _t("撤销通知：经核查承诺不实（%(why)s），%(title)s（%(number)s）予以撤销。") % {
        "why": why.rstrip("。"),
        "title": document.title,
        "number": document.number,
    }
    give_notice(held.case, user, gettext_noop("%(number)s 的决定已撤销：%(title)s"), text)
