"""Backlogs climb their ladder once; documents are issued with number and PDF, answered and closed; cases are listed."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import (
    BacklogEpisode,
    BacklogStanding,
    BacklogStep,
    Case,
    Listed,
    SupervisionOrder,
    Trail,
)
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.supervision import climbing, drafting, listing, orders
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.cases.supervision_states import ListedState, OrderKind, OrderState
from gaoxin.apps.cases.tests.world import World, dispatched, open_step, person
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

DAYS = ("2026-03-10T10:00", "2026-03-11T10:00", "2026-03-12T10:00", "2026-03-13T10:00")


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def late(world: World, count: int) -> list[Case]:
    """Appeals with the land department that are due on 9 March."""
    return [dispatched(world, world.land) for _ in range(count)]


def rungs(world: World) -> list[str]:
    found = BacklogStep.objects.filter(episode__department=world.land).order_by("at", "pk")
    return list(found.values_list("rung", flat=True))


def test_a_department_without_late_parts_climbs_nothing(world: World):
    late(world, 2)
    assert climbing.look_at(world.zone) == 0
    row = BacklogStanding.objects.get(department=world.land)
    assert (row.held, row.overdue, row.rung) == (2, 0, "")
    assert BacklogEpisode.objects.count() == 0


def test_the_ladder_is_climbed_one_rung_a_day_and_nobody_is_told_twice(world: World):
    late(world, 5)
    with clock.at(DAYS[0]):
        assert climbing.look_at(world.zone) == 1
        told = Notice.objects.filter(user=world.planner, title__startswith="%(rung)s：在办").count()
        assert (climbing.look_at(world.zone), rungs(world), told) == (0, ["remind"], 1)
    with clock.at(DAYS[1]):
        climbing.look_at(world.zone)
        assert rungs(world) == ["remind", "urge"]
    with clock.at(DAYS[2]):
        climbing.look_at(world.zone)
        climbing.look_at(world.zone)
        assert rungs(world) == ["remind", "urge", "supervision_order"]
    order = SupervisionOrder.objects.get()
    assert (order.kind, order.department, order.state, order.cases.count()) == (
        OrderKind.ORDER,
        world.land,
        OrderState.DRAFT,
        5,
    )
    assert "在办 5 件中 5 件超过办理期限，最长超期 3 个工作日" in order.reason
    told = Notice.objects.filter(title__startswith="%(rung)s：在办")
    assert told.filter(user=world.planner).count() == 3
    assert told.filter(user=world.leader).count() == 1


def test_days_off_press_nobody(world: World):
    late(world, 5)
    with clock.at("2026-03-14T10:00"):
        assert climbing.look_at(world.zone) == 0
        assert BacklogStanding.objects.get(department=world.land).overdue == 5


def test_a_cleared_backlog_ends_its_episode_and_a_new_one_begins_anew(world: World):
    (case,) = late(world, 1)
    with clock.at(DAYS[0]):
        climbing.look_at(world.zone)
    with clock.at(DAYS[1]):
        moving.act(world.planner, open_step(case).pk)
        moving.act(world.planner, open_step(case).pk, answers={"opinion": "已接电"})
        climbing.look_at(world.zone)
    assert BacklogEpisode.objects.get(department=world.land).ended_at is not None
    assert BacklogStanding.objects.get(department=world.land).held == 0
    with clock.at(DAYS[1]):
        dispatched(world, world.land)
    with clock.at("2026-03-20T10:00"):
        climbing.look_at(world.zone)
    assert rungs(world) == ["remind", "remind"]


def test_a_person_has_a_backlog_of_their_own_without_documents(world: World):
    for case in late(world, 5):
        moving.take(world.planner, open_step(case).pk)
    for day in DAYS:
        with clock.at(day):
            climbing.look_at(world.zone)
    mine = BacklogStep.objects.filter(episode__person=world.planner).values_list("rung", flat=True)
    assert sorted(mine) == ["remind", "urge"]
    assert SupervisionOrder.objects.filter(step__episode__person=world.planner).count() == 0


def drafted(world: World) -> SupervisionOrder:
    (case,) = late(world, 1)
    return drafting.draft_order(
        world.dispatcher, world.zone, OrderKind.ORDER, world.land, "办理超期", "请限期办结", [case.number]
    )


def test_an_order_is_issued_with_number_paper_and_limit_answered_and_closed(world: World):
    order = drafted(world)
    issued = orders.issue(world.dispatcher, order.pk)
    assert (issued.number, issued.state) == (f"DB2026-{world.zone.pk:03d}-000001", OrderState.ISSUED)
    assert clock.local(issued.answer_due).isoformat(" ", "minutes") == "2026-03-05 17:00+08:00"
    _, file = orders.paper(world.planner, order.pk)
    with file:
        assert file.read(5) == b"%PDF-"
    orders.answer(world.planner, order.pk, "已明确责任人，3月20日前接电")
    assert refusal(lambda: orders.settle(world.dispatcher, order.pk, False, " ")) == "assignments.no_reason"
    orders.settle(world.dispatcher, order.pk, False, "没有写责任人")
    orders.answer(world.planner, order.pk, "责任人：电力科负责人")
    assert orders.settle(world.dispatcher, order.pk, True, "").state == OrderState.CLOSED
    assert Trail.objects.filter(what="ordered", values__number=issued.number).count() == 1
    assert refusal(lambda: orders.issue(world.dispatcher, order.pk)) == "backlogs.another_state"


def test_a_title_with_letters_the_font_lacks_does_not_hold_an_order_up(world: World):
    order = drafted(world)
    Case.objects.update(title="𠮷祥路停电😀")
    orders.issue(world.dispatcher, order.pk)
    _, file = orders.paper(world.planner, order.pk)
    with file:
        assert file.read(5) == b"%PDF-"


def test_an_order_names_only_running_cases_of_its_department(world: World):
    (case,) = late(world, 1)
    draft = (world.dispatcher, world.zone, OrderKind.ORDER, world.finance, "超期", "办结", [case.number])
    assert refusal(lambda: drafting.draft_order(*draft)) == "backlogs.not_of_department"
    assert SupervisionOrder.objects.count() == 0


def test_pages_of_backlogs_and_orders_show_the_right_person_the_next_step(world: World):
    late(world, 5)
    for day in DAYS[:3]:
        with clock.at(day):
            climbing.look_at(world.zone)
    row = BacklogStanding.objects.get(department=world.land)
    office, land, finance = (signed_in(one) for one in (world.dispatcher, world.planner, world.treasurer))
    assert "规划建设局" in office.get(reverse("backlogs:backlogs")).content.decode()
    assert "规划建设局" not in finance.get(reverse("backlogs:backlogs")).content.decode().split("<main")[-1]
    with clock.at(DAYS[2]):
        page = office.get(reverse("backlogs:backlog", args=[row.pk])).content.decode()
    assert "召开专题会" in page
    assert finance.get(reverse("backlogs:backlog", args=[row.pk])).status_code == 404
    order = SupervisionOrder.objects.get()
    assert land.get(reverse("backlogs:order", args=[order.pk])).status_code == 404
    office.post(reverse("backlogs:issue", args=[order.pk]))
    page = land.get(reverse("backlogs:order", args=[order.pk])).content.decode()
    assert "反馈办理情况" in page
    assert finance.get(reverse("backlogs:order", args=[order.pk])).status_code == 404
    assert land.get(reverse("backlogs:paper", args=[order.pk]))["Content-Type"] == "application/pdf"


def listed(world: World) -> Listed:
    (case,) = late(world, 1)
    return listing.list_case(world.leader, case.pk, "半年未办", world.leader, date(2026, 4, 1), "二期厂房接电投用")


def test_only_a_leader_lists_and_only_a_confirmed_criterion_strikes_off(world: World):
    (case,) = late(world, 1)
    mine = (case.pk, "半年未办", world.leader, date(2026, 4, 1), "接电投用")
    assert refusal(lambda: listing.list_case(world.dispatcher, *mine)) == "backlogs.listed_by_leader"
    assert refusal(lambda: listing.list_case(world.head, *mine)) == "backlogs.listed_by_leader"
    found = listing.list_case(world.leader, *mine)
    assert refusal(lambda: listing.list_case(world.leader, *mine)) == "backlogs.listed_already"
    assert refusal(lambda: listing.strike(world.leader, found.pk, True, "已核实")) == "backlogs.another_state"
    listing.apply_to_strike(world.planner, found.pk, "3月20日已接电")
    assert refusal(lambda: listing.strike(world.planner, found.pk, True, "达标")) == "backlogs.struck_by_leader"
    assert refusal(lambda: listing.strike(world.leader, found.pk, True, " ")) == "backlogs.say_what_was_found"
    assert listing.strike(world.leader, found.pk, False, "现场核实尚未投用").state == ListedState.LISTED
    listing.apply_to_strike(world.planner, found.pk, "已投用")
    struck = listing.strike(world.leader, found.pk, True, "现场核实已投用")
    assert (struck.state, struck.struck_by) == (ListedState.STRUCK, world.leader)
    whats = list(Trail.objects.filter(case=case, what__startswith="str").values_list("what", flat=True))
    assert sorted(whats) == ["strike_applied", "strike_applied", "strike_refused", "struck"]


def test_whoever_applied_cannot_confirm_even_as_a_leader(world: World):
    found = listed(world)
    second = person("leader2", world.zone, Role.LEADER)
    Case.objects.filter(pk=found.case_id).update(department=world.land)
    listing.apply_to_strike(world.dispatcher, found.pk, "已接电")
    assert refusal(lambda: listing.strike(world.dispatcher, found.pk, True, "达标")) == "backlogs.struck_by_leader"
    assert listing.strike(second, found.pk, True, "核实").state == ListedState.STRUCK


def test_a_leader_lists_from_the_page_of_the_case_and_the_list_shows_it(world: World):
    (case,) = late(world, 1)
    client = signed_in(world.leader)
    assert (
        reverse("backlogs:list_case", args=[case.pk])
        in client.get(reverse("cases:case", args=[case.pk])).content.decode()
    )
    sent = {"reason": "半年未办", "responsible": world.leader.pk, "due_on": "2026-04-01", "criterion": "接电投用"}
    answer = client.post(reverse("backlogs:list_case", args=[case.pk]), sent)
    found = Listed.objects.get()
    assert answer["Location"] == reverse("backlogs:listed", args=[found.pk])
    assert found.number in signed_in(world.treasurer).get(reverse("backlogs:listed_cases")).content.decode()
    assert open_step(case).state == StepState.OPEN
