"""Pages of cultivation: for the zone's staff, for the enterprise itself, and closed to everybody else."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.enterprises.models import (
    CultivationPlan,
    LadderStanding,
    LibraryEntry,
    StatedFact,
    TitleRoll,
    TitleWarning,
    YearlyFacts,
)
from gaoxin.apps.enterprises.services.ladders.assessing import assess_zone
from gaoxin.apps.enterprises.services.ladders.warning import find_warnings
from gaoxin.apps.enterprises.tests.ladder_facts import hold, state, two_steps_away
from gaoxin.apps.enterprises.tests.world import World, see, send
from gaoxin.apps.zones.models import Department
from gaoxin.web import clock
from gaoxin.web.models import Notice


@pytest.fixture
def near(world: World) -> World:
    two_steps_away(world.firms[0])
    hold(world.firms[1], date(2024, 10, 1), date(2026, 7, 1))
    state(world.firms[2], "key_field", "stated", truth=True)
    assess_zone(world.zone)
    find_warnings(world.zone)
    return world


def office(world: World) -> int:
    return Department.objects.get(zone=world.zone, name="经济发展局").pk


def test_the_list_of_a_rung_is_filtered_in_the_address_and_exported(near: World, client: Client):
    page = see(client, near, "keeper", "ladder_rung", "hnte", query="?reach=3&failed=H4&size=50")
    assert str(near.firms[0].organisation) in page
    assert "科技人员占职工总数不低于10%" in page
    assert str(near.firms[5].organisation) not in page
    assert str(near.firms[0].organisation) not in see(
        client, near, "keeper", "ladder_rung", "hnte", query="?lacks=成立日期"
    )
    for query in ("?sort=-steps", "?sort=effort", "?library=hnte_pool", "?size=50&industry=34", "?steps_from=1"):
        see(client, near, "viewer", "ladder_rung", "hnte", query=query)
    client.force_login(near.keeper)
    answer = client.get(reverse("enterprises:ladder_rung", args=["hnte"]) + "?reach=3&export=csv")
    lines = (
        b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode("utf-8-sig").splitlines()
    )
    assert sum(str(near.firms[0].organisation) in line for line in lines) == 1
    see(client, near, "keeper", "ladder_rung", "nowhere", expect=404)
    see(client, near, "keeper", "ladder_rung", "provincial_giant")


def test_rows_of_the_list_are_put_into_a_library_planned_for_and_asked(near: World, client: Client):
    row = LadderStanding.objects.get(enterprise=near.firms[0], book="hnte_2016")
    asked = send(client, near, "keeper", "ladder_rung", "hnte", action="collect", row=row.pk, expect=200)
    assert f'name="row" value="{near.firms[0].pk}"' in asked
    keys = {"row": near.firms[0].pk, "back": "https://elsewhere.example/"}
    refused = send(client, near, "keeper", "collect_into_library", library="leading", reason="", expect=422, **keys)
    assert "https://elsewhere.example/" not in refused
    send(client, near, "keeper", "collect_into_library", library="leading", reason="重点联系", **keys)
    assert LibraryEntry.objects.get(library="leading").reason == "重点联系"
    asked = send(client, near, "keeper", "ladder_rung", "hnte", action="plan", row=row.pk, expect=200)
    assert 'value="高新技术企业"' in asked
    values = {"title": "高新技术企业", "department": office(near), "due_on": "2026-12-31"}
    send(client, near, "keeper", "plan_many", **keys, **values)
    assert CultivationPlan.objects.get().enterprise == near.firms[0]
    lacking = LadderStanding.objects.get(enterprise=near.firms[1], book="hnte_2016")
    send(client, near, "keeper", "ladder_rung", "hnte", action="ask", row=lacking.pk, confirm="yes")
    assert Notice.objects.filter(user=near.neighbour, kind="enterprises.facts_asked").count() == 1


def test_the_enterprise_reads_its_own_ladder_and_nobody_elses(near: World, client: Client):
    firm = near.firms[0].pk
    page = see(client, near, "member", "own_ladder", firm, query="?rung=hnte")
    for words in ("科技人员占职工总数不低于10%", "2个百分点", "最快的达标路径", "第十一条（四）"):
        assert words in page
    assert "制定一企一策" not in page
    why = see(client, near, "member", "ladder_condition", firm, "hnte", "H4")
    assert "科技人员数 / 职工总数 &gt;= 10%" in why
    assert reverse("enterprises:figure", args=[firm, 2025, "technical_staff"]) in why
    for person, expect in (("neighbour", 404), ("stranger", 404), ("keeper", 200)):
        see(client, near, person, "ladder_condition", firm, "hnte", "H4", expect=expect)
    for person in ("neighbour", "keeper", "stranger"):
        see(client, near, person, "own_ladder", firm, expect=404)
    see(client, near, "stranger", "ladder", firm, expect=404)
    see(client, near, "keeper", "ladder_condition", firm, "hnte", "H99", expect=404)


def test_an_enterprise_is_judged_by_the_rolls_of_its_zone_as_the_staff_sees_it(near: World, client: Client):
    roll = {"complete_on": date(2026, 3, 1), "source_note": "公告名单", "entered_at": clock.now()}
    for title in ("科技型中小企业", "创新型中小企业"):
        TitleRoll.objects.create(zone=near.zone, title=title, **roll)
    firm = near.firms[0].pk
    for person, name in (("keeper", "ladder"), ("member", "own_ladder")):
        assert "创新型中小企业有效" not in see(client, near, person, name, firm, query="?rung=srdi"), person


def test_a_condition_on_each_year_shows_the_year_that_decides(near: World, client: Client):
    firm = near.firms[0].pk
    YearlyFacts.objects.filter(enterprise=firm, year=2024).update(rd_expense=90 * 1_000_000)
    page = see(client, near, "member", "own_ladder", firm, query="?rung=srdi")
    assert "90万元（2024年）" in page
    assert ">10万元<" in page


def test_a_figure_that_is_nought_is_told_and_not_asked_for(near: World, client: Client):
    firm = near.firms[0].pk
    YearlyFacts.objects.filter(enterprise=firm, year=2025).update(total_income=0, high_tech_revenue=0)
    page = see(client, near, "member", "own_ladder", firm, query="?rung=hnte")
    assert "总收入（2025年）为零，不能作除数" in page
    assert "缺：总收入" not in page
    assert "工作量是相对值" in page


def test_facts_are_stated_by_form_and_confirmed_from_the_list(near: World, client: Client):
    firm = near.firms[1].pk
    form = see(client, near, "neighbour", "own_statements", firm)
    assert "属于重点支持领域" in form
    assert "来源说明和佐证文件至少有一项" in form
    wrong = {"as_of": "2026-05-06", "key_field": "yes", "source_note": ""}
    send(client, near, "neighbour", "own_statements", firm, expect=422, **wrong)
    send(client, near, "neighbour", "own_statements", firm, **{**wrong, "source_note": "查新报告"})
    row = StatedFact.objects.get(enterprise=firm, fact="key_field")
    assert "查新报告" in see(client, near, "keeper", "stated_facts", query="?fact=key_field")
    send(client, near, "keeper", "stated_facts", action="confirm", row=row.pk, confirm="yes")
    other = StatedFact.objects.get(enterprise=near.firms[2], fact="key_field")
    send(client, near, "keeper", "reject_stated_facts", row=other.pk, reason="没有证明材料")
    assert StatedFact.objects.values_list("state", flat=True).get(pk=row.pk) == "confirmed"
    assert StatedFact.objects.values_list("reason", flat=True).get(pk=other.pk) == "没有证明材料"


def test_titles_are_recorded_revoked_and_their_roll_completed(near: World, client: Client):
    firm = near.firms[0].pk
    values = {"title": "高新技术企业", "issued_on": "2026-01-10", "valid_until": "2029-01-09", "source_note": "证书"}
    send(client, near, "member", "own_title", firm, **values)
    send(client, near, "keeper", "record_title", firm, **{**values, "title": "创新型中小企业"})
    assert "待确认" in see(client, near, "keeper", "held_titles", query="?state=stated")
    row = near.firms[1].pk
    held = see(client, near, "keeper", "ladder", row)
    assert "有效期至 2026-07-01" in held
    send(client, near, "keeper", "title_roll", title="高新技术企业", day="2026-05-06", source_note="公告名单")
    assert "公告名单" in see(client, near, "leader", "held_titles")


def test_a_plan_is_made_from_a_way_reported_and_printed(near: World, client: Client):
    firm = near.firms[0].pk
    page = see(client, near, "keeper", "make_cultivation_plan", firm, "hnte", query="?way=1")
    assert "将带入的措施" in page
    values = {"title": "x", "department": office(near), "due_on": "2026-12-31", "summary": "差两项"}
    client.force_login(near.keeper)
    made = client.post(reverse("enterprises:make_cultivation_plan", args=[firm, "hnte"]) + "?way=1", values)
    plan = CultivationPlan.objects.get()
    assert (made.status_code, made["Location"]) == (302, reverse("enterprises:cultivation_plan", args=[plan.pk]))
    measure = plan.measures.first()
    send(client, near, "member", "report_cultivation_measure", measure.pk, state="doing", result="已发布招聘")
    page = see(client, near, "member", "cultivation_plan", plan.pk)
    assert "已发布招聘" in page
    assert "data-print" in page
    for person in ("neighbour", "stranger"):
        see(client, near, person, "cultivation_plan", plan.pk, expect=404)
    send(
        client,
        near,
        "keeper",
        "add_cultivation_measure",
        plan.pk,
        words="上门辅导",
        due_on="2026-09-01",
        department=office(near),
    )
    send(client, near, "keeper", "end_cultivation_plan", plan.pk, reached="yes", result="取得证书")
    assert "取得证书" in see(client, near, "keeper", "cultivation_plan", plan.pk)
    assert str(near.firms[0].organisation) in see(client, near, "leader", "cultivation_plans")
    assert str(near.firms[0].organisation) in see(client, near, "member", "own_cultivation_plans")


def test_warnings_and_libraries_are_worked_off_from_their_lists(near: World, client: Client):
    row = TitleWarning.objects.get(enterprise=near.firms[1])
    assert "2026-07-01" in see(client, near, "keeper", "title_warnings")
    see(client, near, "keeper", "plan_title_warning", row.pk)
    TitleWarning.objects.filter(pk=row.pk).update(kind="endangered", watch="technical_staff")
    answer = reverse("enterprises:plan_title_warning", args=[row.pk])
    for person, page, offered in (("keeper", "ladder", True), ("neighbour", "own_ladder", False)):
        told = see(client, near, person, page, near.firms[1].pk)
        assert "安排新聘或转岗" in told, "what to do stands beside the warning"
        assert (answer in told) is offered
    send(client, near, "keeper", "dismiss_title_warnings", row=row.pk, reason="已提交重新认定")
    row.refresh_from_db()
    assert (row.state, row.reason) == ("dismissed", "已提交重新认定")
    assert "高企培育库" in see(client, near, "leader", "libraries")
    see(client, near, "keeper", "library", "hnte_pool", query="?state=leaving")
    see(client, near, "stranger", "ladders", expect=302)


def test_pages_ask_the_database_a_bounded_number_of_times(near: World, client: Client, django_assert_max_num_queries):
    client.force_login(near.keeper)
    with django_assert_max_num_queries(45):
        client.get(reverse("enterprises:ladder_rung", args=["hnte"]))
    with django_assert_max_num_queries(60):
        client.get(reverse("enterprises:ladder", args=[near.firms[0].pk]))
