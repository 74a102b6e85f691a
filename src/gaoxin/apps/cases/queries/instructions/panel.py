"""The instructions on one record, and what is needed to write one there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gaoxin.apps.cases.access import cases_in
from gaoxin.apps.cases.instruction_access import leads, supervises
from gaoxin.apps.cases.models import Instruction
from gaoxin.apps.cases.queries.answer_dues import answer_dues
from gaoxin.apps.cases.states import CASE_TONES
from gaoxin.apps.cases.subjects import Found, found
from gaoxin.apps.zones.access import current_departments, leaders_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.catalogue.limits import limit
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.web import clock

SHOWN = 10
"""Instructions of a record that its page lists; the rest are in the list of all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One instruction with the tone of its state, and by when its answer is due."""

    instruction: Instruction
    tone: str
    due: datetime | None


@dataclass(frozen=True, slots=True)
class WriteForm:
    """What may be chosen: the departments with the one that is likely to answer, leaders to write for (none: one
    writes oneself), the day proposed."""

    departments: Sequence[Department]
    lead: int | None
    leaders: Sequence[User]
    due: date


@dataclass(frozen=True, slots=True)
class Panel:
    """The instructions on a record, the newest first; `form` for those who may write another."""

    record: str
    key: int
    part: str
    lines: Sequence[Line]
    more: bool
    form: WriteForm | None


def panel_of(user: User, record: str, key: int, part: str = "") -> Panel | None:
    """The panel of a record, or of one of its figures; None where there is nothing for this person."""
    subject = found(user, record, key, part)
    if subject is None:
        return None
    on_it = Instruction.objects.filter(
        record=record, record_id=key, case__in=cases_in(user, subject.zone)
    ).select_related("case__department", "leader")
    if part:
        on_it = on_it.filter(part=part)
    lines = list(on_it.order_by("-case")[: SHOWN + 1])
    form = write_form(user, subject.zone, subject)
    if not lines and form is None:
        return None
    dues = answer_dues(one.pk for one in lines)
    shown = [Line(one, CASE_TONES[one.case.state], dues.get(one.pk)) for one in lines[:SHOWN]]
    return Panel(record, key, part, shown, len(lines) > SHOWN, form)


def write_form(user: User, zone: Zone, subject: Found | None = None) -> WriteForm | None:
    """What may be chosen when writing in a zone, or None for whoever may not write."""
    own = leads(user, zone)
    if not own and not supervises(user, zone):
        return None
    return WriteForm(
        departments=current_departments(zone),
        lead=subject.department if subject is not None else None,
        leaders=[] if own else leaders_of(zone),
        due=default_due(),
    )


def default_due() -> date:
    """The day proposed for an answer."""
    days = int(limit("supervision.answer_days").value)
    moment = deadline(clock.now(), WorkingDays(days), package_calendar("cn")).moment
    return clock.local(moment).date() if moment is not None else clock.today()
