"""When something is due: working days and working hours over a calendar, with pauses.

The rules, with the authority they follow:

- **The start day is not counted** (《民法典》第二百零一条：开始的当日不计入，自下一日开始计算). Something received on a
  day off, or after closing, therefore has the next working day as its first.
- **The moment is the closing time of the n-th working day** (第二百零三条：有业务时间的，停止业务活动的时间为截止时间).
- **Working hours run from the start itself**, through the shifts of working days only (第二百零一条：按照小时计算的，
  自法律规定或者当事人约定的时间开始计算). Before opening they begin at the opening.
- **A pause is not part of the period** (《行政许可法》第四十五条：所需时间不计算在本节规定的期限内). For hours this is
  plain: paused working time is not counted. For days, of which the law counts whole ones only, a working day is counted
  only if no part of its working time was paused. So neither the day on which a pause begins nor the day on which work
  resumes is counted: like the start day, the latter begins in the middle. A pause that touches no working time (at
  night, at noon, over a weekend, of no length) changes nothing.
- **Nothing is due at once**: an amount of zero is due at the start.
- **A pause without an end** suspends the clock if the amount is not used up before: there is no moment, and the
  remaining amount is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from gaoxin.engines.flows.calendars import Calendar, Day
from gaoxin.kernel.problems import refuse

_MINUTES = 60
_NOTHING = timedelta()
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A whole number of working days, zero or more."""

    count: int

    def __post_init__(self) -> None:
        if self.count < 0:
            raise refuse("deadline.negative_amount", amount=self.count)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """Working hours, zero or more, in whole minutes: 0.25 is a quarter of an hour, Fraction(1, 3) twenty minutes."""

    count: Decimal | Fraction | int

    def __post_init__(self) -> None:
        if self.count < 0:
            raise refuse("deadline.negative_amount", amount=self.count)
        if Fraction(self.count) * _MINUTES % 1:
            raise refuse("deadline.not_whole_minutes", amount=self.count)

    @property
    def time(self) -> timedelta:
        """The same as a stretch of time."""
        return timedelta(minutes=int(Fraction(self.count) * _MINUTES))


Amount = WorkingDays | WorkingHours


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stands still from `start` until `end`; without an end, it still does."""

    start: datetime
    end: datetime | None = None


class Counting(StrEnum):
    """What a day contributed."""

    COUNTED = "counted"
    START = "start"
    """The start day of a period in days, which is not counted."""
    CLOSED = "closed"
    """No working day."""
    PAUSED = "paused"
    """A working day that a pause kept from counting."""
    OUTSIDE = "outside"
    """A working day of which nothing was left, as the start lay after closing (periods in hours)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One day of the computation, as a page prints it. `time` is the working time counted, for periods in hours."""

    day: Day
    counting: Counting
    time: timedelta = _NOTHING


@dataclass(frozen=True, slots=True)
class Deadline:
    """The answer: when it is due, and the days by which that was found.

    `moment` is None while the clock is suspended; then `suspended_since` and the `remaining` amount are told.
    `provisional_years` are the years among the days walked whose holiday notice is not known: compute again when
    it comes. `steps` holds every day walked, in order.
    """

    start: datetime
    amount: Amount
    moment: datetime | None
    steps: tuple[Step, ...]
    suspended_since: datetime | None = None
    remaining: WorkingDays | timedelta | None = None

    @property
    def provisional_years(self) -> tuple[int, ...]:
        """Years of the computation without their notice (暂定), in order."""
        return tuple(sorted({step.day.on.year for step in self.steps if step.day.provisional}))

    @property
    def counted(self) -> tuple[Step, ...]:
        """The days that were counted."""
        return tuple(step for step in self.steps if step.counting is Counting.COUNTED)

    @property
    def skipped(self) -> tuple[Step, ...]:
        """The days that were not, each with its reason."""
        return tuple(step for step in self.steps if step.counting is not Counting.COUNTED)


def deadline(start: datetime, amount: Amount, calendar: Calendar, pauses: Iterable[Pause] = ()) -> Deadline:
    """When an amount of working time that begins at `start` is used up, by the rules at the head of this module.

    Moments are aware; the answer is in the calendar's zone. Pauses may overlap and come in any order; what lies
    before the start has no effect. Refuses a pause that ends before it begins, and years outside the calendar.
    """
    begins = calendar.local(start)
    walls = _merged(_walls(pauses, calendar), begins)
    if not amount.count:
        return Deadline(calendar.aware(begins), amount, calendar.aware(begins), ())
    if isinstance(amount, WorkingDays):
        return _in_days(begins, amount, calendar, walls)
    return _in_time(begins, amount, calendar, walls)


@dataclass(frozen=True, slots=True)
class _Wall:
    """A stretch of some length on the calendar's wall clock."""

    start: datetime
    end: datetime

    def overlaps(self, other: "_Wall") -> bool:
        return self.start < other.end and other.start < self.end


_FOREVER = datetime.max


def _walls(pauses: Iterable[Pause], calendar: Calendar) -> Iterator[_Wall]:
    for pause in pauses:
        start = calendar.local(pause.start)
        end = calendar.local(pause.end) if pause.end else _FOREVER
        if end < start:
            raise refuse("deadline.pause_backwards", start=start.isoformat(), end=end.isoformat())
        yield _Wall(start, end)


def _merged(pauses: Iterable[_Wall], begins: datetime) -> tuple[_Wall, ...]:
    """Pauses after the start, in order, those that touch joined, those without length dropped."""
    merged: list[_Wall] = []
    for pause in sorted(pauses, key=lambda pause: pause.start):
        start = max(pause.start, begins)
        if start >= pause.end:
            continue
        if merged and start <= merged[-1].end:
            merged[-1] = _Wall(merged[-1].start, max(merged[-1].end, pause.end))
        else:
            merged.append(_Wall(start, pause.end))
    return tuple(merged)


def _days(first: date, calendar: Calendar) -> Iterator[tuple[Day, list[_Wall]]]:
    """Every day from one on with its shifts; ends only by the calendar's refusal, when it knows no more."""
    while True:
        day = calendar.day(first)
        shifts = calendar.shifts(first) if day.works else ()
        yield day, [_Wall(datetime.combine(first, s.opens), datetime.combine(first, s.closes)) for s in shifts]
        first += _ONE_DAY


def _in_days(begins: datetime, amount: WorkingDays, calendar: Calendar, pauses: Sequence[_Wall]) -> Deadline:
    start = calendar.aware(begins)
    steps = [Step(calendar.day(begins.date()), Counting.START)]
    days = _days(begins.date() + _ONE_DAY, calendar)
    left = amount.count
    while True:
        day, shifts = next(days)
        touching = [pause for pause in pauses if any(pause.overlaps(shift) for shift in shifts)]
        if touching and touching[-1].end == _FOREVER:
            since = calendar.aware(touching[-1].start)
            return Deadline(start, amount, None, tuple(steps), since, WorkingDays(left))
        counting = Counting.PAUSED if touching else Counting.COUNTED
        steps.append(Step(day, counting if shifts else Counting.CLOSED))
        left -= steps[-1].counting is Counting.COUNTED
        if not left:
            return Deadline(start, amount, calendar.aware(shifts[-1].end), tuple(steps))


def _in_time(begins: datetime, amount: WorkingHours, calendar: Calendar, pauses: Sequence[_Wall]) -> Deadline:
    start = calendar.aware(begins)
    steps: list[Step] = []
    days = _days(begins.date(), calendar)
    left = amount.time
    while True:
        day, shifts = next(days)
        ahead = [_Wall(max(shift.start, begins), shift.end) for shift in shifts if shift.end > begins]
        pieces = [piece for shift in ahead for piece in _unpaused(shift, pauses)]
        today = sum((piece.end - piece.start for piece in pieces), _NOTHING)
        steps.append(Step(day, _counting(shifts, ahead, today), min(left, today)))
        if today >= left:
            return Deadline(start, amount, calendar.aware(_reached(pieces, left)), tuple(steps))
        left -= today
        if pauses and pauses[-1].end == _FOREVER and any(pauses[-1].overlaps(shift) for shift in ahead):
            return Deadline(start, amount, None, tuple(steps), calendar.aware(pauses[-1].start), left)


def _unpaused(shift: _Wall, pauses: Sequence[_Wall]) -> Iterator[_Wall]:
    """What pauses, which are in order, leave of a shift."""
    start = shift.start
    for pause in pauses:
        if pause.overlaps(shift):
            if start < pause.start:
                yield _Wall(start, pause.start)
            start = pause.end
    if start < shift.end:
        yield _Wall(start, shift.end)


def _counting(shifts: Sequence[_Wall], ahead: Sequence[_Wall], today: timedelta) -> Counting:
    if today:
        return Counting.COUNTED
    if not shifts:
        return Counting.CLOSED
    return Counting.PAUSED if ahead else Counting.OUTSIDE


def _reached(pieces: Iterable[_Wall], left: timedelta) -> datetime:
    """The moment within pieces of working time, long enough together, by which the rest is used up."""
    for piece in pieces:
        if piece.end - piece.start >= left:
            return piece.start + left
        left -= piece.end - piece.start
    raise ValueError("the pieces are shorter than the rest")
