"""How an alert ends: in a visit that was made, with what it found, or dismissed with a reason."""

from datetime import date, timedelta

from django.db import transaction

from gaoxin.apps.cases.models import Visit
from gaoxin.apps.cases.queries.visits.plans import visitor_named
from gaoxin.apps.cases.services.visits.single import arrange_visit, made_visit
from gaoxin.apps.cases.visit_states import VisitState
from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.alert_access import locked_alert
from gaoxin.apps.industry.alert_states import LIVE, VISIT_BEFORE, AlertOutcome, AlertState
from gaoxin.apps.industry.models import Alert
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.scope import because


@transaction.atomic
def plan_visit(user: User, alert_id: int, visitor: str, due_on: date, organisation: int | None = None) -> Alert:
    """Have somebody of the zone visit the enterprise until a day; `visitor` is the key of one who may be sent."""
    alert = _live(user, alert_id)
    if alert.state == AlertState.VISITING:
        raise refuse("alerts.visiting_already")
    person = visitor_named(alert.zone, visitor)
    if person is None:
        raise refuse("alerts.visitor_unfit", Place(path="visitor"))
    if due_on < clock.today():
        raise refuse("alerts.day_past", Place(path="due_on"))
    alert.visit = arrange_visit(user, _whom(user, alert, organisation), person, due_on)
    alert.state = AlertState.VISITING
    alert.save(update_fields=["visit", "state"])
    return alert


@transaction.atomic
def record_visit(
    user: User,
    alert_id: int,
    *,
    visited_on: date,
    met: str,
    finding: str,
    outcome: str,
    organisation: int | None = None,
) -> Alert:
    """End an alert with a visit that was made: on which day, with whom by post, what was found. The one that had been
    arranged is recorded with it."""
    alert = _live(user, alert_id)
    if visited_on > clock.today():
        raise refuse("alerts.day_ahead", Place(path="visited_on"))
    _since(alert, visited_on, "visited_on")
    said = _said(finding, "finding", outcome)
    arranged = alert.visit
    firm = arranged.enterprise if arranged else _whom(user, alert, organisation)
    alert.visit = made_visit(user, firm, visited_on, met.strip(), said, arranged)
    return _ended(user, alert, AlertState.VISITED, said, outcome)


@transaction.atomic
def conclude_with(user: User, alert_id: int, visit_id: int, outcome: str, why: str) -> Alert:
    """End an alert with a visit that is recorded already."""
    alert = _live(user, alert_id)
    said = _said(why, "why", outcome)
    visit = Visit.objects.filter(pk=visit_id, zone=alert.zone, state=VisitState.DONE).first()
    if visit is None or (alert.enterprise_id is not None and visit.enterprise_id != alert.enterprise_id):
        raise refuse("alerts.other_visit", Place(path="visit"))
    _since(alert, visit.visited_on or alert.found_on, "visit")
    alert.visit = visit
    return _ended(user, alert, AlertState.VISITED, said, outcome)


@transaction.atomic
def dismiss(user: User, alert_id: int, why: str) -> Alert:
    """End an alert without a visit, with the reason. A visit that was arranged stays in the list of visits."""
    alert = _live(user, alert_id)
    if not why.strip():
        raise refuse("alerts.say_why", Place(path="why"))
    return _ended(user, alert, AlertState.DISMISSED, why.strip(), "")


@transaction.atomic
def reopen(user: User, alert_id: int) -> Alert:
    """Take back how an alert was ended; the visit that was recorded stays a visit."""
    alert = locked_alert(user, alert_id)
    if alert.state in LIVE:
        raise refuse("alerts.open_still")
    if Alert.objects.filter(again=alert).exists():
        raise refuse("alerts.raised_again")
    alert.state, alert.visit, alert.outcome, alert.ended_why = AlertState.OPEN, None, "", ""
    alert.ended_by, alert.ended_at = None, None
    alert.save()
    return alert


def _live(user: User, alert_id: int) -> Alert:
    alert = locked_alert(user, alert_id)
    if alert.state not in LIVE:
        raise refuse("alerts.ended_already", state=str(alert.get_state_display()))
    return alert


def _since(alert: Alert, visited_on: date, field: str) -> None:
    """A visit long before the alert was raised did not look into it."""
    if visited_on < (first := alert.found_on - timedelta(days=VISIT_BEFORE)):
        raise refuse("alerts.visit_before", Place(path=field), first=first.isoformat())


def _said(words: str, field: str, outcome: str) -> str:
    if outcome not in AlertOutcome.values:
        raise refuse("alerts.choose_outcome", Place(path="outcome"))
    if not words.strip():
        raise refuse("alerts.say_why", Place(path=field))
    return words.strip()


def _ended(user: User, alert: Alert, state: str, why: str, outcome: str) -> Alert:
    alert.state, alert.ended_why, alert.outcome = state, why, outcome
    alert.ended_by, alert.ended_at = user, clock.now()
    with because(why):
        alert.save()
    return alert


def _whom(user: User, alert: Alert, organisation: int | None) -> Enterprise:
    """The enterprise to visit: the alert's own, or one that was named where the alert is about a segment."""
    if alert.enterprise is not None:
        return alert.enterprise
    firm = enterprises_in(user, alert.zone).filter(organisation=organisation).select_related("zone").first()
    if firm is None:
        raise refuse("alerts.whom_visited", Place(path="enterprise"))
    return firm
