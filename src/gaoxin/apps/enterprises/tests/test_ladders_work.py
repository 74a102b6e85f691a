"""What is done: libraries filled by rule and hand, plans with measures, warnings answered, facts asked for."""

from datetime import date, timedelta

import pytest

from gaoxin.apps.enterprises.ladder_states import MeasureState
from gaoxin.apps.enterprises.models import (
    CultivationMeasure,
    CultivationPlan,
    LadderStanding,
    LibraryEntry,
    StatedFact,
    TitleWarning,
)
from gaoxin.apps.enterprises.queries.ladders.page import ladder_page
from gaoxin.apps.enterprises.queries.ladders.plans import plan_start
from gaoxin.apps.enterprises.services.ladders import asking, efforts, libraries, planning, warning
from gaoxin.apps.enterprises.services.ladders.assessing import assess_zone
from gaoxin.apps.enterprises.tests.ladder_facts import hold, state, two_steps_away
from gaoxin.apps.enterprises.tests.world import World
from gaoxin.apps.zones.models import Department
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.models import Notice

DUE = date(2026, 12, 31)


def pool(world: World) -> LibraryEntry:
    return LibraryEntry.objects.get(enterprise=world.firms[0], library="hnte_pool")


def near(world: World) -> None:
    two_steps_away(world.firms[0])
    state(world.firms[0], "hnte_valid", truth=False)
    assess_zone(world.zone)


def plan(world: World, measures: tuple[planning.MeasureGiven, ...] = ()) -> CultivationPlan:
    office = Department.objects.get(zone=world.zone, name="经济发展局")
    given = planning.PlanGiven("高新技术企业", office.pk, DUE, "差两项")
    return planning.make_plan(world.keeper, world.firms[0].pk, given, measures)


# Libraries


def test_a_rule_puts_in_and_proposes_the_exit_which_an_officer_decides(world: World):
    near(world)
    filled = libraries.fill_libraries(world.zone)
    entry = pool(world)
    assert (entry.by_rule, entry.state, entry.reason[:2]) == (True, "inside", "符合")
    assert filled.entered == LibraryEntry.objects.count()
    assert libraries.fill_libraries(world.zone) == libraries.Filled(), "again changes nothing"
    StatedFact.objects.filter(fact="hnte_valid").update(truth=True)
    assert libraries.fill_libraries(world.zone) == libraries.Filled(leaving=1)
    entry = pool(world)
    assert (entry.state, entry.leaving_reason) == ("leaving", "已取得高新技术企业证书")
    assert libraries.leave(world.keeper, [entry.pk]) == 1
    entry = pool(world)
    assert (entry.state, entry.left_on, entry.left_by_rule) == ("left", date(2026, 5, 6), True)
    assert entry.left_by == world.keeper


def test_a_declined_exit_is_not_proposed_again_on_the_same_ground(world: World):
    near(world)
    libraries.fill_libraries(world.zone)
    StatedFact.objects.filter(fact="hnte_valid").update(truth=True)
    libraries.fill_libraries(world.zone)
    assert libraries.keep(world.keeper, [pool(world).pk], "证书下月到期，继续培育") == 1
    assert libraries.fill_libraries(world.zone) == libraries.Filled()
    assert (pool(world).state, pool(world).kept) == ("inside", "证书下月到期，继续培育")


def test_whom_an_officer_took_out_no_rule_puts_in_again(world: World):
    near(world)
    libraries.fill_libraries(world.zone)
    libraries.leave(world.keeper, [pool(world).pk], "企业不愿申报")
    assert libraries.fill_libraries(world.zone).entered == 0
    assert libraries.enter(world.keeper, [world.firms[0].pk], "hnte_pool", "企业改变主意") == 1
    stays = LibraryEntry.objects.filter(enterprise=world.firms[0], library="hnte_pool").order_by("pk")
    assert [(one.state, one.by_rule, one.reason) for one in stays][1] == ("inside", False, "企业改变主意")


def test_libraries_are_for_those_who_cultivate_and_want_reasons(world: World):
    firm = world.firms[0].pk
    for person, wrong in ((world.officer, Refusal), (world.leader, Refusal), (world.stranger, NotFound)):
        with pytest.raises(wrong):
            libraries.enter(person, [firm], "leading", "理由")
    for library, reason, code in (("leading", " ", "ladders.reason_needed"), ("nowhere", "理由", "ladders.no_library")):
        with pytest.raises(Refusal) as refused:
            libraries.enter(world.keeper, [firm], library, reason)
        assert refused.value.problems[0].code == code
    assert not LibraryEntry.objects.exists()


# Plans


def test_a_way_becomes_measures_of_a_plan_and_the_enterprise_is_told(world: World):
    near(world)
    detail = ladder_page(world.keeper, world.firms[0].pk, "hnte").detail
    assert [one.id for one in detail.conditions if one.state == "failed"] == ["H4", "H6"]
    start = plan_start(world.keeper, world.firms[0].pk, "hnte", 1)
    assert start.title == "高新技术企业"
    assert [one.words for one in start.measures] == [change.text for change in detail.ways.ways[0].changes]
    made = plan(world, tuple(planning.MeasureGiven(one.words, DUE, from_way=True) for one in start.measures))
    assert list(made.measures.values_list("words", flat=True)) == [one.words for one in start.measures]
    assert Notice.objects.get(user=world.member, kind=planning.NOTICE).values == {"title": "高新技术企业"}
    with pytest.raises(Refusal) as refused:
        plan(world)
    assert refused.value.problems[0].code == "ladders.plan_there"


def test_measures_are_reported_by_those_who_carry_them_out(world: World):
    own = plan(world, (planning.MeasureGiven("新聘科技人员 2 人", DUE),)).measures.get()
    with pytest.raises(NotFound):
        planning.report_measure(world.neighbour, own.pk, MeasureState.DOING, "")
    with pytest.raises(Refusal):
        planning.report_measure(world.officer, own.pk, MeasureState.DOING, "")
    with pytest.raises(Refusal) as refused:
        planning.report_measure(world.member, own.pk, MeasureState.DONE, "")
    assert refused.value.problems[0].code == "ladders.text_needed"
    done = planning.report_measure(world.member, own.pk, MeasureState.DONE, "已到岗 2 人")
    assert (done.state, done.result, done.changed_by) == ("done", "已到岗 2 人", world.member)


def test_a_plan_ends_with_its_result_and_takes_no_more_measures(world: World):
    made = plan(world, (planning.MeasureGiven("归集研发费用", DUE),))
    planning.end_plan(world.keeper, made.pk, True, "2026年10月取得证书")
    made.refresh_from_db()
    assert (made.state, made.result) == ("reached", "2026年10月取得证书")
    assert CultivationMeasure.objects.get().state == "dropped"
    with pytest.raises(Refusal) as refused:
        planning.add_measure(world.keeper, made.pk, planning.MeasureGiven("再来一项", DUE))
    assert refused.value.problems[0].code == "ladders.plan_over"


def test_one_plan_for_many_skips_those_that_have_one(world: World):
    plan(world)
    office = Department.objects.get(zone=world.zone, name="经济发展局")
    given = planning.PlanGiven("高新技术企业", office.pk, DUE)
    assert planning.make_plans(world.keeper, [firm.pk for firm in world.firms[:3]], given) == (2, 1)
    wrong = planning.PlanGiven("高新技术企业", office.pk, date(2026, 5, 5))
    with pytest.raises(Refusal):
        planning.make_plans(world.keeper, [world.firms[4].pk], wrong)
    assert CultivationPlan.objects.count() == 3


# Warnings


def test_a_title_that_ends_is_warned_of_at_each_mark_once(world: World):
    today = clock.today()
    hold(world.firms[0], today - timedelta(900), today + timedelta(61))
    hold(world.firms[1], today - timedelta(900), today + timedelta(91))
    assert warning.find_warnings(world.zone).opened == 1
    told = Notice.objects.filter(user=world.member, kind=warning.NOTICE)
    assert told.count() == 1
    warning.find_warnings(world.zone)
    assert told.count() == 1, "the same mark is told once"
    with clock.at("2026-05-07T09:00"):
        assert warning.find_warnings(world.zone).opened == 1, "the other one reaches its ninetieth day"
        assert told.count() == 2, "sixty days"
    hold(world.firms[0], today, today + timedelta(1000))
    with clock.at("2026-05-08T09:00"):
        assert warning.find_warnings(world.zone).over == 1
    assert TitleWarning.objects.get(enterprise=world.firms[0]).state == "over"


def test_holders_whose_figures_come_near_the_limit_are_endangered(world: World):
    two_steps_away(world.firms[0])
    hold(world.firms[0], date(2025, 10, 1), date(2028, 9, 30))
    assert warning.find_warnings(world.zone).opened == 2
    kinds = TitleWarning.objects.order_by("watch").values_list("kind", "watch")
    assert list(kinds) == [("endangered", "high_tech_share"), ("endangered", "technical_staff")]


def test_a_warning_is_answered_with_a_reason_or_a_measure(world: World):
    two_steps_away(world.firms[0])
    hold(world.firms[0], date(2025, 10, 1), date(2028, 9, 30))
    warning.find_warnings(world.zone)
    one, two = TitleWarning.objects.order_by("watch")
    with pytest.raises(Refusal):
        warning.dismiss(world.officer, [one.pk], "不是我的事")
    assert warning.dismiss(world.keeper, [one.pk], "产品结构已调整，年报后更新") == 1
    office = Department.objects.get(zone=world.zone, name="经济发展局")
    measure = warning.plan_warning(world.keeper, two.pk, "新聘科技人员", office.pk, DUE)
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.state, one.reason) == ("dismissed", "产品结构已调整，年报后更新")
    assert (two.state, two.measure, measure.plan.title) == ("planned", measure, "高新技术企业")
    assert warning.find_warnings(world.zone).opened == 0, "answered ones do not come up again"
    with pytest.raises(Refusal) as refused:
        warning.plan_warning(world.keeper, two.pk, "再来", office.pk, DUE)
    assert refused.value.problems[0].code == "ladders.warning_answered"


# Asking


def test_enterprises_are_asked_for_what_is_missing(world: World):
    assess_zone(world.zone)
    rows = LadderStanding.objects.filter(book="hnte_2016")
    asked = asking.ask_for_facts(world.keeper, rows.values_list("pk", flat=True))
    assert (asked.enterprises, asked.people, asked.unreachable) == (2, 2, 4)
    notice = Notice.objects.get(user=world.member, kind=asking.NOTICE)
    assert "属于重点支持领域" in notice.values["facts"]
    with pytest.raises(Refusal):
        asking.ask_for_facts(world.officer, rows.values_list("pk", flat=True))
    assert Notice.objects.filter(kind=asking.NOTICE).count() == 2


def test_effort_is_worked_out_for_those_who_are_near(world: World):
    near(world)
    efforts.work_out_efforts(world.zone)
    row = LadderStanding.objects.get(enterprise=world.firms[0], book="hnte_2016")
    way = ladder_page(world.keeper, world.firms[0].pk, "hnte").detail.ways.ways[0]
    assert row.effort == way.effort
