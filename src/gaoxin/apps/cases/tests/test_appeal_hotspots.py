"""Hot spots: what says the same in a week, how it grew, and the task that tells those who asked when it is done."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import Case, CaseLink, HotSpot
from gaoxin.apps.cases.queries.appeals.hotspots import growth
from gaoxin.apps.cases.services import filing, moving, returning
from gaoxin.apps.cases.services.appeals import hotspots
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.states import CaseState
from gaoxin.apps.cases.tests.world import ANSWERS, World, open_step
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

WEEK = date(2026, 3, 2)
TASK = {
    "kind": "service",
    "title": "用电增容一次办结",
    "problem": "一周内多家企业反映用电增容慢。",
    "change": "设专人一次告知",
    "done_when": "平均十个工作日接电",
}


def filed(world: World, day: str, title: str) -> Case:
    with clock.at(f"{day}T10:00"):
        answers = {**ANSWERS, "title": title, "request": "请协调"}
        filing_ = Filing(title, answers, topic="utilities", organisation=world.enterprise)
        return filing.file(world.member, world.zone, "appeal", filing_)


@pytest.fixture
def some(world: World) -> World:
    filed(world, "2026-02-10", "用电增容报装")
    for day, title in (
        ("2026-03-02", "厂房用电增容未批"),
        ("2026-03-03", "用电增容排队"),
        ("2026-03-04", "变压器用电增容"),
        ("2026-03-05", "门前道路无照明"),
    ):
        filed(world, day, title)
    return world


def test_what_says_the_same_is_a_hot_spot_with_its_words_and_its_growth(some: World):
    (spot,) = hotspots.find(some.zone, WEEK)
    assert (spot.words, spot.number, spot.organisations, spot.rank) == (["用电增容"], 3, 1, 1)
    assert (sum(spot.former), spot.former[-3], len(spot.former)) == (1, 1, 12)
    assert (growth(spot).mean, growth(spot).ratio) == (0.25, 12.0)
    assert spot.members.filter(this_week=True).count() == 3
    assert spot.members.count() == 4


def test_found_again_it_is_the_same_list_and_what_was_judged_stays(some: World):
    first = [(spot.words, spot.number) for spot in hotspots.find(some.zone, WEEK)]
    assert [(spot.words, spot.number) for spot in hotspots.find(some.zone, WEEK)] == first
    (spot,) = HotSpot.objects.all()
    hotspots.set_aside(some.dispatcher, spot.pk, "已在整治")
    assert hotspots.find(some.zone, WEEK) == []
    assert HotSpot.objects.get().note == "已在整治"


def test_what_was_taken_back_is_no_part_of_it(some: World):
    for case in Case.objects.filter(title__contains="用电增容", filed_at__gte=clock.local(clock.now())):
        returning.withdraw(some.member, case.pk, "不需要了")
    assert hotspots.find(some.zone, WEEK) == []


def test_a_task_made_of_it_is_linked_and_those_who_asked_are_told_once_when_it_is_done(some: World):
    (spot,) = hotspots.find(some.zone, WEEK)
    task = hotspots.make_task(some.dispatcher, spot.pk, TASK)
    spot.refresh_from_db()
    assert (spot.state, spot.task, CaseLink.objects.filter(case=task).count()) == ("task", task, 4)
    with pytest.raises(Refusal) as refused:
        hotspots.make_task(some.dispatcher, spot.pk, TASK)
    assert refused.value.problems[0].code == "appeals.hot_task_already"
    told = Notice.objects.filter(user=some.member, title__contains="已经改进")
    moving.act(some.dispatcher, open_step(task).pk, answers={"departments": [some.land.pk]})
    moving.act(some.planner, open_step(task).pk, answers={"opinion": "已改"})
    assert not told.exists()
    moving.act(some.dispatcher, open_step(task).pk)
    task.refresh_from_db()
    assert (task.state, task.outcome, told.count()) == (CaseState.CLOSED, "changed", 4)


def test_only_those_who_watch_over_all_cases_judge_hot_spots(some: World):
    (spot,) = hotspots.find(some.zone, WEEK)
    for act in (
        lambda: hotspots.make_task(some.planner, spot.pk, TASK),
        lambda: hotspots.set_aside(some.head, spot.pk, "—"),
    ):
        with pytest.raises(Refusal) as refused:
            act()
        assert refused.value.problems[0].code == "appeals.hot_by_office"
    spot.refresh_from_db()
    assert (spot.state, spot.task) == ("new", None)


def test_the_round_of_monday_finds_the_week_before(some: World):
    assert hotspots.find_everywhere(WEEK + timedelta(weeks=1)) == 1
    assert hotspots.find_everywhere(WEEK) == 0


def test_the_pages_list_show_and_make_a_task(some: World):
    client = Client()
    client.force_login(some.dispatcher)
    with clock.at("2026-03-11T09:00"):
        assert "这一周没有热点" in client.get(reverse("appeals:hot_spots")).content.decode()
        for odd in ("9999-12-31", "0001-01-01", "x"):
            assert client.get(reverse("appeals:hot_spots"), {"week": odd}).status_code == 200
            assert client.post(reverse("appeals:find_hot_spots"), {"week": odd}).status_code == 302
        HotSpot.objects.all().delete()
        client.post(reverse("appeals:find_hot_spots"), {"week": WEEK.isoformat()})
        page = client.get(reverse("appeals:hot_spots")).content.decode()
        assert "用电增容" in page
        assert "12.0 倍" in page
        spot = HotSpot.objects.get()
        assert "变压器用电增容" in client.get(reverse("appeals:hot_spot", args=[spot.pk])).content.decode()
        made = client.post(reverse("appeals:make_task", args=[spot.pk]), TASK)
        task = Case.objects.get(kind="improvement")
        assert made.headers["Location"] == reverse("cases:case", args=[task.pk])
        assert task.number in client.get(reverse("appeals:hot_spots")).content.decode()
    client.force_login(some.planner)
    assert client.get(reverse("appeals:hot_spots")).status_code == 422
    assert client.get(reverse("appeals:hot_spot", args=[spot.pk])).status_code == 404
