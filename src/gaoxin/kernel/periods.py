"""The periods that plans and statistics speak of: years, half-years, quarters, months, cumulated months, plan years.

| written | means |
| --- | --- |
| `2025` | the year |
| `2025H1` | its first half |
| `2025Q1` | its first quarter |
| `2025-03` | March |
| `2025-01/03` | January to March together, as monthly statistics accumulate them |
| `2021-2025` | the years of a plan, both included |

January and February are published together, so the first cumulated period of a year is `2025-01/02`. A quarter and the
cumulated months over the same days are two periods: they are published apart, and revised apart.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Literal

from gaoxin.kernel.problems import refuse

FIRST_YEAR = 1900
LAST_YEAR = 2199


class Grain(StrEnum):
    """The lengths of period, from long to short."""

    YEARS = "years"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    CUMULATED = "cumulated"
    MONTH = "month"


_ORDER = {grain: number for number, grain in enumerate(Grain)}
_NUMBERS = {
    Grain.YEAR: range(1, 2),
    Grain.HALF: range(1, 3),
    Grain.QUARTER: range(1, 5),
    Grain.CUMULATED: range(2, 13),
    Grain.MONTH: range(1, 13),
}
_MONTHS_EACH = {Grain.YEAR: 12, Grain.HALF: 6, Grain.QUARTER: 3, Grain.MONTH: 1}

_FORM = re.compile(
    r"(?P<year>\d{4})(?:H(?P<half>\d)|Q(?P<quarter>\d)|-(?P<last_year>\d{4})"
    r"|-(?P<month>\d{2})(?:/(?P<last_month>\d{2}))?)?"
)

PLANS = {
    "六五": (1981, 1985),
    "七五": (1986, 1990),
    "八五": (1991, 1995),
    "九五": (1996, 2000),
    "十五": (2001, 2005),
    "十一五": (2006, 2010),
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
    "十六五": (2031, 2035),
}
"""First and last year of each five-year plan, from the sixth on."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One period. `number` is which half, quarter or month of the year, the last month of cumulated months, the last
    year of several years, and 1 for a year. Ordered by first day, then last day, then from long to short."""

    grain: Grain
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        numbers = range(self.year + 1, LAST_YEAR + 1) if self.grain is Grain.YEARS else _NUMBERS[self.grain]
        if not FIRST_YEAR <= self.year <= LAST_YEAR or self.number not in numbers:
            raise ValueError(f"no such period: {self.grain} {self.number} of {self.year}")

    @classmethod
    def parse(cls, text: str) -> "Period":
        """The period a text names, in the forms of the table above (surrounding blanks aside).

        >>> Period.parse("2025-01/03").last_day
        datetime.date(2025, 3, 31)
        >>> Period.parse("2025Q5")
        Traceback (most recent call last):
        gaoxin.kernel.problems.Refusal: period.no_quarter
        """
        match = _FORM.fullmatch(text.strip())
        if not match or not match[0].isascii():
            raise refuse("period.unreadable", text=text[:40])
        year = int(match["year"])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise refuse("period.no_year", text=text.strip(), first=FIRST_YEAR, last=LAST_YEAR)
        return _parsed(text.strip(), year, match)

    def __str__(self) -> str:
        match self.grain:
            case Grain.YEARS:
                return f"{self.year}-{self.number}"
            case Grain.YEAR:
                return f"{self.year}"
            case Grain.HALF:
                return f"{self.year}H{self.number}"
            case Grain.QUARTER:
                return f"{self.year}Q{self.number}"
            case Grain.CUMULATED:
                return f"{self.year}-01/{self.number:02}"
            case Grain.MONTH:
                return f"{self.year}-{self.number:02}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self._key() < other._key()

    def _key(self) -> tuple[date, date, int]:
        return self.first_day, self.last_day, _ORDER[self.grain]

    @property
    def first_day(self) -> date:
        """The first day of the period."""
        months = _MONTHS_EACH.get(self.grain)
        return date(self.year, (self.number - 1) * months + 1 if months else 1, 1)

    @property
    def last_day(self) -> date:
        """The last day of the period, itself included."""
        if self.grain is Grain.YEARS:
            return date(self.number, 12, 31)
        month = self.number * _MONTHS_EACH.get(self.grain, 1)
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def next(self) -> "Period":
        """The following period of the same kind. After `2025-01/12` comes `2026-01/02`; after `2021-2025` come as many
        years again."""
        return self._stepped(1)

    @property
    def previous(self) -> "Period":
        """The period before, of the same kind."""
        return self._stepped(-1)

    @property
    def last_year(self) -> "Period":
        """The same period of the year before, against which growth is measured (同比)."""
        if self.grain is Grain.YEARS:
            return _made(self.grain, self.year - 1, self.number - 1)
        return _made(self.grain, self.year - 1, self.number)

    def _stepped(self, by: int) -> "Period":
        if self.grain is Grain.YEARS:
            length = self.number - self.year + 1
            return _made(self.grain, self.year + by * length, self.number + by * length)
        numbers = _NUMBERS[self.grain]
        year, index = divmod(self.year * len(numbers) + numbers.index(self.number) + by, len(numbers))
        return _made(self.grain, year, numbers[index])

    def __contains__(self, other: "date | Period") -> bool:
        """Whether a day, or every day of another period, lies in this one."""
        if isinstance(other, Period):
            return self.first_day <= other.first_day and other.last_day <= self.last_day
        return self.first_day <= other <= self.last_day

    @property
    def years(self) -> range:
        """The calendar years the period touches."""
        return range(self.first_day.year, self.last_day.year + 1)


def _parsed(text: str, year: int, match: re.Match[str]) -> Period:
    if match["half"]:
        return _numbered(Grain.HALF, year, match["half"], "period.no_half", text)
    if match["quarter"]:
        return _numbered(Grain.QUARTER, year, match["quarter"], "period.no_quarter", text)
    if match["last_month"]:
        if match["month"] != "01":
            raise refuse("period.not_from_january", text=text, whole=f"{year}-01/{match['last_month']}")
        if match["last_month"] == "01":
            raise refuse("period.one_month", text=text, whole=f"{year}-01")
        return _numbered(Grain.CUMULATED, year, match["last_month"], "period.no_month", text)
    if match["month"]:
        return _numbered(Grain.MONTH, year, match["month"], "period.no_month", text)
    if match["last_year"]:
        last = int(match["last_year"])
        if not year < last <= LAST_YEAR:
            raise refuse("period.years_backwards", text=text)
        return Period(Grain.YEARS, year, last)
    return Period(Grain.YEAR, year)


def _numbered(
    grain: Grain,
    year: int,
    digits: str,
    code: Literal["period.no_half", "period.no_quarter", "period.no_month"],
    text: str,
) -> Period:
    if int(digits) not in _NUMBERS[grain]:
        raise refuse(code, text=text)
    return Period(grain, year, int(digits))


def _made(grain: Grain, year: int, number: int) -> Period:
    """A period reached by counting, which may leave the years we know."""
    if not FIRST_YEAR <= year <= LAST_YEAR or (grain is Grain.YEARS and number > LAST_YEAR):
        raise refuse("period.no_year", text=str(year), first=FIRST_YEAR, last=LAST_YEAR)
    return Period(grain, year, number)


def plan_period(name: str) -> Period:
    """The years of a five-year plan by its Chinese name, quotation marks and 规划 or 时期 aside. 十四五: 2021-2025."""
    bare = re.sub(r"[“”\"'‘’《》\s]|规划|时期|期间", "", name)
    if bare not in PLANS:
        raise refuse("period.no_plan", text=name[:40], known=list(PLANS))
    first, last = PLANS[bare]
    return Period(Grain.YEARS, first, last)


def period_words(period: Period, language: Literal["zh", "en"]) -> str:
    """The period as a reader's sentence has it: 2025年1—3月, January–March 2025."""
    return _chinese(period) if language == "zh" else _english(period)


def _chinese(period: Period) -> str:
    year = f"{period.year}年"
    match period.grain:
        case Grain.YEARS:
            return f"{period.year}—{period.number}年"
        case Grain.YEAR:
            return year
        case Grain.HALF:
            return year + ("上半年", "下半年")[period.number - 1]
        case Grain.QUARTER:
            return f"{year}{'一二三四'[period.number - 1]}季度"
        case Grain.CUMULATED:
            return f"{year}1—{period.number}月"
        case Grain.MONTH:
            return f"{year}{period.number}月"


_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _english(period: Period) -> str:
    match period.grain:
        case Grain.YEARS:
            return f"{period.year}–{period.number}"
        case Grain.YEAR:
            return f"{period.year}"
        case Grain.HALF:
            return f"{('first', 'second')[period.number - 1]} half of {period.year}"
        case Grain.QUARTER:
            return f"{('first', 'second', 'third', 'fourth')[period.number - 1]} quarter of {period.year}"
        case Grain.CUMULATED:
            return f"January–{_ENGLISH_MONTHS[period.number - 1]} {period.year}"
        case Grain.MONTH:
            return f"{_ENGLISH_MONTHS[period.number - 1]} {period.year}"
