"""When supervision climbs a rung because of somebody's backlog, not because of one case.

A ladder is declared (catalogue `backlog_ladders`). A rung is reached where the backlog meets one of its thresholds.
Rungs are climbed one after the other: the next one only so many working days after the one before, so that nobody gets
a circular in the minute of the first reminder. An episode ends when not even the first rung is reached any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from gaoxin.engines.flows.calendars import Calendar
from gaoxin.engines.flows.remaining import working_days_between


@dataclass(frozen=True, slots=True)
class Backlog:
    """What stands in a basket: how many, how many of them past their limit, and by how many working days the oldest."""

    held: int
    overdue: int
    oldest: int

    @property
    def share(self) -> Fraction:
        """Of what is held the part that is late, between 0 and 1; 0 where nothing is held."""
        return Fraction(self.overdue, self.held) if self.held else Fraction(0)


@dataclass(frozen=True, slots=True)
class BacklogRung:
    """One rung. Thresholds that are None are not looked at; `share` counts only from `fewest` late ones on. `wait` are
    working days after the rung before."""

    key: str
    overdue: int | None = None
    oldest: int | None = None
    share: Fraction | None = None
    fewest: int = 1
    wait: int = 0

    def reached(self, backlog: Backlog) -> bool:
        """Whether a backlog meets one of the thresholds."""
        if not backlog.overdue:
            return False
        many = self.overdue is not None and backlog.overdue >= self.overdue
        old = self.oldest is not None and backlog.oldest >= self.oldest
        large = self.share is not None and backlog.overdue >= self.fewest and backlog.share >= self.share
        return many or old or large


def next_rung(
    rungs: Sequence[BacklogRung], backlog: Backlog, climbed: Sequence[tuple[str, date]], today: date, calendar: Calendar
) -> BacklogRung | None:
    """The rung to climb today, or None; `climbed` are the rungs of this episode with their days, in order.

    >>> next_rung([BacklogRung("remind", overdue=1)], Backlog(4, 0, 0), [], date(2026, 3, 2), None) is None
    True
    """
    done = {key for key, _ in climbed}
    rung = next((one for one in rungs if one.key not in done), None)
    if rung is None or not rung.reached(backlog):
        return None
    if climbed and working_days_between(climbed[-1][1], today, calendar) < rung.wait:
        return None
    return rung


def over(rungs: Sequence[BacklogRung], backlog: Backlog) -> bool:
    """Whether not even the lowest rung is reached: the episode ends."""
    return not rungs or not rungs[0].reached(backlog)
