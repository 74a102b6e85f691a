"""When a backlog climbs its ladder, and when it is over."""

from datetime import date
from fractions import Fraction

from gaoxin.catalogue.calendars import package_calendar
from gaoxin.engines.flows.backlog import Backlog, BacklogRung, next_rung, over

CALENDAR = package_calendar("cn")
RUNGS = [
    BacklogRung("remind", overdue=1),
    BacklogRung("urge", overdue=3, oldest=2, wait=1),
    BacklogRung("order", share=Fraction(1, 2), fewest=3, wait=2),
]
MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)


def climbs(backlog: Backlog, climbed: list[tuple[str, date]], today: date) -> str:
    rung = next_rung(RUNGS, backlog, climbed, today, CALENDAR)
    return rung.key if rung else ""


def test_nothing_late_reaches_no_rung_however_much_is_held():
    assert climbs(Backlog(50, 0, 0), [], MONDAY) == ""
    assert over(RUNGS, Backlog(50, 0, 0))


def test_any_of_the_thresholds_reaches_a_rung():
    assert climbs(Backlog(9, 3, 1), [("remind", MONDAY)], TUESDAY) == "urge"
    assert climbs(Backlog(9, 1, 2), [("remind", MONDAY)], TUESDAY) == "urge"
    assert climbs(Backlog(9, 2, 1), [("remind", MONDAY)], TUESDAY) == ""


def test_one_rung_is_climbed_after_the_other_and_only_after_its_wait():
    bad = Backlog(6, 6, 30)
    assert climbs(bad, [], MONDAY) == "remind"
    assert climbs(bad, [("remind", MONDAY)], MONDAY) == ""
    assert climbs(bad, [("remind", MONDAY), ("urge", FRIDAY)], date(2026, 3, 9)) == ""
    assert climbs(bad, [("remind", MONDAY), ("urge", FRIDAY)], date(2026, 3, 10)) == "order"
    assert climbs(bad, [("remind", MONDAY), ("urge", TUESDAY), ("order", FRIDAY)], date(2026, 4, 10)) == ""


def test_a_share_counts_only_from_enough_late_ones_on():
    done = [("remind", MONDAY), ("urge", TUESDAY)]
    assert climbs(Backlog(2, 2, 9), done, FRIDAY) == ""
    assert climbs(Backlog(7, 3, 9), done, FRIDAY) == ""
    assert climbs(Backlog(6, 3, 9), done, FRIDAY) == "order"


def test_the_share_of_nothing_is_none_and_one_late_part_keeps_an_episode_open():
    assert Backlog(0, 0, 0).share == 0
    assert not over(RUNGS, Backlog(4, 1, 0))
    assert over([], Backlog(4, 1, 0))
