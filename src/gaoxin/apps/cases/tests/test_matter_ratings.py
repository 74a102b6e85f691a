"""Ratings: free, once each time, bad ones called back and answered, and rates that count who did not rate."""

from fractions import Fraction

import pytest

from gaoxin.apps.cases.models.matters import Rating
from gaoxin.apps.cases.queries.matters.ratings import bad_ratings, rate_lines
from gaoxin.apps.cases.services.matters import accepting, deciding, rating
from gaoxin.apps.cases.tests.test_matter_cases import REQUIRED, applied, refused
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

ALL = (*REQUIRED, 6)


@pytest.fixture
def case(world, desk):
    made = applied(world, desk, received=ALL)
    accepting.accept(desk, made.pk)
    return made


def test_a_bad_rating_is_called_back_and_then_answered_within_its_days(world, desk, case):
    made = rating.rate(world.member, case.pk, "accepted", "dissatisfied", "等了一上午")
    assert (made.bad, clock.local(made.call_due).isoformat()) == (True, "2026-03-03T17:00:00+08:00")
    assert clock.local(made.answer_due).date().isoformat() == "2026-03-23"
    assert list(bad_ratings(desk, world.zone)) == [made]
    with pytest.raises(Refusal) as error:
        rating.answer(desk, made.pk, "已增加窗口")
    assert refused(error) == "matters.call_first"
    rating.call_back(desk, made.pk, "电话说明，企业认可增开窗口")
    rating.answer(desk, made.pk, "已增开一个窗口")
    assert list(bad_ratings(desk, world.zone)) == []
    assert case.messages.last().text == "对您评价的整改答复：已增开一个窗口"


def test_only_whoever_applied_rates_once_each_time_and_not_before_it_is_due(world, desk, case):
    for person, occasion in ((desk, "accepted"), (world.member, "decided")):
        with pytest.raises(Refusal) as error:
            rating.rate(person, case.pk, occasion, "satisfied")
        assert refused(error) == "matters.not_to_rate"
    rating.rate(world.member, case.pk, "accepted", "satisfied")
    with pytest.raises(Refusal):
        rating.rate(world.member, case.pk, "accepted", "very_satisfied")
    with pytest.raises(Refusal) as error:
        deciding.decide(world.planner, case.pk, granted=True)
        rating.rate(world.member, case.pk, "decided", "splendid")
    assert refused(error) == "matters.level"
    assert list(Rating.objects.values_list("level", flat=True)) == ["satisfied"]


def test_only_the_service_office_handles_a_bad_rating(world, desk, case):
    made = rating.rate(world.member, case.pk, "accepted", "very_dissatisfied")
    with pytest.raises(Refusal) as error:
        rating.call_back(world.planner, made.pk, "已回访")
    assert refused(error) == "matters.window_is_for_service"
    made.refresh_from_db()
    assert made.called_at is None


def test_rates_by_department_matter_and_month_count_who_did_not_rate(world, desk, case):
    for level in ("very_satisfied", "fair", "dissatisfied", None):
        other = applied(world, desk, received=ALL)
        accepting.accept(desk, other.pk)
        if level:
            rating.rate(world.member, other.pk, "accepted", level)
    (line,) = rate_lines(world.leader, world.zone, "department")
    assert (line.group, line.cases, line.rated, line.unrated) == ("规划建设局", 5, 3, 2)
    assert line.levels == [1, 0, 1, 1, 0]
    assert (line.good, line.satisfied, line.active) == (Fraction(1, 3), Fraction(2, 3), Fraction(3, 5))
    assert [one.group for one in rate_lines(world.leader, world.zone, "matter")] == ["建筑工程施工许可"]
    assert [one.group for one in rate_lines(world.leader, world.zone, "month")] == ["2026-03"]
    assert rate_lines(world.planner, world.zone, "department") == [line]
    assert rate_lines(world.treasurer, world.zone, "department") == []


def test_the_page_of_rates_shows_the_formula_and_the_rates(world, desk, case, client):
    rating.rate(world.member, case.pk, "accepted", "satisfied")
    client.force_login(world.leader)
    shown = client.get("/matters/ratings/?by=matter").content.decode()
    assert "主动评价率 = 评价过的办件 ÷ 受理的办件" in shown
    assert shown.count("100.0%") == 3
    assert client.get("/matters/ratings/?by=colour").status_code == 404
