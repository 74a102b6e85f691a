"""The pages of cases: filing on a form, doing one's part, what is offered and what is refused, progress by code."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.states import CaseState, StepState
from gaoxin.apps.cases.tests.world import ANSWERS, World, appeal, dispatched, open_step
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.zones.models import User
from gaoxin.web import clock

POSTED = {key: {True: "true", False: "false"}.get(value, value) for key, value in ANSWERS.items()}


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def filing_address(world: World) -> str:
    address = reverse("cases:new_kind", args=["appeal"])
    return f"{address}?zone={world.zone.pk}&organisation={world.enterprise.pk}"


def test_the_form_of_an_appeal_has_what_the_registry_knows_with_its_source(world: World):
    presence = world.enterprise.presences.get()
    Enterprise.objects.create(
        presence=presence,
        zone=world.zone,
        organisation=world.enterprise,
        address="示例大街 9 号",
        origin=Origin.REPORT,
        entered_at=clock.now(),
    )
    page = signed_in(world.member).get(reverse("cases:new_kind", args=["appeal"])).content.decode()
    assert 'value="甲示例公司"' in page
    assert 'value="示例大街 9 号"' in page
    assert reverse("enterprises:own", args=[presence.pk]) in page


def test_a_member_files_an_appeal_with_a_file_and_is_told_number_and_code(world: World):
    paper = SimpleUploadedFile("申请.pdf", b"%PDF-1.4 example", "application/pdf")
    answer = signed_in(world.member).post(filing_address(world), {**POSTED, "files": [paper]}, follow=True)
    case = Case.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("cases:case", args=[case.pk])
    page = answer.content.decode()
    assert case.number in page
    assert case.code in page
    assert (case.title, case.topic, case.organisation, case.channel) == (
        ANSWERS["title"],
        "utilities",
        world.enterprise,
        "online",
    )
    assert [(one.field, one.file_name) for one in case.attachments.all()] == [("files", "申请.pdf")]
    assert "水电气热网" in page


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_filed(world: World):
    answer = signed_in(world.member).post(filing_address(world), {**POSTED, "began_on": "2027-01-01", "title": ""})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "开始的日子不能晚于今天。" in page
    assert not Case.objects.exists()


def test_staff_choose_the_organisation_and_how_it_came_in(world: World):
    client = signed_in(world.dispatcher)
    assert "代单位登记" in client.get(reverse("cases:new_kind", args=["appeal"])).content.decode()
    client.post(f"{filing_address(world)}&channel=phone", POSTED)
    case = Case.objects.get()
    assert (case.channel, case.filed_by, case.parties.count()) == ("phone", world.dispatcher, 2)


def test_nobody_files_for_an_organisation_that_is_not_theirs(world: World):
    assert signed_in(world.stranger).get(filing_address(world)).status_code == 404
    assert signed_in(world.stranger).post(filing_address(world), POSTED).status_code == 404
    assert not Case.objects.exists()


def test_the_office_dispatches_on_the_page_and_the_enterprise_judges(world: World):
    case = appeal(world)
    office, member = signed_in(world.dispatcher), signed_in(world.member)
    address = reverse("cases:case", args=[case.pk])
    step = open_step(case)
    done = reverse("cases:done", args=[case.pk, step.pk])
    assert office.post(done, {"departments:departments": ""}).status_code == 422
    assert open_step(case) == step
    office.post(done, {"departments:departments": [world.land.pk, world.finance.pk], "opinion": "请牵头"})
    assert [part.department for part in open_step(case).parts.order_by("number")] == [world.land, world.finance]
    moving.act(world.planner, open_step(case).pk)
    moving.act(world.treasurer, open_step(case).pk)
    plain = reverse("cases:done", args=[case.pk, open_step(case).pk])
    assert signed_in(world.planner).post(plain, {"opinion": "办了"}).status_code == 422
    answered = reverse("appeals:answer", args=[case.pk, open_step(case).pk])
    sent = {"outcome": "solved", "result": "已列入四月供电计划"}
    assert signed_in(world.planner).post(answered, sent).status_code == 302
    page = member.get(address).content.decode()
    assert "已列入四月供电计划" in page
    assert "您反映的问题解决了吗？" in page
    judge = reverse("appeals:judge", args=[case.pk, open_step(case).pk])
    assert member.post(judge, {}).status_code == 422
    member.post(judge, {"reply": "unsolved"})
    assert open_step(case).element == "dispatch"


def test_only_what_the_engine_would_allow_is_offered(world: World):
    case = dispatched(world, world.land)
    address = reverse("cases:case", args=[case.pk])
    step = open_step(case)
    handling = signed_in(world.planner).get(address).content.decode()
    moves = ("hand_over", "add_signer")
    assert all(reverse("cases:move", args=[case.pk, step.pk, word]) in handling for word in moves)
    assert reverse("cases:send_back", args=[case.pk, step.pk]) in handling
    assert reverse("cases:move", args=[case.pk, step.pk, "delegate"]) not in handling
    assert reverse("cases:pause", args=[case.pk]) in handling
    assert reverse("cases:regrade", args=[case.pk]) not in handling
    waiting = signed_in(world.member).get(address).content.decode()
    assert reverse("cases:withdraw", args=[case.pk]) in waiting
    assert reverse("cases:urge", args=[case.pk, step.parts.get().pk]) in waiting
    assert reverse("cases:done", args=[case.pk, step.pk]) not in waiting
    watching = signed_in(world.leader).get(address).content.decode()
    assert reverse("cases:done", args=[case.pk, step.pk]) not in watching


def test_hand_over_send_back_and_pause_work_on_the_page(world: World):
    case = dispatched(world, world.land)
    client = signed_in(world.planner)
    step = open_step(case)
    sent = {"to": f"d{world.finance.pk}", "why": "属资金事项"}
    client.post(reverse("cases:move", args=[case.pk, step.pk, "hand_over"]), sent)
    assert step.parts.get().department == world.finance
    treasurer = signed_in(world.treasurer)
    treasurer.post(reverse("cases:pause", args=[case.pk]), {"ground": "supplement", "why": "缺合同"})
    case.refresh_from_db()
    assert case.state == CaseState.PAUSED
    treasurer.post(reverse("cases:resume", args=[case.pk]), {"ground": "supplement"})
    case.refresh_from_db()
    assert case.state == CaseState.OPEN
    _, state = moving.loaded(case)
    key = next(entry.id for entry in state.log if entry.step == "dispatch")
    treasurer.post(reverse("cases:send_back", args=[case.pk, step.pk]), {"to": key, "why": "应由其他部门办理"})
    assert open_step(case).element == "dispatch"
    assert case.steps.get(pk=step.pk).state == StepState.DROPPED


def test_added_and_recalled_on_the_page(world: World):
    case = dispatched(world, world.land)
    client, step = signed_in(world.planner), open_step(case)
    moved = reverse("cases:move", args=[case.pk, step.pk, "add_signer"])
    client.post(moved, {"to": f"d{world.finance.pk}", "placement": "before"})
    assert step.parts.filter(state__in=["waiting", "taken"]).count() == 2
    page = client.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "撤回对 财政金融局 的加签" in page
    client.post(reverse("cases:move", args=[case.pk, step.pk, "withdraw_added"]), {"number": "2"})
    assert step.parts.get(department=world.finance).state == "released"
    client.post(reverse("cases:done", args=[case.pk, step.pk]), {"opinion": "已办"})
    assert open_step(case).element == "answer"
    client.post(reverse("cases:recall", args=[case.pk, step.pk]))
    assert open_step(case).element == "handle"


def test_more_time_is_asked_and_decided_on_the_page(world: World):
    case = dispatched(world, world.land)
    office, head = signed_in(world.dispatcher), signed_in(world.head)
    office.post(reverse("cases:regrade", args=[case.pk]), {"grade": "complex", "why": "涉及多部门"})
    planner = signed_in(world.planner)
    planner.post(reverse("cases:extend", args=[case.pk]), {"stage": "solution", "why": "需外委检测"})
    asked = case.extensions.get()
    page = head.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert reverse("cases:decide", args=[asked.pk]) in page
    assert "需外委检测" in page
    head.post(reverse("cases:decide", args=[asked.pk]), {"granted": "yes"})
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by) == ("granted", world.head)
    page = planner.get(reverse("cases:case", args=[case.pk])).content.decode()
    assert "延期 15 个工作日：需外委检测" in page


def test_the_filer_urges_and_withdraws_on_the_page(world: World):
    case = dispatched(world, world.land)
    member, part = signed_in(world.member), open_step(case).parts.get()
    urge = reverse("cases:urge", args=[case.pk, part.pk])
    member.post(urge)
    assert member.post(urge).status_code == 422
    part.refresh_from_db()
    assert part.urged == 1
    member.post(reverse("cases:withdraw", args=[case.pk]), {"why": "已自行解决"})
    case.refresh_from_db()
    assert case.state == CaseState.WITHDRAWN


def test_the_page_shows_the_drawing_and_the_file_is_for_those_who_see_the_case(world: World):
    case = appeal(world)
    page = signed_in(world.member).get(reverse("cases:case", args=[case.pk])).content.decode()
    assert 'data-here="dispatch"' in page
    file = signed_in(world.member).get(reverse("cases:drawing", args=[case.pk]))
    assert file.content.startswith(b"<?xml")
    assert signed_in(world.stranger).get(reverse("cases:drawing", args=[case.pk])).status_code == 404


def test_progress_needs_number_and_code_and_tells_nothing_apart(world: World, client: Client):
    case = appeal(world)
    address = reverse("cases:progress")
    found = client.post(address, {"number": case.number, "code": case.code.lower()})
    assert "受理分派" in found.content.decode()
    assert case.title not in found.content.decode()
    wrong = client.post(address, {"number": case.number, "code": "AAAAAAAA"})
    absent = client.post(address, {"number": f"{case.number}9", "code": case.code})
    assert (wrong.status_code, absent.status_code) == (422, 422)
    told = "没有查到：编号或查询码不对。"
    assert told in wrong.content.decode()
    assert told in absent.content.decode()


@pytest.fixture
def coded(world: World) -> World:
    world.enterprise.credit_code, world.enterprise.provisional_key = "91220201MA14XK2T3Y", None
    world.enterprise.save()
    return world


def test_a_program_files_once_under_its_own_number(coded: World):
    client = signed_in(coded.dispatcher)
    sent = {
        "kind": "appeal",
        "zone": coded.zone.code,
        "organisation": "91220201MA14XK2T3Y",
        "answers": ANSWERS,
        "external_system": "12345",
        "external_number": "A-7",
    }
    address = reverse("api:file_case")
    first = client.post(address, json.dumps(sent), content_type="application/json")
    assert (first.status_code, first.json()["steps"]) == (200, ["受理分派"])
    again = client.post(address, json.dumps(sent), content_type="application/json")
    assert again.json()["number"] == first.json()["number"]
    assert Case.objects.count() == 1
    shown = client.get(reverse("api:case_state", args=[first.json()["number"]])).json()
    assert (shown["state"], shown["external_number"]) == ("open", "A-7")
    wrong = {**sent, "external_number": "A-8", "answers": {**ANSWERS, "title": ""}}
    refused = client.post(address, json.dumps(wrong), content_type="application/json")
    assert (refused.status_code, refused.json()["problems"][0]["place"]["path"]) == (422, "title")
    assert Case.objects.count() == 1


def test_a_forged_post_to_the_interface_is_refused(coded: World):
    client = Client(enforce_csrf_checks=True)
    client.force_login(coded.dispatcher)
    sent = {"kind": "appeal", "zone": coded.zone.code, "organisation": "91220201MA14XK2T3Y", "answers": ANSWERS}
    answer = client.post(reverse("api:file_case"), json.dumps(sent), content_type="application/json")
    assert answer.status_code == 403
    assert not Case.objects.exists()
