"""Routing of appeals: by rules, by who handled the last ones like it, with the reasons kept, and parts with limits."""

import pytest

from gaoxin.apps.cases.appeal_states import Routed
from gaoxin.apps.cases.models import Case, CasePiece, Routing
from gaoxin.apps.cases.queries.appeals.proposing import proposal
from gaoxin.apps.cases.services import filing, moving, pausing
from gaoxin.apps.cases.services.appeals.answering import Given, answer
from gaoxin.apps.cases.services.appeals.routing import Share, dispatch
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.tests.world import ANSWERS, World, open_step
from gaoxin.engines.likeness import number_of
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock


def filed(world: World, title: str, topic: str = "other") -> Case:
    answers = {**ANSWERS, "title": title, "request": "请协调"}
    return filing.file(
        world.member, world.zone, "appeal", Filing(title, answers, topic=topic, organisation=world.enterprise)
    )


def solved(world: World, title: str, department, user) -> Case:
    case = filed(world, title)
    dispatch(world.dispatcher, open_step(case).pk, department.pk, [], {})
    moving.act(user, open_step(case).pk)
    answer(user, open_step(case).pk, Given("solved", "已办好"))
    return case


def test_a_rule_speaks_by_the_topic_and_tells_the_words_that_stand_in_the_text(world: World):
    found = proposal(filed(world, "不动产登记卡在规划条件核实", "land"))
    assert found.department == world.land
    assert (found.rule.topic, found.rule.chosen, found.rule.words) == ("land", True, ("规划条件", "不动产"))


def test_words_speak_where_whoever_filed_chose_no_topic(world: World):
    found = proposal(filed(world, "银行抽贷，续贷也不给办"))
    assert (found.department, found.rule.topic, found.rule.chosen) == (world.finance, "finance", False)


def test_who_handled_the_last_ones_like_it_is_proposed_with_how_they_ended(world: World):
    for title in ("蒸汽价格连续上调", "园区蒸汽价格上调太快"):
        solved(world, title, world.finance, world.treasurer)
    solved(world, "门前积雪无人清扫", world.land, world.planner)
    found = proposal(filed(world, "蒸汽价格又上调了"))
    assert (found.by_precedent, len(found.precedents)) == (world.finance, 2)
    assert found.told()[0]["outcome"] == "已解决"
    assert found.told()[0]["words"] == ["蒸汽价格", "上调"]
    assert all(one["department"] == "财政金融局" for one in found.told())


def test_a_former_case_of_another_zone_or_without_an_answer_is_no_precedent(world: World):
    filed(world, "蒸汽价格连续上调")
    assert proposal(filed(world, "蒸汽价格又上调了")).precedents == []


def test_each_case_keeps_its_telling_pieces_once(world: World):
    case = filed(world, "蒸汽价格连续上调")
    kept = set(CasePiece.objects.filter(case=case, zone=world.zone).values_list("piece", flat=True))
    assert kept == {number_of(one) for one in ("蒸汽", "汽价", "价格", "格连", "连续", "续上", "上调")}


def test_what_was_assigned_is_written_down_with_its_reasons(world: World):
    case = filed(world, "不动产登记卡在规划条件核实", "land")
    dispatch(world.dispatcher, open_step(case).pk, world.land.pk, [world.finance.pk], {})
    lead, support = Routing.objects.filter(case=case).order_by("-lead")
    assert (lead.department, lead.lead, lead.routed, lead.topic) == (world.land, True, Routed.RULE, "land")
    assert (support.department, support.lead, support.routed) == (world.finance, False, Routed.CHOSEN)
    assert (lead.routed_by, lead.month.isoformat()) == (world.dispatcher, "2026-03-01")


def test_each_department_has_its_own_part_and_limit_and_the_case_is_answered_when_all_are_done(world: World):
    case = filed(world, "不动产登记卡在规划条件核实", "land")
    shares = {world.land.pk: Share("规划核实"), world.finance.pk: Share("核定费用", 2)}
    dispatch(world.dispatcher, open_step(case).pk, world.land.pk, [world.finance.pk], shares)
    step = open_step(case)
    own, other = step.parts.get(department=world.finance), step.parts.get(department=world.land)
    assert clock.local(own.due).isoformat(" ", "minutes") == "2026-03-04 17:00+08:00"
    assert clock.local(other.due).isoformat(" ", "minutes") == "2026-03-09 17:00+08:00"
    with clock.at("2026-03-03T09:00"):
        pausing.pause(world.planner, case.pk, "supplement", "缺合同")
    with clock.at("2026-03-05T09:00"):
        pausing.resume(world.planner, case.pk, "supplement")
    own.refresh_from_db()
    assert clock.local(own.due).isoformat(" ", "minutes") == "2026-03-09 17:00+08:00"
    moving.act(world.planner, step.pk)
    assert open_step(case) == step
    with clock.at("2026-03-10T09:00"):
        moving.act(world.treasurer, step.pk)
    assert open_step(case).element == "answer"
    assert case.clocks.get(stage=f"part:{own.pk}").state == "missed"


@pytest.mark.parametrize(("lead", "days", "code"), [(None, None, "no_lead"), ("land", 0, "part_limit")])
def test_a_dispatching_that_lacks_something_is_refused_and_changes_nothing(world: World, lead, days, code):
    case = filed(world, "不动产登记卡在规划条件核实", "land")
    step = open_step(case)
    shares = {world.land.pk: Share(days=days)} if days is not None else {}
    with pytest.raises(Refusal) as refused:
        dispatch(world.dispatcher, step.pk, getattr(world, lead).pk if lead else None, [], shares)
    assert refused.value.problems[0].code == f"appeals.{code}"
    assert (open_step(case), Routing.objects.count()) == (step, 0)
