"""Acceptance: papers received, what is missing told once, accepted (some papers may follow), or not accepted."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_states import HANDLED, OPEN_PAPERS, MatterStage, PaperState
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.matters import Paper
from gaoxin.apps.cases.services import moving, times
from gaoxin.apps.cases.services.desks import with_duty
from gaoxin.apps.cases.services.matters.applying import ENDS
from gaoxin.apps.cases.services.matters.fees import charge
from gaoxin.apps.cases.services.matters.held import Held, give_notice, holding, step_of
from gaoxin.apps.cases.services.talking import Upload, attach_filed
from gaoxin.apps.cases.services.telling import tell_about
from gaoxin.apps.cases.states import RUNNING, CaseState
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.matters.model import Home, Matter, Need
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

SUPPLEMENT = "补正"
"""The reason for which limits stand still while papers are added."""


def receive_papers(
    user: User, case_id: int, received: Collection[int], uploads: Mapping[int, Upload] | None = None
) -> list[Paper]:
    """Take in papers: files by whoever filed, or what the service office ticks off at the window. What was asked for
    once and is now complete lets the limits run on."""
    with holding(user, case_id) as held:
        if held.case.state not in RUNNING:
            raise refuse("cases.closed_already", number=held.case.number)
        desk = at_window(user, held.case.zone)
        if not desk and (received or not held.place.filer):
            raise refuse("matters.window_is_for_service")
        uploads = uploads or {}
        found = held.case.papers.filter(position__in={*received, *uploads}, state__in=OPEN_PAPERS)
        papers = list(found.select_for_update())
        for paper in papers:
            _receive(held, paper, user, uploads.get(paper.position))
        if papers and held.kept.stage == MatterStage.ASKED and not _missing(held):
            _resume(held)
        if papers:
            tell_about(held.case, gettext_noop("%(number)s 补交了材料：%(title)s"), by=user, internal=True)
        return papers


def ask_once(user: User, case_id: int, text: str, wrong: Collection[int] = ()) -> Case:
    """一次告知补正: name everything that is missing, and the papers at these positions that do not do, once; the limits
    stand still until it is there. Nothing beyond the papers of the guide can be asked for."""
    with holding(user, case_id) as held:
        step_of(user, held, "accept")
        if held.kept.asked_at is not None:
            raise refuse("matters.asked_once", number=held.case.number)
        for paper in held.case.papers.filter(position__in=wrong, state=PaperState.RECEIVED):
            paper.state, paper.received_at, paper.received_by, paper.attachment = PaperState.MISSING, None, None, None
            paper.save()
        missing = _missing(held)
        if not missing:
            raise refuse("matters.outside_its_papers", Place(path="text"))
        names = "、".join(paper.name for paper in missing)
        told = "；".join(part for part in (names, text.strip()) if part)
        held.kept.stage, held.kept.asked_at, held.kept.asked_for = MatterStage.ASKED, clock.now(), told[:1000]
        held.kept.save()
        times.pause(held.case, SUPPLEMENT)
        held.case.state = CaseState.PAUSED
        _touch(held.case)
        notice = _t("补正通知（一次告知）：请补正%(what)s。补齐前不计时限。") % {"what": told}
        give_notice(held.case, user, gettext_noop("%(number)s 需要补正：%(title)s"), notice)
        return held.case


def accept(user: User, case_id: int) -> Case:
    """受理. Papers that may follow get their day; any other missing paper refuses."""
    with holding(user, case_id) as held:
        step = step_of(user, held, "accept")
        if held.kept.stage == MatterStage.ASKED:
            _resume(held)
        awaited = _let_follow(held)
        now = clock.now()
        held.kept.stage, held.kept.accepted_at = MatterStage.ACCEPTED, now
        if held.kept.statutory_days is not None:
            held.kept.statutory_due = after(held.kept.statutory_days, now)
        held.kept.silence_due = silent_until(held)
        held.kept.save()
        held.case.department = with_duty(held.case, held.matter.duty) or with_duty(held.case, Duty.SERVICE)
        held.case.save(update_fields=["department"])
        charge(held.case, held.matter)
        moving.act(user, step.pk, answers={"受理": True, "承诺工作日": held.kept.promised_days})
        give_notice(held.case, user, gettext_noop("%(number)s 已受理：%(title)s"), _accepted(held, awaited))
        held.case.refresh_from_db()
        return held.case


def refuse_acceptance(user: User, case_id: int, reason: str) -> Case:
    """不予受理, with its reason; the case ends with it."""
    with holding(user, case_id, reason) as held:
        step = step_of(user, held, "accept")
        if not reason.strip():
            raise refuse("matters.reason", Place(path="reason"))
        held.kept.stage, held.kept.reason = MatterStage.REFUSED, reason.strip()[:500]
        held.kept.save()
        held.case.state, held.case.outcome = CaseState.OPEN, "refused"
        held.case.save(update_fields=["state", "outcome"])
        moving.act(user, step.pk, why=reason, answers={"受理": False})
        notice = _t("不予受理通知：%(reason)s。如有异议，可以依法申请行政复议或者提起行政诉讼。") % {
            "reason": reason.strip().rstrip("。")
        }
        give_notice(held.case, user, gettext_noop("%(number)s 不予受理：%(title)s"), notice)
        held.case.refresh_from_db()
        return held.case


def later_day(matter: Matter, paper: Paper, since: datetime) -> datetime:
    """By when a paper that may follow has to be there: its own days, never more than the matter's promised ones."""
    promised = matter.promised.days
    return after(min(paper.days or promised, promised) or 1, since)


def silent_until(held: Held) -> datetime | None:
    """When nobody having decided means yes, where the matter declares a law that says so: the end of the day on which
    what is renewed ends, else the end of the statutory time. What another platform decides is not decided here."""
    if held.matter.silence is None or held.matter.home is not Home.OWN:
        return None
    ends = str(held.case.content.answers.get(ENDS) or "")
    if ends:
        return clock.local(datetime.combine(date.fromisoformat(ends), time.max))
    return held.kept.statutory_due


def after(days: int, since: datetime) -> datetime:
    """The end of the last of so many working days."""
    moment, _ = times.moment_of({"workdays": days}, since, [])
    if moment is None:
        raise ValueError(f"no moment {days} working days after {since}")
    return moment


def _let_follow(held: Held) -> list[Paper]:
    missing = _missing(held)
    hindering = [paper.name for paper in missing if paper.need != Need.LATER.value or not held.matter.deficit.allowed]
    if hindering:
        raise refuse("matters.papers_missing", Place(path="papers"), names="、".join(hindering))
    now = clock.now()
    for paper in missing:
        paper.state, paper.due = PaperState.AWAITED, later_day(held.matter, paper, now)
        paper.save()
    return missing


def _accepted(held: Held, awaited: list[Paper]) -> str:
    text = _t("受理通知：%(number)s 已受理，承诺 %(days)s 个工作日内办结。") % {
        "number": held.case.number,
        "days": held.kept.promised_days,
    }
    if not awaited:
        return text
    lines = "、".join(f"{paper.name}（{clock.local(paper.due):%Y-%m-%d %H:%M} 前）" for paper in awaited)
    told = _t("容缺受理，请补齐：%(papers)s。逾期未补的，终止办理。") % {"papers": lines}
    return f"{text}{told}"


def _missing(held: Held) -> list[Paper]:
    return list(held.case.papers.filter(state=PaperState.MISSING))


def _receive(held: Held, paper: Paper, user: User, upload: Upload | None) -> None:
    if upload is not None:
        paper.attachment = attach_filed(user, held.case, upload, f"paper-{paper.position}")
    paper.state, paper.received_at, paper.received_by = PaperState.RECEIVED, clock.now(), user
    paper.save()


def _resume(held: Held) -> None:
    """What was asked for is there: limits run on, and the service office goes on where it stood."""
    times.resume(held.case, SUPPLEMENT)
    if held.kept.stage not in HANDLED:
        held.kept.stage = MatterStage.FILED
        held.kept.save()
    held.case.state = CaseState.OPEN
    _touch(held.case)


def _touch(case: Case) -> None:
    case.due, case.due_provisional = times.nearest(case)
    case.revision += 1
    case.save()
