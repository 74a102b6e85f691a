"""The critical path of work that hangs together: what can begin when, how much room each piece has, when all is over.

What is answered. Pieces of work, each so many working days long and some after others, over one calendar: the earliest
and the latest day each begins and ends, its float (机动) in working days, whether it lies on the critical path, and the
day on which all is done. What has begun or is done stands with its own days; what should be done and is not is taken to
end today at the earliest, so that the forecast (预计) moves with every day of delay.

On whose authority. Days are counted as a deadline counts them (`deadlines`, 《民法典》第二百零一条): the day on which a
piece begins is not counted, so work of five days that begins on a Monday ends on the next Monday, and what follows may
begin that same day. The rest is the critical path method as it is taught.

Limits. A piece has one duration; resources are not weighed. Days off among the days given count as the working day
before them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from gaoxin.engines.flows.calendars import Calendar
from gaoxin.kernel.problems import refuse

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work: its length in working days, and the pieces that have to be done before it begins.

    `begun` and `done` are the days on which it really began and ended. `not_before`: what holds it up is gone on this
    day, and it does not end earlier.
    """

    key: str
    days: int
    after: tuple[str, ...] = ()
    begun: date | None = None
    done: date | None = None
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece in its place. `begins` and `ends` are the earliest days, `latest_end` the last day on which it may end
    without moving the end of all; `room` is what lies between, in working days, 0 on the critical path; `late`: by how
    many working days its own length is used up already."""

    work: Work
    begins: date
    ends: date
    latest_end: date
    room: int
    late: int = 0

    @property
    def critical(self) -> bool:
        """Whether a day lost here is a day lost for all."""
        return self.room == 0 and self.work.done is None


@dataclass(frozen=True, slots=True)
class Path:
    """All pieces placed, and the day on which the last is done."""

    placed: Mapping[str, Placed] = field(default_factory=dict)
    end: date | None = None

    @property
    def critical(self) -> Sequence[str]:
        """The keys on the critical path, in order of their beginning."""
        found = [one for one in self.placed.values() if one.critical]
        return [one.work.key for one in sorted(found, key=lambda one: (one.begins, one.ends, one.work.key))]


class WorkingLine:
    """The working days of a calendar numbered from one day on, so that days can be added and compared.

    >>> from gaoxin.catalogue.calendars import package_calendar
    >>> line = WorkingLine(date(2026, 3, 2), package_calendar("cn"))
    >>> line.day(line.number(date(2026, 3, 6)) + 1)
    datetime.date(2026, 3, 9)
    """

    def __init__(self, origin: date, calendar: Calendar) -> None:
        self._calendar = calendar
        self._days: list[date] = []
        self._reached = origin
        while not self._days:
            if calendar.day(self._reached).works:
                self._days.append(self._reached)
            self._reached -= _ONE_DAY
        self._reached = origin

    def number(self, day: date) -> int:
        """The number of a day; a day off has the number of the working day before it, days before the origin 0."""
        while self._reached < day:
            self._on()
        low, high = 0, len(self._days)
        while low < high:
            middle = (low + high) // 2
            if self._days[middle] <= day:
                low = middle + 1
            else:
                high = middle
        return max(low - 1, 0)

    def day(self, number: int) -> date:
        """The working day of a number."""
        while len(self._days) <= number:
            self._on()
        return self._days[number]

    def _on(self) -> None:
        self._reached += _ONE_DAY
        if self._calendar.day(self._reached).works:
            self._days.append(self._reached)


def critical_path(works: Iterable[Work], starts_on: date, today: date, calendar: Calendar) -> Path:
    """The path of work that begins on a day at the earliest, as it stands today.

    Refuses a piece that comes after one that is not there, and pieces that wait for one another in a circle.
    """
    known = {work.key: work for work in works}
    if not known:
        return Path()
    ordered = _in_order(known)
    line = WorkingLine(min([starts_on, *(work.begun for work in ordered if work.begun)]), calendar)
    first, now = line.number(starts_on), line.number(today)
    begins: dict[str, int] = {}
    ends: dict[str, int] = {}
    for work in ordered:
        ready = max([first, *(ends[key] for key in work.after)])
        begins[work.key], ends[work.key] = _earliest(work, ready, now, line)
    over = max(ends.values())
    latest = _latest(ordered, over)
    placed = {
        work.key: Placed(
            work,
            line.day(begins[work.key]),
            line.day(ends[work.key]),
            line.day(max(latest[work.key], 0)),
            latest[work.key] - ends[work.key],
            _late(work, now, line),
        )
        for work in ordered
    }
    return Path({key: placed[key] for key in known}, line.day(over))


def _in_order(known: Mapping[str, Work]) -> list[Work]:
    """Every piece after those it waits for; otherwise as they were given."""
    ordered: dict[str, Work] = {}
    open_now: list[str] = []

    def visit(key: str, asked_by: str) -> None:
        if key in ordered:
            return
        if key not in known:
            raise refuse("paths.no_such_work", key=key, asked_by=asked_by)
        if key in open_now:
            raise refuse("paths.circle", keys=[*open_now[open_now.index(key) :], key])
        open_now.append(key)
        for before in known[key].after:
            visit(before, key)
        open_now.pop()
        ordered[key] = known[key]

    for key in known:
        visit(key, key)
    return list(ordered.values())


def _earliest(work: Work, ready: int, now: int, line: WorkingLine) -> tuple[int, int]:
    """When a piece begins and ends at the earliest, as numbers of working days."""
    if work.done is not None:
        end = line.number(work.done)
        return min(line.number(work.begun) if work.begun else end - work.days, end), end
    begin = line.number(work.begun) if work.begun else max(ready, now)
    held = line.number(work.not_before) if work.not_before else 0
    return begin, max(begin + work.days, now, held)


def _latest(ordered: Sequence[Work], over: int) -> Mapping[str, int]:
    """The last day each piece may end, from the end of all backwards. A successor that has begun or is done waits for
    nothing any more; what holds one up holds it however early it began, so only its own length counts."""
    latest = {work.key: over for work in ordered}
    for work in reversed(ordered):
        if work.begun is not None or work.done is not None:
            continue
        for before in work.after:
            latest[before] = min(latest[before], latest[work.key] - work.days)
    return latest


def _late(work: Work, now: int, line: WorkingLine) -> int:
    if work.begun is None:
        return 0
    until = now if work.done is None else line.number(work.done)
    return max(until - line.number(work.begun) - work.days, 0)
