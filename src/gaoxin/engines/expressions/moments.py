"""When a question is asked, and which periods "this year" or "two quarters before" then are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from gaoxin.kernel.periods import LAST_YEAR, Grain, Period

FIRST_YEAR = 2000
"""The first year that may be looked at, so that a century before it is still a year we know."""
_GRAINS = (Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH)


@dataclass(frozen=True, slots=True)
class When:
    """How far before the period looked at: whole years, and periods of the fact's own length; or one fixed period."""

    years: int = 0
    periods: int = 0
    fixed: Period | None = None

    def earlier(self, years: int = 0, periods: int = 0) -> "When":
        return replace(self, years=self.years + years, periods=self.periods + periods)


NOW = When()


@dataclass(frozen=True)
class Moment:
    """The day of asking and the period of each length that is looked at then; by default the last one that is over."""

    on: date
    periods: Mapping[Grain, Period] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.on.year < LAST_YEAR or not all(
            period.year >= FIRST_YEAR for period in self.periods.values()
        ):
            raise ValueError(f"questions are asked of the years from {FIRST_YEAR} on, not of {self.on}")

    @cached_property
    def looked_at(self) -> Mapping[Grain, Period]:
        """One period for each length that facts have."""
        over = {grain: _over(grain, self.on) for grain in _GRAINS}
        month = over[Grain.MONTH]
        over[Grain.CUMULATED] = (
            Period(Grain.CUMULATED, month.year, month.number)
            if month.number > 1
            else Period(Grain.CUMULATED, month.year - 1, 12)
        )
        return over | dict(self.periods)

    @property
    def year(self) -> Period:
        """The year that is looked at."""
        return self.looked_at[Grain.YEAR]

    def period(self, grain: Grain, when: When) -> Period:
        """The period that lies so far before the one looked at."""
        if when.fixed:
            return when.fixed
        found = self.looked_at[grain]
        for _ in range(when.years):
            found = found.last_year
        for _ in range(when.periods):
            found = found.previous
        return found


def _over(grain: Grain, on: date) -> Period:
    """The last period of this length that was over before the day."""
    length = {Grain.YEAR: 12, Grain.HALF: 6, Grain.QUARTER: 3, Grain.MONTH: 1}[grain]
    return Period(grain, on.year, (on.month - 1) // length + 1).previous
