"""By when: limits of steps and timers of processes in working time, over the national calendar.

The engine computes (`engines.flows`); here stands what happened to each clock, so that it can be computed anew.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from django.db.models import Min

from gaoxin.apps.cases.models import Case, Clock, Step
from gaoxin.apps.cases.states import HELD, ClockState
from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import Pause, WorkingDays, WorkingHours, deadline
from gaoxin.engines.flows.running.waiting import Waiting
from gaoxin.web import clock

CALENDAR = "cn"
TIMER, STEP = "timer", "step"
OWN = "part:"
"""Before the key of a part in the name of its own clock: it presses that part, not the case."""
LIMIT = "limit:"
"""Before the key of a stage in the name of its clock; `services.limits` computes those."""
_STRETCH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?)?")
_MONTHS = 12


def calendar() -> Calendar:
    return package_calendar(CALENDAR)


def moment_of(due: Mapping[str, Any] | None, since: datetime, pauses: list[Pause]) -> tuple[datetime | None, bool]:
    """When something is due by what a process says (see `engines.flows.bpmn.dues`), and whether that is provisional.

    None: no limit is set, or the clock stands still. A stretch of the calendar that ends on a day off ends at the close
    of the next working day (《民法典》第二百零三条).
    """
    if not due or due.get("open"):
        return None, False
    if "workdays" in due or "workminutes" in due:
        amount = WorkingDays(due["workdays"]) if "workdays" in due else WorkingHours(Fraction(due["workminutes"], 60))
        found = deadline(since, amount, calendar(), pauses)
        return found.moment, bool(found.provisional_years)
    if "on" in due:
        return _on(due["on"]), False
    return _stretched(due["calendar"], since), False


def start_step_clock(case: Case, step: Step, due: Mapping[str, Any] | None, basis: str = "") -> Clock | None:
    """The limit of a step begins as it is reached; None where the process sets none."""
    if not due or due.get("open"):
        return None
    return _start(case, STEP, due, step=step, basis=basis)


def start_timer(case: Case, awaited: Waiting) -> Clock:
    """A timer of the process begins: at its moment the event is delivered."""
    return _start(case, f"{TIMER}:{awaited.id}", awaited.due or {}, rings=True)


def begin(case: Case, stage: str, due: Mapping[str, Any], basis: str = "") -> Clock:
    """A limit that is neither a step's nor a declared stage's begins: a part's own, or the day of a plan."""
    return _start(case, stage, due, basis=basis)


def end(one: Clock, at: datetime | None = None) -> None:
    """What a limit is for is done: it was kept or missed."""
    one.met_at = at or clock.now()
    one.state = ClockState.MET if one.due is None or one.met_at <= one.due else ClockState.MISSED
    one.next_alarm = None
    one.save()


def drop_timer(case: Case, awaited_id: str) -> None:
    """The process waits for this timer no more."""
    running = case.clocks.filter(stage=f"{TIMER}:{awaited_id}", state__in=[ClockState.RUNNING, ClockState.PAUSED])
    for one in running:
        one.state, one.next_alarm = ClockState.DROPPED, None
        one.save()


def stop_clocks(step: Step, *, kept: bool = True) -> None:
    """The step is done (its limit was kept or missed), or dropped."""
    now = clock.now()
    for one in step.clocks.filter(state__in=[ClockState.RUNNING, ClockState.PAUSED]):
        if not kept:
            one.state = ClockState.DROPPED
        else:
            one.state = ClockState.MET if one.due is None or now <= one.due else ClockState.MISSED
            one.met_at = now
        one.next_alarm = None
        one.save()


def pause(case: Case, reason: str) -> None:
    """Stop what the process of a case sets itself: limits of steps, and its timers."""
    _happened(case, {"what": "paused", "reason": reason})


def resume(case: Case, reason: str) -> None:
    """The reason is gone: they run on, each moved by the working time that was stopped."""
    _happened(case, {"what": "resumed", "reason": reason})


def compute(one: Clock) -> None:
    """Set when a clock is due from what happened to it, and bring its step's parts in line."""
    first = one.happened[0]
    one.due, one.provisional = moment_of(first["due"], datetime.fromisoformat(first["at"]), _pauses(one))
    running = one.state in (ClockState.RUNNING, ClockState.PAUSED)
    if running:
        one.state = ClockState.PAUSED if _stopped(one) else ClockState.RUNNING
    one.next_alarm = one.due if running and one.stage.startswith(TIMER) else None


def nearest(case: Case) -> tuple[datetime | None, bool]:
    """The nearest limit of a case that is running, and whether it is provisional."""
    running = case.clocks.filter(state=ClockState.RUNNING, due__isnull=False)
    running = running.exclude(stage__startswith=TIMER).exclude(stage__startswith=OWN)
    moment = running.aggregate(first=Min("due"))["first"]
    return moment, moment is not None and running.filter(due=moment, provisional=True).exists()


def spread(case: Case) -> None:
    """Parts of steps that have no limit of their own are due when the case is. What waits for those outside is theirs
    to decide; the limits of the zone do not press them."""
    held = case.parts.filter(state__in=HELD, organisation__isnull=True).exclude(step__clocks__stage=STEP)
    held = held.exclude(routings__days__isnull=False)  # a part with a limit of its own
    held.exclude(due=case.due).update(due=case.due)


def _start(
    case: Case, stage: str, due: Mapping[str, Any], *, step: Step | None = None, basis: str = "", rings: bool = False
) -> Clock:
    one = Clock(case=case, step=step, stage=stage, basis=basis)
    one.happened = [{"what": "started", "at": clock.now().isoformat(), "due": dict(due)}]
    compute(one)
    if not rings:
        one.next_alarm = None
    one.save()
    return one


def _happened(case: Case, event: dict[str, Any]) -> None:
    running = case.clocks.filter(state__in=[ClockState.RUNNING, ClockState.PAUSED]).exclude(stage__startswith=LIMIT)
    for one in running:
        one.happened = [*one.happened, {**event, "at": clock.now().isoformat()}]
        compute(one)
        one.save()
        if one.step_id is not None:
            one.step.parts.update(due=one.due)


def _stopped(one: Clock) -> bool:
    return any(pause.end is None for pause in _pauses(one))


def _pauses(one: Clock) -> list[Pause]:
    stopped: dict[str, datetime] = {}
    found: list[Pause] = []
    for event in one.happened[1:]:
        at = datetime.fromisoformat(event["at"])
        if event["what"] == "paused":
            stopped.setdefault(event["reason"], at)
        elif event["what"] == "resumed" and event["reason"] in stopped:
            found.append(Pause(stopped.pop(event["reason"]), at))
    return [*found, *(Pause(since) for since in stopped.values())]


def _on(text: str) -> datetime:
    if len(text) > len("2026-03-01"):
        return clock.local(datetime.fromisoformat(text))
    return _close(date.fromisoformat(text))


def _stretched(text: str, since: datetime) -> datetime:
    found = _STRETCH.fullmatch(text)
    if found is None:
        raise ValueError(f"no stretch of the calendar: {text}")
    years, months, weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    begins = clock.local(since)
    if hours or minutes:
        begins += timedelta(hours=hours, minutes=minutes)
    month = begins.month - 1 + months + _MONTHS * years
    year, month = begins.year + month // _MONTHS, month % _MONTHS + 1
    last = (date(year + month // _MONTHS, month % _MONTHS + 1, 1) - timedelta(days=1)).day
    end = date(year, month, min(begins.day, last)) + timedelta(days=days + 7 * weeks)
    if hours or minutes:
        return datetime.combine(end, begins.timetz())
    while not calendar().day(end).works:
        end += timedelta(days=1)
    return _close(end)


def _close(day: date) -> datetime:
    shifts = calendar().shifts(day) if calendar().day(day).works else ()
    return clock.local(datetime.combine(day, shifts[-1].closes if shifts else time(17)))
