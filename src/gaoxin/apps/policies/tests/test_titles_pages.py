"""Titles being won, experiences to copy and to tell, problems of institutions."""

from datetime import date

import pytest

from gaoxin.apps.policies.fund_states import ExperienceState, QuestState, ReformState
from gaoxin.apps.policies.models import Experience, ReformProblem, TitleFigure, TitleQuest
from gaoxin.apps.policies.queries.titles.quests import own_due, own_duties, quest_page, titles
from gaoxin.apps.policies.services.funds.papers import Handed
from gaoxin.apps.policies.services.titles import quests, reform
from gaoxin.apps.policies.tests import claims_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
PARK = "国家生态工业示范园区"


@pytest.fixture
def world():
    with clock.at(claims_world.NOW):
        yield claims_world.build()


def begun(world, title: str = PARK) -> TitleQuest:
    return quests.begin_quest(world.officer, world.zone, title, world.science, date(2027, 12, 31))


def test_each_condition_is_met_failed_or_unknown_by_what_was_stated(world) -> None:
    quest = begun(world)
    assert quest_page(world.leader, quest.pk).counts == {"met": 0, "failed": 0, "unknown": 6}
    for fact, value in (
        ("园区单位工业增加值综合能耗", "0.62"),
        ("园区工业固体废物综合利用率", "81"),
        ("园区具备污水集中处理设施", "是"),
    ):
        quests.state_figure(world.officer, quest.pk, fact, value, "示例统计", DAY)
    page = quest_page(world.leader, quest.pk)
    assert page.counts == {"met": 2, "failed": 1, "unknown": 3}
    energy = page.conditions[0]
    assert (energy.state, energy.gap, energy.missing) == ("failed", "0.12", [])
    assert page.conditions[1].missing == ["园区单位工业增加值新鲜水耗"]


def test_a_condition_has_an_owner_a_day_and_evidence(world) -> None:
    quest = begun(world)
    quests.assign_condition(world.officer, quest.pk, "P6", quests.Duty(world.safety, date(2026, 3, 1), 20, "示例进展"))
    assert [one.condition for one in own_duties(world.guard, world.zone)] == ["P6"]
    quests.add_evidence(world.guard, quest.pk, "P6", "示例证明", Handed("证明.pdf", [b"%PDF"]))
    page = quest_page(world.leader, quest.pk)
    last = page.conditions[-1]
    assert (last.duty.progress, last.late, [one.title for one in last.evidence]) == (20, True, ["示例证明"])
    with pytest.raises(Refusal) as refused:
        quests.add_evidence(world.guard, quest.pk, "P1", "示例证明", Handed("证明.pdf", [b"%PDF"]))
    assert refused.value.problems[0].code == "money.for_department"


def test_a_condition_that_is_due_waits_on_the_first_page_of_the_department_that_has_it(world, client) -> None:
    quest = begun(world)
    quests.assign_condition(world.officer, quest.pk, "P6", quests.Duty(world.safety, date(2026, 3, 10), 20))
    quests.assign_condition(world.officer, quest.pk, "P5", quests.Duty(world.safety, date(2026, 4, 10)))
    quests.assign_condition(world.officer, quest.pk, "P4", quests.Duty(world.safety, date(2026, 3, 1), 100))
    assert [one.condition for one in own_due(world.guard, world.zone)] == ["P6"]
    client.force_login(world.guard)
    shown = client.get("/").text
    assert "创建条件到期" in shown and "近三年没有重大环境事件" in shown and "具备污水集中处理设施" not in shown


@pytest.mark.parametrize(
    ("fact", "value", "code"),
    [
        ("园区单位工业增加值综合能耗", "很低", "titles.not_readable"),
        ("园区具备污水集中处理设施", "大概", "titles.not_readable"),
        ("销售收入", "1", "titles.no_fact"),
    ],
)
def test_what_cannot_be_read_or_is_not_asked_is_refused(world, fact, value, code) -> None:
    quest = begun(world)
    with pytest.raises(Refusal) as refused:
        quests.state_figure(world.officer, quest.pk, fact, value, "示例统计", DAY)
    assert refused.value.problems[0].code == code and not TitleFigure.objects.exists()


def test_a_title_is_sought_once_and_won_by_a_document(world) -> None:
    quest = begun(world)
    for act, code in (
        (lambda: begun(world), "titles.sought_already"),
        (lambda: begun(world, "不存在的称号"), "titles.no_rulebook"),
        (lambda: quests.end_step(world.officer, quest.pk, QuestState.WON), "titles.won_needs_document"),
    ):
        with pytest.raises(Refusal) as refused:
            act()
        assert refused.value.problems[0].code == code
    assert TitleQuest.objects.get().state == "preparing"
    quests.end_step(world.officer, quest.pk, QuestState.WON, "示例〔2026〕8号")
    assert begun(world).pk != quest.pk


def test_the_edition_of_a_title_is_chosen_by_day(world) -> None:
    for day in (date(2024, 5, 1), DAY):
        assert "国家级科技企业孵化器" in titles(world.zone, day)


def experience(world, **more) -> Experience:
    written = {
        "kind": "copy",
        "title": "示例一照多址",
        "area": "商事制度",
        "source": "示例自贸试验区",
        "content": "同一登记机关辖区内免办分支机构登记。",
        "department": world.science,
        "due": date(2026, 3, 1),
        **more,
    }
    return reform.register_experience(world.officer, world.zone, reform.WrittenExperience(**written))


def test_an_experience_is_copied_with_its_evidence(world) -> None:
    row = experience(world)
    reform.report_experience(
        world.officer, row.pk, ExperienceState.DONE, "已办理示例12户", Handed("佐证.pdf", [b"%PDF"])
    )
    row.refresh_from_db()
    assert (row.state, row.result) == ("done", "已办理示例12户")
    assert [(one.state, one.file_name) for one in row.steps.all()] == [("done", "佐证.pdf")]


def test_an_own_experience_needs_its_result(world) -> None:
    with pytest.raises(Refusal) as refused:
        experience(world, kind="own")
    assert refused.value.problems[0].code == "reform.result_missing" and not Experience.objects.exists()


def test_a_problem_is_raised_proposed_and_changed_in_this_order(world) -> None:
    written = reform.WrittenProblem("示例问题", "示例情况", "《示例规定》第三条", "enterprise", DAY, world.science)
    row = reform.raise_problem(world.officer, world.zone, written)
    with pytest.raises(Refusal) as refused:
        reform.answer_proposal(world.officer, row.pk, ReformState.CHANGED, DAY, "示例〔2026〕3号", "")
    assert refused.value.problems[0].code == "reform.not_so"
    reform.propose_change(world.officer, row.pk, "建议修改第三条", "示例省厅", DAY)
    with pytest.raises(Refusal) as refused:
        reform.answer_proposal(world.officer, row.pk, ReformState.CHANGED, DAY, "", "")
    assert refused.value.problems[0].code == "reform.changed_needs_document"
    reform.answer_proposal(world.officer, row.pk, ReformState.CHANGED, DAY, "示例〔2026〕3号", "")
    assert ReformProblem.objects.get().state == "changed"


def test_the_pages_show_and_take_titles_and_reform(world, client) -> None:
    client.force_login(world.officer)
    sent = {"title": PARK, "department": world.science.pk, "due": "2027-12-31"}
    assert client.post("/titles/new/", sent).status_code == 302
    quest = TitleQuest.objects.get()
    sent = {"fact": "园区单位工业增加值综合能耗", "value": "0.4", "source": "示例统计", "as_of": "2026-03-01"}
    assert client.post(f"/titles/{quest.pk}/figure/", sent).status_code == 302
    sent = {"department": world.safety.pk, "due": "2026-12-31", "progress": "10"}
    assert client.post(f"/titles/{quest.pk}/conditions/P1/duty/", sent).status_code == 302
    shown = client.get(f"/titles/{quest.pk}/")
    assert "满足 1，不满足 0，待核 5" in shown.text and "应急管理局" in shown.text
    experience(world, kind="own", title="示例帮办", result="示例压减一半时间")
    row = experience(world)
    for path in ("", "new/", "experiences/", "experiences/new/", "experiences/own/", "problems/", "problems/new/"):
        assert client.get(f"/titles/{path}").status_code == 200, path
    assert client.get(f"/titles/{quest.pk}/conditions/P9/duty/").status_code == 404
    assert "示例自贸试验区" in client.get(f"/titles/experiences/{row.pk}/").text
    assert client.post(f"/titles/experiences/{row.pk}/report/", {"state": "doing", "note": "示例"}).status_code == 302
    assert client.get("/titles/experiences/own/paper/").content[:2] == b"PK"
    client.force_login(world.member)
    assert client.get(f"/titles/{quest.pk}/").status_code in (403, 404)
