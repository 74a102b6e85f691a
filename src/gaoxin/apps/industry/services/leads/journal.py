"""What is written down of every step, and when a stage is to be left."""

from datetime import date, datetime

from gaoxin.apps.industry.lead_states import StepKind
from gaoxin.apps.industry.models import Lead, LeadStep
from gaoxin.apps.industry.queries.leads.process import stage_of
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

CALENDAR = "cn"
_EARLY = 8
"""The hour from which the days of something dated without an hour are counted."""


def limit_after(day: date, days: int | None) -> datetime | None:
    """The end of so many working days after a day; None for no limit."""
    if days is None:
        return None
    start = clock.local(datetime(day.year, day.month, day.day, _EARLY))
    return deadline(start, WorkingDays(days), package_calendar(CALENDAR)).moment


def enter(lead: Lead, stage: str, day: date) -> None:
    """Put a lead on a stage, with the stage's limit; the caller saves it."""
    lead.stage, lead.stage_since, lead.due = stage, day, limit_after(day, stage_of(stage).days)


def note(
    user: User, lead: Lead, kind: StepKind, day: date, *, before: str = "", document: str = "", words: str = ""
) -> LeadStep:
    """One line of the journal; the stage entered is the one the lead is on now."""
    return LeadStep.objects.create(
        lead=lead,
        kind=kind,
        before=before,
        after=lead.stage if before else "",
        day=day,
        document=document,
        note=words,
        by=user,
        at=clock.now(),
    )


def not_to_come(day: date) -> None:
    """What happened did so by today."""
    if day > clock.today():
        raise refuse("leads.day_to_come", Place(path="day"))
