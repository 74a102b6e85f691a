"""Which days and hours are worked.

A calendar holds facts: the days off and the working weekends (调休) of the yearly notices, the statutory holidays of
every year it knows, and the hours of a working day. Holidays are named as the notices name them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from gaoxin.kernel.problems import Refusal, refuse

MonthDay = tuple[int, int]


class DayKind(StrEnum):
    """Why a day is worked or not."""

    WORKDAY = "workday"
    """Monday to Friday."""
    WORKING_WEEKEND = "working_weekend"
    """A Saturday or Sunday worked by notice (调休上班)."""
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    """Off by law or by notice."""


@dataclass(frozen=True, slots=True)
class Day:
    """What one day is. `name` is the holiday it is, or is worked for; `provisional` (暂定) says that its year's notice
    is not known, so that a notice may still make it another kind of day."""

    on: date
    kind: DayKind
    name: str = ""
    provisional: bool = False

    @property
    def works(self) -> bool:
        """Whether it is a working day."""
        return self.kind in (DayKind.WORKDAY, DayKind.WORKING_WEEKEND)


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of one working day, from opening to closing."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("a shift closes after it opens, on the same day")


@dataclass(frozen=True, slots=True)
class Hours:
    """The shifts of working days, in order: always, or since a day, or in a season of every year (both ends included;
    a season may run over New Year)."""

    shifts: tuple[Shift, ...]
    since: date = date.min
    season: tuple[MonthDay, MonthDay] | None = None

    def hold(self, on: date) -> bool:
        """Whether these hours are kept on a day."""
        if on < self.since:
            return False
        if self.season is None:
            return True
        first, last = self.season
        today = (on.month, on.day)
        return first <= today <= last if first <= last else today >= first or today <= last


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar. `off` and `working` come from notices, `notices` names them by year; `statutory` are the holidays
    the law names in each year known (`years`). Where several `hours` hold on a day, the last listed is kept. `english`
    gives the English names of holidays."""

    name: str
    zone: str
    hours: tuple[Hours, ...]
    years: range
    notices: Mapping[int, tuple[str, ...]] = field(repr=False)
    off: Mapping[date, str] = field(repr=False)
    working: Mapping[date, str] = field(repr=False)
    statutory: Mapping[date, str] = field(repr=False)
    english: Mapping[str, str] = field(default_factory=dict, repr=False)

    def day(self, on: date) -> Day:
        """What a day is. A year without its notice has the days the law names, all of them provisional; a year the
        calendar knows nothing about is refused."""
        if on.year not in self.years:
            raise self._unknown(on.year)
        provisional = on.year not in self.notices
        if on in self.working:
            return Day(on, DayKind.WORKING_WEEKEND, self.working[on], provisional)
        name = self.off.get(on) or (self.statutory.get(on) if provisional else None)
        if name:
            return Day(on, DayKind.HOLIDAY, name, provisional)
        return Day(on, DayKind.WEEKEND if on.weekday() >= 5 else DayKind.WORKDAY, "", provisional)

    def shifts(self, on: date) -> tuple[Shift, ...]:
        """The shifts kept on a day if it is a working day."""
        return next((hours.shifts for hours in reversed(self.hours) if hours.hold(on)), ())

    def local(self, moment: datetime) -> datetime:
        """An aware moment on this calendar's wall clock, without its zone."""
        if moment.tzinfo is None:
            raise ValueError("a moment without a time zone names no moment")
        if not 1 < moment.year < 9999:  # the edges of what a clock can be moved between zones
            raise self._unknown(moment.year)
        return moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)

    def aware(self, wall: datetime) -> datetime:
        """The moment at which this calendar's wall clock shows a time."""
        return wall.replace(tzinfo=ZoneInfo(self.zone))

    def _unknown(self, year: int) -> Refusal:
        first, last = self.years[0], self.years[-1]
        return refuse("calendar.year_unknown", calendar=self.name, year=year, first=first, last=last)
