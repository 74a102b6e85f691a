"""Visits: planned from proposals, recorded on the phone, questions filed as appeals that lead back."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import Case, CaseLink, Visit, VisitPlan
from gaoxin.apps.cases.queries.visits import plans as queries
from gaoxin.apps.cases.queries.visits.proposals import proposals
from gaoxin.apps.cases.services.visits import planning
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.cases.tests.world import World, appeal
from gaoxin.apps.cases.visit_states import VisitPeriod, VisitState
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.zones.models import Organisation, User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

POSTED = {
    "visited_on": "2026-03-02",
    "met": "行政部负责人",
    "situation": "生产正常，二期厂房主体完工。",
    "questions.0.question_kind": "utilities",
    "questions.0.question_title": "门前道路没有路灯",
    "questions.0.question_request": "请在年内安装路灯，夜班职工出行不安全。",
}


def firm(world: World, organisation: Organisation) -> Enterprise:
    presence = organisation.presences.get()
    return Enterprise.objects.create(
        presence=presence,
        zone=world.zone,
        organisation=organisation,
        address="示例路 1 号",
        origin=Origin.REPORT,
        entered_at=clock.now(),
        synthetic=True,
    )


def planned(world: World, visitor: User | None = None) -> Visit:
    plan = planning.make_plan(world.dispatcher, world.zone, "三月走访", VisitPeriod.MONTH, date(2026, 3, 15))
    one = firm(world, world.enterprise)
    planning.add_visits(world.dispatcher, plan.pk, [one.pk], visitor or world.planner, date(2026, 3, 20))
    return Visit.objects.get()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


@pytest.mark.parametrize(
    ("period", "day", "first", "last"),
    [
        (VisitPeriod.MONTH, date(2026, 2, 9), date(2026, 2, 1), date(2026, 2, 28)),
        (VisitPeriod.MONTH, date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31)),
        (VisitPeriod.QUARTER, date(2026, 5, 9), date(2026, 4, 1), date(2026, 6, 30)),
        (VisitPeriod.QUARTER, date(2026, 12, 1), date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_plan_runs_for_the_month_or_quarter_of_its_day(period, day, first, last):
    assert planning.period_of(period, day) == (first, last)


def test_enterprises_with_open_appeals_are_proposed_first_then_those_never_visited(world: World):
    firm(world, world.stranger_enterprise)
    mine = firm(world, world.enterprise)
    appeal(world)
    plan = planning.make_plan(world.dispatcher, world.zone, "三月走访", VisitPeriod.MONTH, date(2026, 3, 15))
    found = proposals(world.dispatcher, plan.pk)
    assert [(one.enterprise.organisation, one.appeals, one.days) for one in found] == [
        (world.enterprise, 1, None),
        (world.stranger_enterprise, 0, None),
    ]
    planning.add_visits(world.dispatcher, plan.pk, [mine.pk], world.planner, date(2026, 3, 20))
    assert [one.enterprise.organisation for one in proposals(world.dispatcher, plan.pk)] == [world.stranger_enterprise]


def test_whoever_is_sent_is_told_once_and_nobody_else_arranges(world: World):
    visit = planned(world)
    again = planning.add_visits(
        world.dispatcher, visit.plan_id, [visit.enterprise_id], world.treasurer, date(2026, 3, 9)
    )
    assert (again.planned, again.there) == (0, 1)
    assert [notice.user for notice in Notice.objects.all()] == [world.planner]
    add = (visit.plan_id, [visit.enterprise_id], world.planner, date(2026, 3, 9))
    assert refusal(lambda: planning.add_visits(world.planner, *add)) == "visits.for_office"
    late = date(2026, 4, 1)
    assert (
        refusal(lambda: planning.change_visit(world.dispatcher, visit.pk, world.planner, late)) == "visits.outside_plan"
    )
    assert refusal(lambda: planning.change_visit(world.dispatcher, visit.pk, world.member, visit.due_on)) == (
        "visits.no_visitor"
    )


def test_a_recorded_visit_counts_and_its_questions_are_appeals_that_lead_back(world: World):
    visit = planned(world)
    client = signed_in(world.planner)
    page = client.post(reverse("visits:record", args=[visit.pk]), POSTED, follow=True).content.decode()
    visit.refresh_from_db()
    case = Case.objects.get()
    assert (visit.state, visit.visited_on, visit.recorded_by) == (VisitState.DONE, date(2026, 3, 2), world.planner)
    assert (case.channel, case.topic, case.organisation, case.title) == (
        Channel.VISIT,
        "utilities",
        world.enterprise,
        "门前道路没有路灯",
    )
    link = CaseLink.objects.get()
    assert (link.case, link.record, link.record_id) == (case, "cases.visit", visit.pk)
    assert case.number in page
    found = queries.plan_page(world.dispatcher, visit.plan_id)
    assert (found.planned, found.done, found.late, found.questions) == (1, 1, 0, 1)
    assert client.post(reverse("visits:record", args=[visit.pk]), POSTED).status_code == 422
    assert Case.objects.count() == 1


def test_a_day_to_come_is_refused_and_files_nothing(world: World):
    visit = planned(world)
    posted = {**POSTED, "visited_on": "2026-03-03"}
    answer = signed_in(world.planner).post(reverse("visits:record", args=[visit.pk]), posted)
    assert answer.status_code == 422
    assert "走访日期不能晚于今天" in answer.content.decode()
    assert (Case.objects.count(), Visit.objects.get().state) == (0, VisitState.PLANNED)


def test_visits_still_to_be_made_go_to_a_successor_and_made_ones_stay(world: World):
    visit = planned(world)
    assert planning.hand_over(world.planner, world.planner2, world.zone) == 1
    visit.refresh_from_db()
    assert visit.visitor == world.planner2
    signed_in(world.planner2).post(reverse("visits:record", args=[visit.pk]), POSTED)
    assert planning.hand_over(world.planner2, world.planner, world.zone) == 0


def test_a_cancelled_visit_counts_neither_way_and_the_enterprise_may_be_planned_again(world: World):
    visit = planned(world)
    assert refusal(lambda: planning.cancel_visit(world.planner, visit.pk, " ")) == "assignments.no_reason"
    planning.cancel_visit(world.planner, visit.pk, "企业停产检修")
    page = queries.plan_page(world.dispatcher, visit.plan_id)
    assert (page.planned, page.done) == (0, 0)
    planning.add_visits(world.dispatcher, visit.plan_id, [visit.enterprise_id], world.planner, date(2026, 3, 30))
    assert queries.plan_page(world.dispatcher, visit.plan_id).planned == 1


def test_the_visit_page_and_the_page_of_the_enterprise_show_what_is_open(world: World):
    visit = planned(world)
    case = appeal(world)
    page = signed_in(world.dispatcher).get(reverse("visits:visit", args=[visit.pk])).content.decode()
    brief = signed_in(world.dispatcher).get(reverse("enterprises:visit", args=[visit.enterprise_id])).content.decode()
    assert case.number in page
    assert "没有走访记录" in page
    assert case.title in brief


def test_another_zone_s_visit_is_not_found(world: World):
    visit = planned(world)
    assert signed_in(world.member).get(reverse("visits:visit", args=[visit.pk])).status_code in (403, 404)
    assert VisitPlan.objects.count() == 1


def test_lists_of_plans_visits_and_proposals_show_and_offer_the_next_step(world: World):
    visit = planned(world)
    firm(world, world.stranger_enterprise)
    client = signed_in(world.dispatcher)
    assert "三月走访" in client.get(reverse("visits:plans")).content.decode()
    page = client.get(reverse("visits:plan", args=[visit.plan_id])).content.decode()
    assert "已走访 0/1 家" in page
    shown = client.get(reverse("visits:proposals", args=[visit.plan_id])).content.decode()
    assert "从未走访" in shown
    other = Enterprise.objects.get(organisation=world.stranger_enterprise)
    chosen = client.post(reverse("visits:proposals", args=[visit.plan_id]), {"action": "plan", "row": [other.pk]})
    assert chosen["Location"].endswith(f"/add/?enterprise={other.pk}")
    sent = {"visitor": str(world.treasurer.pk), "due_on": "2026-03-25"}
    client.post(chosen["Location"], sent)
    assert Visit.objects.get(enterprise=other).visitor == world.treasurer
    assert str(world.stranger_enterprise) in signed_in(world.treasurer).get(reverse("visits:mine")).content.decode()
