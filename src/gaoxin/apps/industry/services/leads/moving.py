"""A lead moves on, passes over a stage, is sent back, rests, is lost, comes back, ends."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.industry.lead_access import carried_lead, carries, locked_lead, may_open
from gaoxin.apps.industry.lead_states import LeadState, StepKind
from gaoxin.apps.industry.models import Lead, LeadPaper, LeadStep
from gaoxin.apps.industry.queries.leads.lacking import kept_by, lacking, may_move
from gaoxin.apps.industry.queries.leads.process import process, stage_of, stage_words
from gaoxin.apps.industry.services.leads.journal import enter, not_to_come, note
from gaoxin.apps.industry.services.leads.landing import stand_on_segment
from gaoxin.apps.industry.services.leads.papers import Handed, kept
from gaoxin.apps.industry.services.leads.reviewing import ask_desks
from gaoxin.apps.industry.services.leads.telling import tell_carriers
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User
from gaoxin.catalogue.lead_stages import LeadAct, LeadStage
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock


@transaction.atomic
def register_talk(user: User, lead_id: int, department: Department, day: date, talked_with: str) -> Lead:
    """首谈报备: the department that files it first leads from then on; whoever comes later is told who leads.
    `talked_with` names a department or post of the company, no person."""
    lead = locked_lead(user, lead_id)
    _open(lead)
    if not may_open(user, lead.zone) or not standing(user, lead.zone).in_department(department.pk):
        raise refuse("leads.own_department", Place(path="department"))
    if lead.talked_on is not None:
        told = {"department": lead.leading.name, "day": lead.talked_on.isoformat(), "number": lead.number}
        raise refuse("leads.talk_held", **told)
    not_to_come(day)
    lead.leading, lead.talked_on, lead.talked_with = department, day, talked_with
    before = lead.stage
    if stage_of(lead.stage).act is LeadAct.TALK:
        enter(lead, _next(lead).key, day)
    lead.save()
    note(user, lead, StepKind.TALKED, day, before=before, document=department.name[:80], words=talked_with)
    return lead


@transaction.atomic
def move_on(user: User, lead_id: int, day: date, document: str = "", words: str = "", *, seen: str = "") -> Lead:
    """End the stage. Everything it asks for has to be there; the last stage ends the lead. `seen` is the stage that
    the person believes to end."""
    lead = _movable(user, lead_id, seen)
    not_to_come(day)
    stage = stage_of(lead.stage)
    if problems := lacking(lead):
        raise Refusal(*problems)
    if stage.number and not document:
        raise refuse("leads.number_missing", Place(path="document"), number=stage.number)
    if day < lead.stage_since:
        raise refuse("leads.day_before_stage", Place(path="day"), since=lead.stage_since.isoformat())
    _act(user, lead, stage, day, document)
    following = process().after(lead.stage)
    before = lead.stage
    if following is None:
        lead.state, lead.due = LeadState.DONE, None
        lead.save()
        note(user, lead, StepKind.DONE, day, before=before, document=document, words=words)
        return lead
    enter(lead, following.key, day)
    lead.save()
    note(user, lead, StepKind.MOVED, day, before=before, document=document, words=words)
    _entered(lead)
    return lead


@transaction.atomic
def skip(user: User, lead_id: int, reason: str, *, seen: str = "") -> Lead:
    """Pass over a stage that may be, for a reason that stays in the journal."""
    lead = _movable(user, lead_id, seen)
    if problem := kept_by(lead):
        raise Refusal(problem)
    _reasoned(reason)
    before = lead.stage
    enter(lead, _next(lead).key, clock.today())
    lead.save()
    note(user, lead, StepKind.SKIPPED, clock.today(), before=before, words=reason)
    _entered(lead)
    return lead


@transaction.atomic
def send_back(user: User, lead_id: int, reason: str, *, seen: str = "") -> Lead:
    """Send it back to the stage that the process names. Papers of later stages are asked for anew when it comes there
    again."""
    lead = _movable(user, lead_id, seen)
    to = stage_of(lead.stage).returns_to
    if not to:
        raise refuse("leads.returns_nowhere", stage=stage_words(lead.stage))
    _reasoned(reason)
    before = lead.stage
    enter(lead, to, clock.today())
    lead.save()
    note(user, lead, StepKind.RETURNED, clock.today(), before=before, words=reason)
    tell_carriers(user, lead, gettext_noop("%(company)s 的项目已退回：%(why)s"), {"why": reason.strip()[:200]})
    return lead


@transaction.atomic
def park(user: User, lead_id: int, reason: str) -> Lead:
    """Let it rest; no limit runs."""
    return _stop(user, lead_id, LeadState.PARKED, StepKind.PARKED, reason)


@transaction.atomic
def lose(user: User, lead_id: int, reason: str) -> Lead:
    """Give it up; others may open a lead of the company again."""
    return _stop(user, lead_id, LeadState.LOST, StepKind.LOST, reason)


@transaction.atomic
def reopen(user: User, lead_id: int, reason: str) -> Lead:
    """Go on where it stopped; refused where another lead of the company was opened since."""
    lead = carried_lead(user, lead_id)
    if lead.state not in {LeadState.PARKED, LeadState.LOST}:
        raise refuse("leads.not_stopped", number=lead.number)
    _reasoned(reason)
    lead.state, lead.state_reason = LeadState.OPEN, ""
    enter(lead, lead.stage, clock.today())
    try:
        with transaction.atomic():
            lead.save()
    except IntegrityError as error:
        raise refuse("leads.opened_since", company=lead.company) from error
    note(user, lead, StepKind.REOPENED, clock.today(), words=reason)
    return lead


@transaction.atomic
def add_note(user: User, lead_id: int, day: date, words: str) -> LeadStep:
    """Write down what happened without moving on."""
    lead = carried_lead(user, lead_id)
    not_to_come(day)
    return note(user, lead, StepKind.NOTE, day, words=words)


@transaction.atomic
def attach(user: User, lead_id: int, title: str, handed: Handed) -> LeadPaper:
    """Attach a document to the stage; the same file twice is one, handed in on the later day."""
    lead = locked_lead(user, lead_id)
    if not (carries(user, lead) or may_move(user, lead)):
        raise refuse("leads.for_department", department=str(lead.leading))
    if lead.state == LeadState.LOST:
        raise refuse("leads.not_open", number=lead.number)
    fields = kept(handed)
    paper, made = LeadPaper.objects.get_or_create(
        lead=lead,
        stage=lead.stage,
        title=title,
        sha256=fields["sha256"],
        defaults={"file_name": fields["file_name"], "by": user, "at": clock.now()},
    )
    if not made:
        paper.by, paper.at = user, clock.now()
        paper.save()
    return paper


@transaction.atomic
def remove_paper(user: User, lead_id: int, paper_id: int) -> None:
    """Take a document of the present stage away again; what earlier stages rested on stays."""
    lead = carried_lead(user, lead_id)
    paper = lead.papers.filter(pk=paper_id, stage=lead.stage).first()
    if paper is None or lead.state == LeadState.DONE:
        raise refuse("leads.paper_stands")
    paper.delete()


def _act(user: User, lead: Lead, stage: LeadStage, day: date, document: str) -> None:
    """What ending a stage does besides."""
    if stage.act is LeadAct.SIGN:
        lead.signed_on = day
    elif stage.act is LeadAct.FILE:
        lead.project_code = document[:40]
    elif stage.act is LeadAct.PRODUCE:
        stand_on_segment(user, lead)


def _entered(lead: Lead) -> None:
    """What entering a stage does besides."""
    if stage_of(lead.stage).act is LeadAct.REVIEW:
        ask_desks(lead)


def _stop(user: User, lead_id: int, state: LeadState, kind: StepKind, reason: str) -> Lead:
    lead = carried_lead(user, lead_id)
    if lead.state not in {LeadState.OPEN, LeadState.PARKED} or lead.state == state:
        raise refuse("leads.not_open", number=lead.number)
    _reasoned(reason)
    lead.state, lead.state_reason, lead.due = state, reason[:500], None
    lead.save()
    note(user, lead, kind, clock.today(), words=reason)
    return lead


def _movable(user: User, lead_id: int, seen: str) -> Lead:
    """A held lead whose stage the person may end; refused where a colleague moved it since the page was opened."""
    lead = locked_lead(user, lead_id)
    _open(lead)
    if seen and seen != lead.stage:
        raise refuse("leads.moved_since", seen=stage_words(seen), now=stage_words(lead.stage))
    if not may_move(user, lead):
        raise refuse("leads.not_mover", stage=stage_words(lead.stage))
    return lead


def _open(lead: Lead) -> None:
    if lead.state != LeadState.OPEN:
        raise refuse("leads.not_open", number=lead.number)


def _next(lead: Lead) -> LeadStage:
    following = process().after(lead.stage)
    if following is None:
        raise ValueError("the last stage is ended, not passed over")
    return following


def _reasoned(reason: str) -> None:
    if not reason.strip():
        raise refuse("leads.reason_missing", Place(path="reason"))
