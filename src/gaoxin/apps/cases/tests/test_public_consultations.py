"""Consultations: published for a time, commented on by anybody; every comment is answered before answers are public."""

from datetime import date

import pytest

from gaoxin.apps.cases.models import Comment, Consultation
from gaoxin.apps.cases.public_states import Adoption
from gaoxin.apps.cases.services.public import consulting
from gaoxin.apps.cases.services.public.consulting import Draft, Taken
from gaoxin.apps.cases.tests.world import World, build
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 20)
TAKEN = Taken("延长兑现申报时间", Adoption.ADOPTED, "企业反映时间偏紧，属实。", "第六条改为三十日")


@pytest.fixture
def world(db):
    with clock.at("2026-03-02T09:00"):
        yield build()


def written(**more) -> Draft:
    return Draft(
        **{"title": "奖补办法", "intro": "说明", "text": "第一条\n第二条", "opens_on": FIRST, "closes_on": LAST, **more}
    )


def opened(world: World) -> Consultation:
    return consulting.publish(world.planner, consulting.draft(world.planner, world.zone, written()).pk)


def code_of(call, *arguments) -> str:
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return refused.value.problems[0].code


def test_a_draft_is_seen_by_the_zone_alone_and_then_by_everybody(world: World, client):
    kept = consulting.draft(world.planner, world.zone, written())
    address = f"/public/consultations/{kept.pk}/"
    assert client.get(address).status_code == 404
    consulting.publish(world.planner, kept.pk)
    assert "第二条" in client.get(address).content.decode()
    assert code_of(consulting.redraft, world.planner, kept.pk, written()) == "public.not_a_draft"


def test_a_round_runs_for_seven_working_days_at_least(world: World):
    assert code_of(consulting.draft, world.planner, world.zone, written(closes_on=date(2026, 3, 9))) == (
        "public.period_too_short"
    )
    assert consulting.draft(world.planner, world.zone, written(closes_on=date(2026, 3, 10))).pk


def test_anybody_comments_between_its_days_and_the_public_reads_no_comment(world: World, client):
    kept = opened(world)
    address = f"/public/consultations/{kept.pk}/"
    answer = client.post(f"{address}comment/", {"text": "申报时间太短，请延长。", "clause": "第六条"})
    assert answer.status_code == 302
    assert Comment.objects.get().number == 1
    assert "申报时间太短" not in client.get(address).content.decode()
    client.force_login(world.planner)
    assert "申报时间太短" in client.get(address).content.decode()
    with clock.at("2026-03-21T09:00"):
        assert code_of(consulting.comment, None, kept.pk, "晚了") == "public.consultation_not_open"


def test_answers_are_published_after_the_last_day_with_every_comment_taken_up(world: World, client):
    kept = opened(world)
    for text in ("请延长申报时间", "申报时间太短", "希望修路"):
        consulting.comment(None, kept.pk, text)
    consulting.answer(world.planner, kept.pk, [1, 2], TAKEN)
    assert code_of(consulting.answer, world.planner, kept.pk, [2, 3], TAKEN) == "public.choose_comments"
    assert code_of(consulting.publish_answers, world.planner, kept.pk, "改了第六条", "") == "public.still_running"
    with clock.at("2026-03-23T09:00"):
        assert code_of(consulting.publish_answers, world.planner, kept.pk, "改了第六条", "") == "public.comments_left"
        consulting.answer(world.planner, kept.pk, [3], Taken("希望修路", Adoption.BESIDE, "已转建设部门。"))
        assert code_of(consulting.publish_answers, world.planner, kept.pk, " ", "") == "public.say_effect"
        assert "第六条改为三十日" not in client.get(f"/public/consultations/{kept.pk}/").content.decode()
        consulting.publish_answers(world.planner, kept.pk, "改了第六条", "第一条\n第六条 三十日")
    page = client.get(f"/public/consultations/{kept.pk}/").content.decode()
    assert "第六条改为三十日" in page and "与本次征求意见无关" in page and "第六条 三十日" in page
    assert "申报时间太短" not in page


def test_an_answer_names_nobody_and_is_the_drafting_departments(world: World):
    kept = opened(world)
    consulting.comment(None, kept.pk, "请延长")
    named = Taken("王小明先生建议延长", Adoption.ADOPTED, "属实")
    assert code_of(consulting.answer, world.planner, kept.pk, [1], named) == "public.personal_data_left"
    assert code_of(consulting.answer, world.treasurer, kept.pk, [1], TAKEN) == "public.not_your_consultation"
    assert Comment.objects.get().answer is None
