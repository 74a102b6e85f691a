"""When the steps of a ladder are due: relative to the limit of a stage, in working time, while it is not done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from gaoxin.engines.flows.backwards import working_day_before, working_time_before
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.engines.flows.limits.declared import Rung
from gaoxin.engines.flows.limits.results import CaseLimits, StageLimit


@dataclass(frozen=True, slots=True)
class Climb:
    """One step of the ladder for one stage, and the moment from which it is due."""

    rung: Rung
    stage: str
    at: datetime


def ladder(limits: CaseLimits, calendar: Calendar) -> tuple[Climb, ...]:
    """All steps of a case in order of time, as far as the clock lets them come.

    A step so many working days before the limit is due at the opening of the day on which so many are left (on
    Thursday, for two before a Monday), one in hours when so much working time is left. A step after the limit is due
    when so much working time has passed since, stops left out. No step comes before its stage began, while the clock
    is suspended, or after the stage was done; a limit shorter than what is to come before it has no such step.
    """
    found = [climb for limit in limits.stages for climb in _climbs(limit, limits.scheme.ladder, calendar)]
    return tuple(sorted(found, key=lambda climb: climb.at))


def _climbs(limit: StageLimit, rungs: Iterable[Rung], calendar: Calendar) -> Iterator[Climb]:
    if limit.deadline is None or limit.deadline.moment is None:
        return
    for rung in rungs:
        if rung.stages and limit.stage.key not in rung.stages:
            continue
        at = _moment(rung, limit, limit.deadline.moment, calendar)
        if at is None or (rung.before and at <= limit.deadline.start):
            continue
        if limit.done_at is None or at < limit.done_at:
            yield Climb(rung, limit.stage.key, at)


def _moment(rung: Rung, limit: StageLimit, due: datetime, calendar: Calendar) -> datetime | None:
    if rung.amount is None:
        return due
    if not rung.before:
        return deadline(due, rung.amount, calendar, limit.pauses).moment
    if not isinstance(rung.amount, WorkingDays):
        return working_time_before(due, rung.amount.time, calendar)
    on = working_day_before(calendar.local(due).date(), rung.amount.count, calendar)
    return calendar.aware(datetime.combine(on, calendar.shifts(on)[0].opens))
