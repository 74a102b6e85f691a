"""挂牌督办: a leader lists a case with responsible leader, day and criterion, and strikes it off when that is met."""

from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.access import handles, require_case
from gaoxin.apps.cases.models import Listed
from gaoxin.apps.cases.services.moving import locked as locked_case
from gaoxin.apps.cases.services.numbering import next_number
from gaoxin.apps.cases.services.telling import NOTICE, working_on
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import RUNNING
from gaoxin.apps.cases.supervision_access import may_list, may_strike, require_listed
from gaoxin.apps.cases.supervision_states import LISTED_OPEN, ListedState
from gaoxin.apps.zones.access import heads_of, leaders_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system, because

PREFIX = "GP"


@transaction.atomic
def list_case(user: User, case_id: int, reason: str, responsible: User, due_on: date, criterion: str) -> Listed:
    """A leader decides that a running case is supervised by listing. The responsible leader, the heads of its
    department and whoever works on it are told."""
    case, _ = require_case(user, case_id)
    if not may_list(user, case.zone):
        raise refuse("backlogs.listed_by_leader")
    if responsible.pk not in {one.pk for one in leaders_of(case.zone)}:
        raise refuse("backlogs.choose_leader", Place(path="responsible"))
    if due_on <= clock.today():
        raise refuse("backlogs.day_to_come", Place(path="due_on"))
    with as_system():
        case = locked_case(case_id)
        if case.state not in RUNNING:
            raise refuse("cases.closed_already", number=case.number)
        if case.listed.filter(state__in=LISTED_OPEN).exists():
            raise refuse("backlogs.listed_already", number=case.number)
        listed = Listed.objects.create(
            zone=case.zone,
            case=case,
            number=next_number(case.zone, PREFIX, clock.today()),
            reason=reason.strip(),
            responsible=responsible,
            due_on=due_on,
            criterion=criterion.strip(),
            decided_by=user,
            decided_at=clock.now(),
        )
        note(case, "listed", user, internal=True, number=listed.number)
        heads = heads_of(case.department_id) if case.department_id else []
        people = {one.pk: one for one in [responsible, *heads, *working_on(case)] if one.pk != user.pk}
        _tell(listed, people.values(), gettext_noop("挂牌督办 %(number)s：%(title)s"))
    return listed


@transaction.atomic
def apply_to_strike(user: User, listed_id: int, evidence: str) -> Listed:
    """Whoever handles the case says how the criterion is met; the responsible leader is told."""
    listed = require_listed(user, listed_id)
    case, place = require_case(user, listed.case_id)
    if not handles(user, case, place):
        raise refuse("cases.not_your_case", number=case.number)
    if not evidence.strip():
        raise refuse("backlogs.say_how_met", Place(path="evidence"))
    listed = _locked(listed, ListedState.LISTED)
    listed.state, listed.evidence = ListedState.APPLIED, evidence.strip()[:1000]
    listed.applied_by, listed.applied_at = user, clock.now()
    listed.save()
    note(case, "strike_applied", user, internal=True, number=listed.number)
    _tell(listed, [listed.responsible], gettext_noop("%(number)s 申请销号：%(title)s"))
    return listed


@transaction.atomic
def strike(user: User, listed_id: int, met: bool, finding: str) -> Listed:
    """Confirm that the criterion is met, and strike the case off; or find that it is not, and it stays listed."""
    listed = require_listed(user, listed_id)
    if not may_strike(user, listed):
        raise refuse("backlogs.struck_by_leader")
    if not finding.strip():
        raise refuse("backlogs.say_what_was_found", Place(path="finding"))
    with because(finding.strip()), as_system():
        listed = _locked(listed, ListedState.APPLIED)
        listed.finding = finding.strip()[:500]
        listed.state = ListedState.STRUCK if met else ListedState.LISTED
        if met:
            listed.struck_by, listed.struck_at = user, clock.now()
        listed.save()
        note(listed.case, "struck" if met else "strike_refused", user, internal=True, number=listed.number)
        told = (
            gettext_noop("%(number)s 已销号：%(title)s") if met else gettext_noop("%(number)s 未达销号标准：%(title)s")
        )
        _tell(listed, [listed.applied_by] if listed.applied_by else [], told)
    return listed


def _locked(listed: Listed, state: ListedState) -> Listed:
    related = ("zone", "case__zone", "responsible", "applied_by")
    found = Listed.objects.select_for_update(of=("self",)).select_related(*related).get(pk=listed.pk)
    if found.state != state:
        raise refuse("backlogs.another_state", state=str(found.get_state_display()))
    return found


def _tell(listed: Listed, people: object, title: str) -> None:
    values = {"number": listed.number, "title": listed.case.title}
    inbox.tell(people, NOTICE, title, values, reverse("backlogs:listed", args=[listed.pk]))  # type: ignore[arg-type]
