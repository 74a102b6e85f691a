"""By when and by whom: what is common to instructions, items of meetings and obstacles when they are handed out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from gaoxin.apps.cases.models import Case, CaseLink
from gaoxin.apps.cases.services import limits
from gaoxin.apps.cases.services.moving import DEPARTMENTS, touch
from gaoxin.apps.cases.services.times import calendar
from gaoxin.apps.cases.states import Relation
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.engines.flows.limits import Ordered
from gaoxin.engines.flows.remaining import working_days_between
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock

LONGEST_WAIT = 366
"""Days ahead that may be set; what takes longer is a task of a plan."""
ANSWER = "answer"
"""The stage whose end is the reported result."""


@dataclass(frozen=True, slots=True)
class Handed:
    """To whom and by when: the department that answers for it, those that help it, and the last day."""

    lead: int
    due: date
    supporting: Sequence[int] = field(default_factory=tuple)


def checked(zone: Zone, handed: Handed) -> list[Department]:
    """The departments, the one that answers first; refused where one is not of the zone, or the day lies behind."""
    known = {one.pk: one for one in current_departments(zone)}
    keys = list(dict.fromkeys([handed.lead, *handed.supporting]))
    if any(key not in known for key in keys):
        raise refuse("instructions.no_such_department", Place(path="lead"))
    if handed.due <= clock.today():
        raise refuse("instructions.due_is_past", Place(path="due"), today=clock.today().isoformat())
    if (handed.due - clock.today()).days > LONGEST_WAIT:
        raise refuse("instructions.due_too_far", Place(path="due"), most=LONGEST_WAIT)
    return [known[key] for key in keys]


def process_data(departments: Sequence[Department]) -> dict[str, object]:
    """What the process knows of those it goes to."""
    return {DEPARTMENTS: [one.pk for one in departments], "承办单位数": len(departments)}


def order(case: Case, due: date) -> None:
    """Set the limit of the answer to the end of a day, counted in working days from when it was given."""
    found = limits.limits_of(case)
    stage = found.stage(ANSWER) if found is not None else None
    if stage is None or stage.deadline is None:
        raise ValueError(f"{case.kind} declares no answer")
    start = clock.local(stage.deadline.start).date()
    days = working_days_between(start, due, calendar()) + (not calendar().day(due).works)
    limits.happened(case, Ordered(clock.now(), ANSWER, days))
    touch(case)


def link(case: Case, user: User | None, record: str, key: int, title: str) -> None:
    """The case is about a record of some app."""
    CaseLink.objects.create(
        case=case,
        relation=Relation.ABOUT,
        record=record,
        record_id=key,
        title=title[:200],
        made_by=user,
        made_at=clock.now(),
    )
