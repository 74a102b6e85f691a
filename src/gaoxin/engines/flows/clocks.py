"""The clock of one matter, from what happened to it.

Nothing is stored but events; the deadline is computed from all of them each time, so that a correction, or a holiday
notice that comes later, needs no repair.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import Amount, Deadline, Pause, deadline
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Started:
    """The clock begins with an amount of working time."""

    at: datetime
    amount: Amount


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock is stopped. Several reasons may stop it at once; each is resumed by itself."""

    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """One reason for stopping is gone; the clock runs when none is left."""

    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Transferred:
    """Another unit takes over. With an amount it gets a clock of its own from this moment on. Without one it gets what
    is left: the deadline stays where it was, so that handing on gains no time."""

    at: datetime
    amount: Amount | None = None


Event = Started | Paused | Resumed | Transferred


@dataclass(slots=True)
class _Clock:
    start: datetime
    amount: Amount
    last: datetime
    stopped: dict[str, datetime] = field(default_factory=dict)
    pauses: list[Pause] = field(default_factory=list)

    def take(self, event: Event) -> None:
        if event.at < self.last:
            raise refuse("clock.out_of_order", at=event.at.isoformat(), last=self.last.isoformat())
        self.last = event.at
        match event:
            case Started():
                raise refuse("clock.started_twice", at=event.at.isoformat())
            case Paused(at, reason):
                if reason in self.stopped:
                    raise refuse("clock.already_paused", at=at.isoformat(), since=self.stopped[reason].isoformat())
                self.stopped[reason] = at
            case Resumed(at, reason):
                if reason not in self.stopped:
                    raise refuse("clock.not_paused", at=at.isoformat())
                self.pauses.append(Pause(self.stopped.pop(reason), at))
            case Transferred(at, amount):
                if amount is not None:
                    self.start, self.amount = at, amount


def clock(events: Iterable[Event], calendar: Calendar) -> Deadline:
    """When the matter is due, after all its events in order of time.

    What paused the clock before a transfer with a new amount pauses the new clock too until it is resumed. Refuses
    events that cannot have happened: out of order, paused or resumed twice for one reason, not begun by a start.
    """
    happened = iter(events)
    first = next(happened, None)
    if not isinstance(first, Started):
        raise refuse("clock.not_started")
    running = _Clock(first.at, first.amount, first.at)
    for event in happened:
        running.take(event)
    open_pauses = [Pause(since) for since in running.stopped.values()]
    return deadline(running.start, running.amount, calendar, [*running.pauses, *open_pauses])
