"""The limits of a case from what happened to it. Nothing is stored but happenings; all is computed from them each time.

How a change of kind or grade is counted: the new amount from the same start, with the same pauses. Nobody gains or
loses what is past by it: a stage that is overdue stays overdue; where the new limit would have been over already, it is
counted from the change instead, but never beyond the old limit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.deadlines import Amount, Pause, WorkingDays, WorkingHours, deadline
from gaoxin.engines.flows.limits.declared import OPENED, Ground, OnReturn, OnTransfer, Scheme, Stage
from gaoxin.engines.flows.limits.happenings import (
    Continued,
    Done,
    Extended,
    HandedOn,
    Happening,
    Opened,
    Ordered,
    Reclassified,
    SentBack,
    Stopped,
)
from gaoxin.engines.flows.limits.results import CaseLimits, Line, LineKind, StageLimit
from gaoxin.kernel.problems import refuse


def case_limits(happened: Iterable[Happening], schemes: Mapping[str, Scheme], calendar: Calendar) -> CaseLimits:
    """The limits of a case after all that happened, in order of time, by the declared schemes.

    Refuses what cannot have happened or is not allowed: out of order, stopped on a ground that nobody declared,
    extended when it was already due.
    """
    rest = iter(happened)
    first = next(rest, None)
    if not isinstance(first, Opened):
        raise refuse("limits.not_opened")
    case = _Case(first, schemes, calendar)
    for event in rest:
        case.take(event)
    return CaseLimits(case.scheme, case.grade, tuple(case.limit(stage) for stage in case.owed))


@dataclass(slots=True)
class _Stop:
    ground: Ground
    since: datetime
    until: datetime | None = None


@dataclass(slots=True)
class _Clock:
    """A stage that has begun. `absent` lies between its being done and its being sent back."""

    start: datetime
    amount: Amount
    lines: list[Line]
    extensions: int = 0
    absent: list[Pause] = field(default_factory=list)
    done_at: datetime | None = None

    def begin_anew(self, at: datetime, amount: Amount) -> None:
        self.start, self.amount, self.done_at, self.extensions = at, amount, None, 0
        self.absent.clear()


class _Case:
    def __init__(self, opened: Opened, schemes: Mapping[str, Scheme], calendar: Calendar) -> None:
        self.schemes, self.calendar = schemes, calendar
        self.last = self.opened_at = opened.at
        self.scheme, self.grade = self._chosen(opened.kind, opened.grade)
        self.stops: list[_Stop] = []
        self.clocks: dict[str, _Clock] = {}
        self._begin(OPENED, opened.at)

    def _chosen(self, kind: str, grade: str) -> tuple[Scheme, str]:
        if kind not in self.schemes:
            raise refuse("limits.no_kind", kind=kind)
        if not any(grade in stage.amounts for stage in self.schemes[kind].stages):
            raise refuse("limits.no_grade", kind=kind, grade=grade)
        return self.schemes[kind], grade

    @property
    def owed(self) -> list[Stage]:
        return [stage for stage in self.scheme.stages if self.grade in stage.amounts]

    # What is found

    def limit(self, stage: Stage) -> StageLimit:
        clock = self.clocks.get(stage.key)
        if clock is None:
            return StageLimit(stage)
        stops = self._stops(stage, clock)
        pauses = (*clock.absent, *(Pause(stop.since, stop.until) for stop in stops))
        found = deadline(clock.start, clock.amount, self.calendar, pauses)
        lines = [*clock.lines, *(line for stop in stops for line in _lines(stop))]
        return StageLimit(stage, tuple(sorted(lines, key=lambda line: line.at)), found, pauses, clock.done_at)

    def _stops(self, stage: Stage, clock: _Clock) -> list[_Stop]:
        """The stops of a stage that lie within its time, from its first line until it was done."""
        return [
            stop
            for stop in self.stops
            if stop.ground.stops(stage.key)
            and (clock.done_at is None or stop.since < clock.done_at)
            and (stop.until is None or stop.until > clock.lines[0].at)
        ]

    def _moment(self, stage: Stage, clock: _Clock, start: datetime, amount: Amount) -> datetime:
        """When an amount of a stage would be used up if its clock ran on from now."""
        stops = [Pause(stop.since, stop.until or self.last) for stop in self._stops(stage, clock)]
        found = deadline(start, amount, self.calendar, [*clock.absent, *stops])
        if found.moment is None:
            raise ValueError("a clock without an open pause comes to an end")
        return found.moment

    # What happens

    def take(self, event: Happening) -> None:
        if event.at < self.last:
            raise refuse("limits.out_of_order", at=event.at.isoformat(), last=self.last.isoformat())
        self.last = event.at
        match event:
            case Opened():
                raise refuse("limits.opened_twice", at=event.at.isoformat())
            case Stopped(at, ground):
                self._stop(at, ground)
            case Continued(at, ground):
                self._continue(at, ground)
            case HandedOn(at, to):
                self._hand_on(at, to)
            case Reclassified(at, kind, grade):
                self._reclassify(at, kind, grade)
            case Extended(at, stage, why):
                self._extend(at, stage, why)
            case Done(at, stage):
                self._done(at, stage)
            case SentBack(at, stage):
                self._send_back(at, stage)
            case Ordered(at, stage, days):
                self._order(at, stage, days)

    def _begin(self, after: str, at: datetime) -> None:
        """Start what begins with the opening, or with the end of a stage."""
        for stage in self.owed:
            if stage.begins == after and stage.key not in self.clocks:
                amount = stage.amounts[self.grade]
                self.clocks[stage.key] = _Clock(at, amount, [Line(at, LineKind.BEGUN, amount)])

    def _open_stop(self, ground: str) -> _Stop | None:
        return next((stop for stop in self.stops if stop.ground.key == ground and stop.until is None), None)

    def _stop(self, at: datetime, key: str) -> None:
        ground = next((ground for ground in self.scheme.grounds if ground.key == key), None)
        if ground is None:
            raise refuse("limits.no_ground", ground=key, known=[ground.key for ground in self.scheme.grounds])
        stopped = self._open_stop(key)
        if stopped is not None:
            raise refuse("limits.already_stopped", ground=key, since=stopped.since.isoformat())
        clocks = ((stage, self.clocks.get(stage.key)) for stage in self.owed if ground.stops(stage.key))
        if all(clock is None or clock.done_at is not None for _, clock in clocks):
            raise refuse("limits.nothing_to_stop", ground=key)
        self.stops.append(_Stop(ground, at))

    def _continue(self, at: datetime, ground: str) -> None:
        running = self._open_stop(ground)
        if running is None:
            raise refuse("limits.not_stopped", ground=ground)
        running.until = at

    def _hand_on(self, at: datetime, to: str) -> None:
        for stage in self.owed:
            clock = self.clocks.get(stage.key)
            repeats = stage.on_transfer is OnTransfer.REPEAT
            if clock is None or (clock.done_at is not None and not repeats):
                continue
            if stage.on_transfer is OnTransfer.KEEP:
                clock.lines.append(Line(at, LineKind.HANDED_ON, None, to))
            else:
                clock.begin_anew(at, stage.amounts[self.grade])
                clock.lines.append(Line(at, LineKind.HANDED_ON_ANEW, clock.amount, to))

    def _begun(self, key: str) -> tuple[Stage, _Clock]:
        stage = next((stage for stage in self.owed if stage.key == key), None)
        if stage is None:
            raise refuse("limits.no_stage", stage=key, known=[stage.key for stage in self.owed])
        if key not in self.clocks:
            raise refuse("limits.not_begun", stage=key)
        return stage, self.clocks[key]

    def _running(self, key: str) -> tuple[Stage, _Clock]:
        stage, clock = self._begun(key)
        if clock.done_at is not None:
            raise refuse("limits.already_done", stage=key, at=clock.done_at.isoformat())
        return stage, clock

    def _extend(self, at: datetime, key: str, why: str) -> None:
        stage, clock = self._running(key)
        if stage.extension is None or self.grade not in stage.extension.amounts:
            raise refuse("limits.no_extension", stage=key)
        if clock.extensions >= stage.extension.times:
            raise refuse("limits.extended_enough", stage=key, times=stage.extension.times)
        due = self._moment(stage, clock, clock.start, clock.amount)
        if at > due:
            raise refuse("limits.extension_too_late", stage=key, due=due.isoformat())
        clock.extensions += 1
        more = stage.extension.amounts[self.grade]
        clock.amount = _sum(clock.amount, more)
        clock.lines.append(Line(at, LineKind.EXTENDED, more, why))

    def _order(self, at: datetime, key: str, days: int) -> None:
        _, clock = self._running(key)
        clock.amount, clock.extensions = WorkingDays(days), 0
        clock.lines.append(Line(at, LineKind.ORDERED, clock.amount))

    def _done(self, at: datetime, key: str) -> None:
        _, clock = self._running(key)
        clock.done_at = at
        clock.lines.append(Line(at, LineKind.DONE))
        self._begin(key, at)

    def _send_back(self, at: datetime, key: str) -> None:
        """Only a stage that was done is changed by it; what had begun with its end has not begun any more."""
        stage, clock = self._begun(key)
        if clock.done_at is None:
            clock.lines.append(Line(at, LineKind.SENT_BACK))
            return
        self._forget(key)
        match stage.on_return:
            case OnReturn.KEEP:
                kind, clock.done_at = LineKind.SENT_BACK, None
            case OnReturn.RESUME:
                clock.absent.append(Pause(clock.done_at, at))
                kind, clock.done_at = LineKind.SENT_BACK_RESUMED, None
            case OnReturn.RESTART:
                clock.begin_anew(at, stage.amounts[self.grade])
                kind = LineKind.SENT_BACK_ANEW
        clock.lines.append(Line(at, kind, clock.amount if kind is LineKind.SENT_BACK_ANEW else None))

    def _forget(self, ended: str) -> None:
        for stage in self.scheme.stages:
            if stage.begins == ended and stage.key in self.clocks:
                del self.clocks[stage.key]
                self._forget(stage.key)

    def _reclassify(self, at: datetime, kind: str | None, grade: str | None) -> None:
        self.scheme, self.grade = self._chosen(kind or self.scheme.key, grade or self.grade)
        for stage in self.owed:
            clock = self.clocks.get(stage.key)
            if clock is None and stage.begins == OPENED:
                self._owe_newly(stage, at)
            elif clock is not None and clock.done_at is None:
                line, start, amount = self._regraded(stage, clock, at, stage.amounts[self.grade])
                if line in (LineKind.REGRADED, LineKind.REGRADED_FROM_NOW):
                    clock.start, clock.amount, clock.extensions = start, amount, 0
                clock.lines.append(Line(at, line, amount, self.scheme.key, self.grade))

    def _owe_newly(self, stage: Stage, at: datetime) -> None:
        """A stage that the former kind or grade did not owe counts from the opening, or from now if it were over."""
        amount = stage.amounts[self.grade]
        clock = _Clock(self.opened_at, amount, [Line(self.opened_at, LineKind.BEGUN, amount)])
        if self._moment(stage, clock, self.opened_at, amount) < at:
            clock.start = at
            clock.lines.append(Line(at, LineKind.REGRADED_FROM_NOW, amount, self.scheme.key, self.grade))
        self.clocks[stage.key] = clock

    def _regraded(self, stage: Stage, clock: _Clock, at: datetime, amount: Amount) -> tuple[LineKind, datetime, Amount]:
        """By which of the rules at the head of this module a running stage goes on, from when and with how much."""
        old = self._moment(stage, clock, clock.start, clock.amount)
        if old < at:
            return LineKind.REGRADED_OVERDUE, clock.start, clock.amount
        if self._moment(stage, clock, clock.start, amount) >= at:
            return LineKind.REGRADED, clock.start, amount
        if self._moment(stage, clock, at, amount) <= old:
            return LineKind.REGRADED_FROM_NOW, at, amount
        return LineKind.REGRADED_CAPPED, clock.start, clock.amount


def _lines(stop: _Stop) -> Iterable[Line]:
    yield Line(stop.since, LineKind.STOPPED, None, stop.ground.key)
    if stop.until is not None:
        yield Line(stop.until, LineKind.CONTINUED, None, stop.ground.key)


def _sum(first: Amount, second: Amount) -> Amount:
    """Days and days, or hours and hours; a declaration that mixes them is a mistake of its maker."""
    if isinstance(first, WorkingDays) and isinstance(second, WorkingDays):
        return WorkingDays(first.count + second.count)
    if isinstance(first, WorkingHours) and isinstance(second, WorkingHours):
        return WorkingHours(Fraction(first.count) + Fraction(second.count))
    raise ValueError("an extension is in the unit of its stage")
