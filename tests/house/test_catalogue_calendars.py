"""The shipped calendar against the published arrangements, held by another package, and against the law."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar
import pytest

from gaoxin.catalogue.calendars import CALENDARS, package_calendar
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import package_shelf, rows_shelf
from gaoxin.engines.flows.calendars import Day, DayKind, Shift
from gaoxin.engines.flows.deadlines import WorkingDays, deadline
from gaoxin.kernel.problems import Refusal


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def calendar_with(text: str, name: str):
    found, problems = gather(CALENDARS, [package_shelf("calendars"), rows_shelf("zone", {"calendars/zone.yaml": text})])
    assert problems == ()
    return found[name]


@pytest.mark.parametrize("year", range(2015, 2027))
def test_every_day_of_a_noticed_year_agrees_with_the_published_arrangement(year):
    calendar = package_calendar()
    year_days = days(date(year, 1, 1), date(year, 12, 31))
    assert [on for on in year_days if calendar.day(on).works != chinese_calendar.is_workday(on)] == []
    assert [on for on in year_days if calendar.day(on).provisional] == []


@pytest.mark.parametrize("year", range(2015, 2027))
def test_every_noticed_year_names_its_notice(year):
    notices = package_calendar().notices[year]
    assert notices
    assert all(f"〔{year - 1}〕" in notice for notice in notices[:1])


@pytest.mark.parametrize("year", range(2015, 2036))
def test_qingming_agrees_with_the_solar_terms(year):
    terms = dict(chinese_calendar.get_solar_terms(date(year, 4, 1), date(year, 4, 10)))
    assert terms[_day("清明节", year)] == "清明"


@pytest.mark.parametrize("year", range(2015, 2036))
def test_festivals_lie_on_the_days_the_moon_allows(year):
    """Each lunar month has 29 or 30 days: from the first of the first to the fifth of the fifth month are 4 months and
    4 days, with a leap month five; from there to the fifteenth of the eighth 3 months and 10 days, or four."""
    spring = _day("春节", year) + timedelta(days=1 if year >= 2025 else 0)
    assert date(year, 1, 21) <= spring <= date(year, 2, 20)
    to_dragon_boat = (_day("端午节", year) - spring).days
    assert 4 * 29 + 4 <= to_dragon_boat <= 4 * 30 + 4 or 5 * 29 + 4 <= to_dragon_boat <= 5 * 30 + 4
    to_moon = (_day("中秋节", year) - _day("端午节", year)).days
    assert 3 * 29 + 10 <= to_moon <= 3 * 30 + 10 or 4 * 29 + 10 <= to_moon <= 4 * 30 + 10


def _day(holiday: str, year: int) -> date:
    """The first day of a holiday by law."""
    statutory = package_calendar().statutory
    return min(on for on, name in statutory.items() if on.year == year and holiday in name.split("、"))


@pytest.mark.parametrize(("year", "number"), [(2024, 11), (2025, 13), (2027, 13), (2028, 12), (2031, 12), (2035, 13)])
def test_the_law_names_eleven_days_before_2025_and_thirteen_since(year, number):
    """One fewer where Mid-Autumn falls on a National Day holiday (2028 on 3 October, 2031 on 1 October)."""
    assert len([on for on in package_calendar().statutory if on.year == year]) == number


def test_a_year_without_its_notice_has_the_days_of_the_law_all_provisional():
    calendar = package_calendar()
    off = [on for on in days(date(2027, 1, 1), date(2027, 12, 31)) if calendar.day(on).kind is DayKind.HOLIDAY]
    assert [on.strftime("%m-%d") for on in off] == [
        *("01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02"),
        *("06-09", "09-15", "10-01", "10-02", "10-03"),
    ]
    assert all(calendar.day(on).provisional for on in days(date(2027, 1, 1), date(2027, 12, 31)))
    assert calendar.day(date(2027, 2, 5)) == Day(date(2027, 2, 5), DayKind.HOLIDAY, "春节", True)


def test_days_say_why_they_are_worked_or_not():
    calendar = package_calendar()
    assert calendar.day(date(2025, 1, 26)) == Day(date(2025, 1, 26), DayKind.WORKING_WEEKEND, "春节")
    assert calendar.day(date(2025, 2, 4)) == Day(date(2025, 2, 4), DayKind.HOLIDAY, "春节")
    assert calendar.day(date(2025, 2, 9)) == Day(date(2025, 2, 9), DayKind.WEEKEND)
    assert calendar.day(date(2020, 2, 1)) == Day(date(2020, 2, 1), DayKind.HOLIDAY, "春节")
    assert calendar.day(date(2018, 12, 29)) == Day(date(2018, 12, 29), DayKind.WORKING_WEEKEND, "元旦")
    assert calendar.day(date(2015, 9, 3)).name == "抗战胜利70周年纪念日"


@pytest.mark.parametrize("year", [2014, 2036])
def test_years_beyond_the_calendar_are_refused(year):
    with pytest.raises(Refusal, match=r"calendar\.year_unknown"):
        package_calendar().day(date(year, 6, 1))


def test_every_holiday_has_its_english_name():
    calendar = package_calendar()
    names = {
        part
        for name in {**calendar.off, **calendar.working, **calendar.statutory}.values()
        for part in name.split("、")
    }
    assert names == set(calendar.english)


ZONE = """
zone:
  title_zh: 示范区
  title_en: Sample zone
  extends: cn
  hours:
    - shifts: [08:30-12:00, 13:30-17:00]
    - shifts: [08:30-11:30, 14:00-17:30]
      season: 06-01/09-30
    - shifts: [09:00-15:00]
      season: 12-20/01-10
      since: 2025-06-01
  local:
    停电检修: {off: [2025-08-11]}
    园区开放日: {work: [2025-10-08, 2025-08-16]}
  years:
    2027:
      notices: [区办〔2026〕1号]
      days:
        春节: {off: [2027-02-05/2027-02-11], work: [2027-02-20]}
"""


def test_a_zone_extends_the_national_calendar_with_its_hours_and_days():
    calendar = calendar_with(ZONE, "zone")
    assert calendar.day(date(2025, 8, 11)) == Day(date(2025, 8, 11), DayKind.HOLIDAY, "停电检修")
    assert calendar.day(date(2025, 10, 8)) == Day(date(2025, 10, 8), DayKind.WORKING_WEEKEND, "园区开放日")
    assert calendar.day(date(2025, 8, 16)).works
    assert calendar.day(date(2025, 1, 26)).works
    assert not calendar.day(date(2027, 2, 11)).works
    assert not calendar.day(date(2027, 2, 11)).provisional
    assert calendar.zone == "Asia/Shanghai"
    assert package_calendar().day(date(2025, 8, 11)).works


@pytest.mark.parametrize(
    ("on", "first"),
    [
        (date(2025, 5, 31), "08:30-12:00"),
        (date(2025, 6, 1), "08:30-11:30"),
        (date(2025, 9, 30), "08:30-11:30"),
        (date(2025, 10, 1), "08:30-12:00"),
        (date(2025, 1, 10), "08:30-12:00"),
        (date(2025, 12, 20), "09:00-15:00"),
        (date(2026, 1, 10), "09:00-15:00"),
        (date(2026, 1, 11), "08:30-12:00"),
    ],
)
def test_hours_of_a_season_are_kept_from_its_first_to_its_last_day(on, first):
    opens, closes = (time.fromisoformat(part) for part in first.split("-"))
    assert calendar_with(ZONE, "zone").shifts(on)[0] == Shift(opens, closes)


def test_a_provisional_deadline_becomes_final_when_the_notice_comes():
    start, amount = datetime(2027, 2, 4, 9, tzinfo=ZoneInfo("Asia/Shanghai")), WorkingDays(1)
    before = deadline(start, amount, package_calendar())
    after = deadline(start, amount, calendar_with(ZONE, "zone"))
    assert (str(before.moment), before.provisional_years) == ("2027-02-09 17:00:00+08:00", (2027,))
    assert (str(after.moment), after.provisional_years) == ("2027-02-12 17:00:00+08:00", ())
