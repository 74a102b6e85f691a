"""Coordination meetings: called with an agenda, held, each decision a case or an instruction with owner and day."""

from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import Case, CaseLink, Decision, Meeting
from gaoxin.apps.cases.queries.meetings import meetings as queries
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.meetings import calling, deciding
from gaoxin.apps.cases.states import CaseState, Channel
from gaoxin.apps.cases.tests.world import World, dispatched, open_step
from gaoxin.apps.cases.visit_states import DecisionForm, DecisionState, MeetingKind, MeetingState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.models import Notice

AT = datetime(2026, 3, 5, 9, 30)


def refusal(action) -> str:
    with pytest.raises(Refusal) as refused:
        action()
    return refused.value.problems[0].code


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def called(world: World, *numbers: str) -> Meeting:
    return calling.call_meeting(
        world.dispatcher,
        world.zone,
        MeetingKind.ENTERPRISES,
        "三月企业协调会",
        clock.local(AT),
        "分管副主任",
        [world.land, world.finance],
        numbers=numbers,
    )


def held(world: World, case: Case) -> Meeting:
    meeting = called(world, case.number)
    return deciding.hold(world.dispatcher, meeting.pk, "会议听取了汇报。", [world.land.pk])


def decide(world: World, meeting: Meeting, form: str, due: date = date(2026, 3, 20)) -> Decision:
    item = meeting.items.get()
    return deciding.decide(world.dispatcher, meeting.pk, item.pk, "3月20日前接电", form, world.land.pk, due)


def test_the_people_of_the_departments_asked_are_told_once_and_others_do_not_call(world: World):
    case = dispatched(world, world.land)
    meeting = called(world, case.number)
    assert meeting.number == f"HY2026-{world.zone.pk:03d}-000001"
    assert [(item.position, item.case, item.organisation) for item in meeting.items.all()] == [
        (1, case, world.enterprise)
    ]
    told = Notice.objects.filter(title__contains="召开，请准备")
    assert {notice.user for notice in told} == {world.planner, world.planner2, world.treasurer, world.head}
    mine = (world.planner, world.zone, MeetingKind.SPECIAL, "专题会", clock.local(AT), "局长", [world.land])
    assert refusal(lambda: calling.call_meeting(*mine)) == "visits.for_office"


def test_an_item_is_a_running_case_or_an_enterprise_with_what_is_discussed(world: World):
    case = dispatched(world, world.land)
    meeting = called(world, case.number)
    add = calling.add_item
    assert refusal(lambda: add(world.dispatcher, meeting.pk, number=case.number)) == "meetings.there_already"
    assert refusal(lambda: add(world.dispatcher, meeting.pk, number="SQ2026-9")) == "meetings.no_such_case"
    firm = world.stranger_enterprise.pk
    assert refusal(lambda: add(world.dispatcher, meeting.pk, organisation=firm)) == "meetings.no_item"
    item = add(world.dispatcher, meeting.pk, organisation=firm, title="扩产用地")
    assert (item.position, item.case, item.organisation) == (2, None, world.stranger_enterprise)


def test_a_decision_becomes_a_case_with_owner_and_day_that_leads_back(world: World):
    case = dispatched(world, world.land)
    meeting = held(world, case)
    made = decide(world, meeting, DecisionForm.CASE)
    found = made.case
    assert (found.kind, found.department, found.channel, found.organisation) == (
        "coordination",
        world.land,
        Channel.MEETING,
        world.enterprise,
    )
    assert clock.local(found.due).isoformat(" ", "minutes") == "2026-03-20 17:00+08:00"
    assert {link.record for link in CaseLink.objects.filter(case=found)} == {"cases.meeting", ""}
    assert not queries.is_done(made)
    moving.act(world.planner, open_step(found).pk, answers={"opinion": "已接电"})
    moving.act(world.dispatcher, open_step(found).pk, answers={"opinion": "属实"})
    found.refresh_from_db()
    assert found.state == CaseState.CLOSED
    assert queries.is_done(Decision.objects.select_related("case").get())
    assert queries.open_only(queries.decisions(world.leader, world.zone)).count() == 0


def test_an_instruction_stays_on_its_case_and_the_department_says_how_it_was_done(world: World):
    case = dispatched(world, world.land)
    meeting = held(world, case)
    made = decide(world, meeting, DecisionForm.INSTRUCTION)
    assert made.case == case
    line = case.trail.get(what="instructed")
    assert (line.internal, line.values["department"]) == (True, "规划建设局")
    assert refusal(lambda: deciding.finish(world.treasurer, made.pk, "已办")) == "meetings.not_yours_to_finish"
    assert deciding.finish(world.planner, made.pk, "已接电").state == DecisionState.DONE
    assert refusal(lambda: deciding.finish(world.planner, made.pk, "又办")) == "meetings.finished_already"


def test_nothing_is_decided_before_the_minutes_nor_for_a_day_gone_by(world: World):
    case = dispatched(world, world.land)
    meeting = called(world, case.number)
    assert refusal(lambda: decide(world, meeting, DecisionForm.CASE)) == "meetings.another_state"
    deciding.hold(world.dispatcher, meeting.pk, "纪要", [])
    assert refusal(lambda: decide(world, meeting, DecisionForm.CASE, date(2026, 3, 1))) == "meetings.due_before_today"
    assert Decision.objects.count() == 0
    assert refusal(lambda: calling.cancel(world.dispatcher, meeting.pk, "改期")) == "meetings.another_state"


def test_a_meeting_is_called_held_and_decided_on_its_pages(world: World):
    case = dispatched(world, world.land)
    client = signed_in(world.dispatcher)
    sent = {
        "kind": "special",
        "title": "用电专题会",
        "begins_on": "2026-03-05",
        "begins_time": "09:30",
        "chair": "分管副主任",
        "departments": [world.land.pk],
    }
    client.post(f"{reverse('meetings:new')}?number={case.number}", sent)
    meeting = Meeting.objects.get()
    address = reverse("meetings:meeting", args=[meeting.pk])
    assert case.title in client.get(address).content.decode()
    client.post(reverse("meetings:minutes", args=[meeting.pk]), {"minutes": "纪要", "attended": [world.land.pk]})
    sent = {
        "item": meeting.items.get().pk,
        "text": "3月20日前接电",
        "form": "instruction",
        "department": world.land.pk,
        "due_on": "2026-03-20",
    }
    client.post(reverse("meetings:decide", args=[meeting.pk]), sent)
    meeting.refresh_from_db()
    assert meeting.state == MeetingState.HELD
    page = client.get(reverse("meetings:open_decisions")).content.decode()
    assert "3月20日前接电" in page
    assert "到会" in signed_in(world.treasurer).get(address).content.decode()
    assert signed_in(world.member).get(address).status_code in (403, 404)
    made = Decision.objects.get()
    signed_in(world.planner).post(reverse("meetings:finish", args=[made.pk]), {"result": "已接电"})
    made.refresh_from_db()
    assert made.state == DecisionState.DONE
