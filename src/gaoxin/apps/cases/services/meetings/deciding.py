"""What a meeting came to: its minutes and attendance, and each decision as a case or as an instruction on one."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import AgendaItem, Case, CaseLink, Decision, Meeting
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file
from gaoxin.apps.cases.services.telling import tell_people
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING, Channel, Relation
from gaoxin.apps.cases.supervision_access import works_for
from gaoxin.apps.cases.visit_access import arranges, require_decision, require_meeting
from gaoxin.apps.cases.visit_states import DecisionForm, DecisionState, MeetingState
from gaoxin.apps.zones.access import current_departments, people_of
from gaoxin.apps.zones.models import Department, User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

KIND, RECORD = "coordination", "cases.meeting"


@transaction.atomic
def hold(user: User, meeting_id: int, minutes: str, attended: Iterable[int]) -> Meeting:
    """Write down the minutes and who came: the meeting was held, and can decide."""
    meeting = _required(user, meeting_id, MeetingState.PLANNED)
    if not meeting.items.exists():
        raise refuse("meetings.no_agenda")
    came = set(attended)
    for seat in meeting.seats.all():
        seat.attended = seat.department_id in came
        seat.save(update_fields=["attended"])
    meeting.state, meeting.minutes, meeting.held_at = MeetingState.HELD, minutes.strip(), clock.now()
    meeting.save()
    return meeting


@transaction.atomic
def decide(
    user: User, meeting_id: int, item_id: int, text: str, form: str, department_id: int, due_on: date
) -> Decision:
    """A decision about an item of the agenda, for a department, until a day. It becomes a case of its own, or an
    instruction on the running case of the item; the department is told."""
    meeting = _required(user, meeting_id, MeetingState.HELD)
    item = meeting.items.select_related("case__zone", "organisation").filter(pk=item_id).first()
    if item is None:
        raise NotFound
    department = next((one for one in current_departments(meeting.zone) if one.pk == department_id), None)
    if department is None:
        raise refuse("cases.choose_desk", Place(path="department"))
    if due_on < clock.today():
        raise refuse("meetings.due_before_today", Place(path="due_on"))
    text = text.strip()
    if form == DecisionForm.INSTRUCTION:
        case = _instruct(user, meeting, item, department, text)
    else:
        case = _file(user, meeting, item, department, text, due_on)
    return Decision.objects.create(
        meeting=meeting,
        zone=meeting.zone,
        item=item,
        text=text,
        form=DecisionForm(form),
        case=case,
        department=department,
        due_on=due_on,
    )


@transaction.atomic
def finish(user: User, decision_id: int, result: str) -> Decision:
    """The department says how it carried out an instruction; whoever called the meeting is told."""
    decision = require_decision(user, decision_id)
    mine = works_for(user, decision.zone, decision.department_id) or arranges(user, decision.zone)
    if not mine:
        raise refuse("meetings.not_yours_to_finish")
    decision = (
        Decision.objects.select_for_update(of=("self",)).select_related("meeting", "case__zone").get(pk=decision.pk)
    )
    if decision.form != DecisionForm.INSTRUCTION or decision.state != DecisionState.OPEN:
        raise refuse("meetings.finished_already")
    if not result.strip():
        raise refuse("backlogs.say_what_was_done", Place(path="result"))
    decision.state, decision.result = DecisionState.DONE, result.strip()[:500]
    decision.done_by, decision.done_at = user, clock.now()
    decision.save()
    told = gettext_noop("%(number)s 会议议定事项已落实：%(title)s")
    tell_people(decision.case, [decision.meeting.called_by], told)
    return decision


def _instruct(user: User, meeting: Meeting, item: AgendaItem, department: Department, text: str) -> Case:
    if item.case is None or item.case.state not in RUNNING:
        raise refuse("meetings.no_case_to_instruct", Place(path="form"))
    with as_system():
        case = moving.locked(item.case.pk)
        note(case, "instructed", user, internal=True, number=meeting.number, department=department.name, text=text)
        tell_people(case, people_of([department.pk]), gettext_noop("%(number)s 会议有要求，请落实：%(title)s"))
    return case


def _file(user: User, meeting: Meeting, item: AgendaItem, department: Department, text: str, due_on: date) -> Case:
    answers = {
        "departments": [department.pk],
        "完成期限": due_on.isoformat(),
        _t("议定事项"): text,
        _t("会议"): str(meeting),
        _t("议题"): item.title,
    }
    filing = Filing(
        text[:LONGEST_TITLE],
        answers,
        channel=Channel.MEETING,
        organisation=item.organisation,
        synthetic=meeting.synthetic,
    )
    case = file(user, meeting.zone, KIND, filing)
    with as_system():
        case.department = department
        moving.touch(case)
    CaseLink.objects.create(
        case=case,
        relation=Relation.FOLLOWS,
        record=RECORD,
        record_id=meeting.pk,
        title=str(meeting)[:200],
        made_by=user,
        made_at=clock.now(),
    )
    if item.case is not None:
        CaseLink.objects.create(case=case, relation=Relation.ABOUT, other=item.case, made_by=user, made_at=clock.now())
    return case


def _required(user: User, meeting_id: int, state: MeetingState) -> Meeting:
    meeting = require_meeting(user, meeting_id)
    if not arranges(user, meeting.zone):
        raise refuse("visits.for_office")
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("zone").get(pk=meeting.pk)
    if meeting.state != state:
        raise refuse("meetings.another_state", state=str(meeting.get_state_display()))
    return meeting
