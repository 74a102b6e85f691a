"""A matter from its application to its document: papers that follow, what is told once, what ends, what is verified."""

from datetime import date, datetime
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook
from pypdfium2 import PdfDocument

from gaoxin.apps.cases.matter_states import MatterStage, PaperState, PromiseState
from gaoxin.apps.cases.models import Case, MatterCase, Message
from gaoxin.apps.cases.queries.matters import public
from gaoxin.apps.cases.queries.matters.cases import matter_page
from gaoxin.apps.cases.queries.matters.platform import Told
from gaoxin.apps.cases.services import returning
from gaoxin.apps.cases.services.matters import accepting, applying, deciding, documents, following, overdue, statuses
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import CaseState, Channel
from gaoxin.apps.cases.tests.world import World
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things.single import package_single_form, place_of
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

REQUIRED = (0, 3, 4, 5)
"""Papers of the construction permit that have to be there; 1 and 2 are fetched, 6 may follow within two days."""
FILE = [b"%PDF-1.7 example"]
PERMIT = {
    "legal_name": "甲示例公司",
    "project_name": "一号厂房项目",
    "site": "示例路一号",
    "building_area": "3000",
    "builder_name": "示例建设公司",
    "contract_price": "900",
    "works_begin": "2026-03-10",
    "works_end": "2027-03-10",
    "contact_post": "项目岗",
    "contact_phone": "0432-62345678",
}


def applied(world: World, desk: User, received=REQUIRED, matter="construction_permit", **more) -> Case:
    application = Application(matter, "一号厂房", world.enterprise, Channel.WINDOW, received=received, **more)
    return applying.apply(desk, world.zone, application)


def kept(case: Case) -> MatterCase:
    return MatterCase.objects.get(case=case)


def states(case: Case) -> list[str]:
    return list(case.papers.values_list("state", flat=True))


def refused(error) -> str:
    return error.value.problems[0].code


def test_one_paper_may_follow_and_then_the_permit_is_granted_and_verified_by_anybody(world, desk):
    case = applied(world, desk)
    assert states(case) == ["received", "spared", "spared", *("received",) * 3, "missing"]
    assert matter_page(desk, case.pk).may_follow
    accepting.accept(desk, case.pk)
    paper = case.papers.get(position=6)
    assert (paper.state, clock.local(paper.due).isoformat()) == (PaperState.AWAITED, "2026-03-04T17:00:00+08:00")
    notice = Message.objects.get(case=case).text
    assert "容缺受理，请补齐：危险性较大工程清单和安全措施（2026-03-04 17:00 前）" in notice
    case.refresh_from_db()
    assert (case.department, clock.local(case.due).isoformat()) == (world.land, "2026-03-04T17:00:00+08:00")
    assert clock.local(kept(case).statutory_due).date().isoformat() == "2026-03-11"

    with pytest.raises(Refusal) as error:
        deciding.decide(world.planner, case.pk, granted=True)
    assert (refused(error), kept(case).stage) == ("matters.papers_awaited", MatterStage.ACCEPTED)
    accepting.receive_papers(world.member, case.pk, (), {6: Upload("清单.pdf", FILE)})
    deciding.decide(world.planner, case.pk, granted=True)
    deciding.deliver(desk, case.pk)
    case.refresh_from_db()
    assert (case.state, case.outcome, kept(case).stage) == (CaseState.CLOSED, "granted", MatterStage.DELIVERED)

    document = case.certificate
    found = public.verified(document.number.lower(), f" {document.code} ")
    assert (found.title, found.holder, found.revoked_at) == ("建筑工程施工许可证", "甲示例公司", None)
    assert public.verified(document.number, "AAAAAAAA") is None


def test_the_document_is_a_pdf_with_its_font_inside_and_the_same_each_time(world, desk):
    case = applied(world, desk, received=(*REQUIRED, 6))
    accepting.accept(desk, case.pk)
    deciding.decide(world.planner, case.pk, granted=True)
    document = case.certificate
    content = files.path_of(document.sha256).read_bytes()
    text = PdfDocument(content)[0].get_textpage().get_text_bounded()
    for words in (document.number, document.code, "建筑工程施工许可证", "甲示例公司", "规划建设局", "2026年3月2日"):
        assert words in text
    assert b"NotoSerifSC" in content
    again = documents.written(document, "领取之日起三个月内开工；延期以两次为限，每次不超过三个月。")
    assert again == content


def test_words_of_the_applicant_are_never_read_as_markup(world, desk):
    world.enterprise.legal_name = "#panic(1) *甲* $x$"
    world.enterprise.save()
    case = applied(world, desk, received=(*REQUIRED, 6))
    accepting.accept(desk, case.pk)
    deciding.decide(world.planner, case.pk, granted=True)
    text = PdfDocument(files.path_of(case.certificate.sha256))[0].get_textpage().get_text_bounded()
    assert "#panic(1) *甲* $x$" in text


def test_a_character_that_the_font_lacks_refuses_the_document_and_decides_nothing(world, desk):
    world.enterprise.legal_name = "𠮷示例公司"
    world.enterprise.save()
    case = applied(world, desk, received=(*REQUIRED, 6))
    accepting.accept(desk, case.pk)
    with pytest.raises(Refusal) as error:
        deciding.decide(world.planner, case.pk, granted=True)
    assert (refused(error), kept(case).stage, kept(case).granted) == ("matters.no_glyph", MatterStage.ACCEPTED, None)


def test_a_paper_that_may_not_follow_refuses_acceptance_and_nothing_is_said(world, desk):
    case = applied(world, desk, received=(0, 3, 4))
    with pytest.raises(Refusal) as error:
        accepting.accept(desk, case.pk)
    assert (refused(error), error.value.problems[0].values["names"]) == ("matters.papers_missing", "资金安排承诺书")
    assert (kept(case).stage, Message.objects.count()) == (MatterStage.FILED, 0)


def test_papers_that_do_not_follow_end_the_case_with_the_reason_once(world, desk):
    case = applied(world, desk)
    accepting.accept(desk, case.pk)
    with clock.at("2026-03-04T16:59"):
        assert overdue.end_overdue() == 0
    with clock.at("2026-03-04T17:01"):
        assert overdue.end_overdue() == 1
        assert overdue.end_overdue() == 0
    case.refresh_from_db()
    assert (case.state, case.outcome, kept(case).stage) == (CaseState.CLOSED, "ended", MatterStage.ENDED)
    assert kept(case).reason == "容缺受理的材料逾期未补：危险性较大工程清单和安全措施"
    assert Message.objects.filter(case=case).last().text.startswith("终止办理通知：容缺受理的材料逾期未补")
    assert states(case)[6] == PaperState.OVERDUE


def test_a_case_that_was_taken_back_is_not_ended_again(world, desk):
    case = applied(world, desk)
    accepting.accept(desk, case.pk)
    returning.withdraw(world.member, case.pk, "项目缓建")
    with clock.at("2026-03-09T09:00"):
        assert overdue.end_overdue() == 0
    assert kept(case).stage == MatterStage.ACCEPTED


def test_what_is_missing_is_told_once_and_the_limits_stand_still_until_it_is_there(world, desk):
    case = applied(world, desk, received=(0, 3, 4, 6))
    accepting.ask_once(desk, case.pk, "申请表第二页未盖章")
    case.refresh_from_db()
    assert (case.state, case.due, kept(case).stage) == (CaseState.PAUSED, None, MatterStage.ASKED)
    assert kept(case).asked_for == "资金安排承诺书；申请表第二页未盖章"
    with clock.at("2026-03-05T10:00"):
        accepting.receive_papers(world.member, case.pk, (), {5: Upload("承诺书.pdf", FILE)})
    case.refresh_from_db()
    assert (case.state, kept(case).stage) == (CaseState.OPEN, MatterStage.FILED)
    assert clock.local(case.due).date().isoformat() == "2026-03-12"
    with pytest.raises(Refusal) as error:
        accepting.ask_once(desk, case.pk, "再补一份")
    assert refused(error) == "matters.asked_once"


def test_nothing_beyond_the_papers_of_the_guide_can_be_asked_for(world, desk):
    case = applied(world, desk, received=(*REQUIRED, 6))
    with pytest.raises(Refusal) as error:
        accepting.ask_once(desk, case.pk, "请另交一份社区证明")
    assert (refused(error), kept(case).stage) == ("matters.outside_its_papers", MatterStage.FILED)
    accepting.ask_once(desk, case.pk, "第二页未盖章", wrong=(0,))
    assert (states(case)[0], kept(case).asked_for) == ("missing", "施工许可申请表；第二页未盖章")


def test_an_application_that_is_not_accepted_ends_with_its_reason(world, desk):
    case = applied(world, desk)
    with pytest.raises(Refusal):
        accepting.refuse_acceptance(desk, case.pk, " ")
    assert kept(case).stage == MatterStage.FILED
    accepting.refuse_acceptance(desk, case.pk, "不属于本区职权范围")
    case.refresh_from_db()
    assert (case.state, case.outcome, kept(case).stage) == (CaseState.CLOSED, "refused", MatterStage.REFUSED)
    assert "行政复议" in Message.objects.get(case=case).text


def test_only_the_service_office_takes_papers_in_and_only_the_lead_decides(world, desk):
    with pytest.raises(Refusal) as error:
        applied(world, world.planner)
    assert refused(error) == "matters.window_is_for_service"
    case = applied(world, desk)
    with pytest.raises(NotFound):
        accepting.accept(world.planner, case.pk)
    with pytest.raises(Refusal) as error:
        accepting.receive_papers(world.leader, case.pk, [6])
    assert (refused(error), states(case)[6]) == ("matters.window_is_for_service", PaperState.MISSING)
    with pytest.raises(NotFound):
        accepting.receive_papers(world.stranger, case.pk, (), {6: Upload("清单.pdf", FILE)})
    accepting.accept(desk, case.pk)
    with pytest.raises(Refusal) as error:
        deciding.decide(desk, case.pk, granted=False, reason="不符合条件")
    assert refused(error) == "cases.not_your_part"


def test_a_matter_of_a_platform_is_not_accepted_here(world, desk):
    with pytest.raises(Refusal) as error:
        applied(world, desk, received=(), matter="eia_registration")
    assert refused(error) == "matters.accepted_elsewhere"
    assert Case.objects.count() == 0


def test_a_promise_that_turns_out_untrue_has_its_document_revoked(world, desk):
    with pytest.raises(Refusal):
        applied(world, desk, promise=True)
    case = applied(world, desk, received=(0, 1), matter="energy_review", promise=True)
    accepting.accept(desk, case.pk)
    deciding.decide(desk, case.pk, granted=True)
    assert (kept(case).promise, kept(case).promise_due is not None) == (PromiseState.GIVEN, True)
    deciding.check_promise(desk, case.pk, kept=False, note="能耗数据与承诺不符")
    found = public.verified(case.certificate.number, case.certificate.code)
    assert (found.revoked_why, found.revoked_at) == ("能耗数据与承诺不符", clock.now())
    assert kept(case).promise == PromiseState.BROKEN


def test_a_promise_that_came_to_nothing_is_not_checked(world, desk):
    case = applied(world, desk, received=(0, 1), matter="energy_review", promise=True)
    accepting.accept(desk, case.pk)
    deciding.decide(desk, case.pk, granted=False, reason="不符合准入条件")
    assert kept(case).promise_due is None
    assert not matter_page(desk, case.pk).may_check
    with pytest.raises(Refusal) as error:
        deciding.check_promise(desk, case.pk, kept=False, note="能耗数据与承诺不符")
    assert refused(error) == "matters.nothing_to_check"
    assert public.verified(case.certificate.number, case.certificate.code).revoked_at is None


HEAD = "事项编码,办件编号,统一社会信用代码,受理日期,状态,是否办结\n"


def test_a_file_of_a_platform_is_taken_in_once_and_its_changes_later(world, desk):
    rows = "HJ-02,P-1,,2026-02-27,审核中,否\nHJ-03,P-2,,2026-02-26,审核中,否\n"
    taken = statuses.import_statuses(desk, world.zone, (HEAD + rows).encode("utf-8-sig"))
    assert (taken.new, taken.changed, taken.same) == (2, 0, 0)
    case = Case.objects.get(external_number="P-1")
    assert (case.kind, clock.local(case.due).date().isoformat()) == (
        "followed_matter",
        "2026-02-28",
    )  # a Saturday that is worked
    assert kept(case).stage == MatterStage.FOLLOWED
    again = statuses.import_statuses(
        desk, world.zone, (HEAD + rows.replace("P-1,,2026-02-27,审核中,否", "P-1,,2026-02-27,已备案,是")).encode()
    )
    assert (again.new, again.changed, again.same) == (0, 1, 1)
    case.refresh_from_db()
    assert (case.state, case.outcome, kept(case).stage) == (CaseState.CLOSED, "finished", MatterStage.FINISHED)
    assert kept(case).platform_status == "已备案"


def test_a_file_with_bad_rows_changes_nothing_and_every_one_is_named(world, desk):
    rows = "HJ-02,P-1,,2026-02-27,审核中,否\n"
    rows += "XX-99,P-2,,2026-02-30,审核中,也许\nHJ-02,,91220201MA14XK2T3Y,2027-01-01,审核中,否\n"
    with pytest.raises(Refusal) as error:
        statuses.import_statuses(desk, world.zone, (HEAD + rows).encode())
    found = [(problem.code, problem.values["row"]) for problem in error.value.problems]
    assert found == [
        ("matters.row_matter", 3),
        ("matters.row_day", 3),
        ("matters.row_finished", 3),
        ("matters.row_number", 4),
        ("matters.row_organisation", 4),
        ("matters.row_day", 4),
    ]
    assert Case.objects.count() == 0


def test_the_same_number_noted_by_hand_is_the_same_case(world, desk):
    told = Told("eia_registration", "P-9", world.enterprise, datetime(2026, 2, 27).date(), "审核中")
    first, what = following.note_status(desk, world.zone, told)
    again, then = following.note_status(desk, world.zone, told)
    assert (first, what, then) == (again, "new", "same")
    with pytest.raises(Refusal) as error:
        following.note_status(world.planner, world.zone, told)
    assert refused(error) == "matters.window_is_for_service"


def test_steps_are_not_done_on_the_page_that_all_cases_share(world, desk, client):
    case = applied(world, desk)
    step = case.steps.get()
    client.force_login(desk)
    answer = client.post(f"/cases/{case.pk}/steps/{step.pk}/done/", {"truth:受理": "yes"})
    assert answer.status_code == 422
    assert "环节在办件页办理" in answer.content.decode()
    assert (kept(case).stage, case.steps.get().state) == (MatterStage.FILED, "open")


def test_the_page_of_the_import_lists_every_bad_row_and_then_takes_the_file_in(world, desk, client):
    client.force_login(desk)
    address = reverse("matters:import")
    bad = SimpleUploadedFile("a.csv", (HEAD + "HJ-02,P-1,,2027-01-01,审核中,否\n").encode())
    answer = client.post(address, {"file": bad})
    assert answer.status_code == 422
    assert "第 2 行：受理日期“2027-01-01”不是今天或以前的日期。" in answer.content.decode()
    good = SimpleUploadedFile("a.csv", (HEAD + "HJ-02,P-1,,2026-02-27,审核中,否\n").encode())
    seen = client.post(address, {"file": good})
    assert (seen.status_code, MatterCase.objects.count()) == (200, 0)
    assert "新登记 1 件" in seen.content.decode()
    assert client.post(address, {"confirm": seen.context["confirm"]}).status_code == 302
    forged = client.post(address, {"confirm": seen.context["confirm"][:-2]})
    assert (forged.status_code, MatterCase.objects.count()) == (422, 1)
    shown = client.get(reverse("matters:cases"), {"stage": "followed"}).content.decode()
    assert "共 1 条" in shown
    assert "建设项目环境影响登记表备案（P-1）" in shown


def test_a_workbook_is_read_as_a_file_of_commas_is(world, desk):
    book = Workbook()
    book.active.append(list(statuses.COLUMNS))
    book.active.append(["HJ-02", "P-1", None, date(2026, 2, 27), "审核中", "否"])
    content = BytesIO()
    book.save(content)
    taken = statuses.import_statuses(desk, world.zone, content.getvalue(), "a.xlsx")
    assert (taken.new, Case.objects.get().external_number) == (1, "P-1")


def test_a_program_tells_the_status_of_a_case_on_a_platform(world, desk, client):
    sent = {"zone": "qinghe", "matter": "HJ-02", "number": "P-9", "accepted": "2026-02-27", "status": "审核中"}
    address = "/api/v1/matters/statuses"
    client.force_login(world.planner)
    assert client.post(address, sent, content_type="application/json").status_code == 422
    client.force_login(desk)
    answers = [client.post(address, sent, content_type="application/json").json()["came"] for _ in range(2)]
    answers.append(client.post(address, {**sent, "finished": True}, content_type="application/json").json()["came"])
    assert (answers, kept(Case.objects.get()).stage) == (["new", "same", "changed"], MatterStage.FINISHED)
    assert client.post(address, {**sent, "zone": "elsewhere"}, content_type="application/json").status_code == 404


def test_the_window_takes_an_application_in_and_others_of_the_zone_do_not(world, desk, client):
    address = reverse("matters:apply", args=["construction_permit"])
    client.force_login(world.planner)
    assert client.get(address).status_code == 422
    client.force_login(desk)
    assert "代单位登记" in client.get(address).content.decode()
    address += f"?zone={world.zone.pk}&organisation={world.enterprise.pk}"
    page = client.get(address).content.decode()
    assert 'value="甲示例公司"' in page and "单位登记" in page and "免提交（数据共享取得）" in page
    answer = client.post(address, PERMIT | {"works_end": "2026-03-01", "received_papers": ["p0"]})
    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert "竣工要晚于开工。" in answer.content.decode()
    answer = client.post(address, PERMIT | {"received_papers": ["p0", "p3", "p4", "p5"]})
    case = Case.objects.get()
    assert answer["Location"] == reverse("matters:case", args=[case.pk])
    assert (case.organisation, case.channel, states(case).count("received")) == (world.enterprise, "window", 4)
    assert (case.title, case.content.form) == ("建筑工程施工许可：一号厂房项目", "construction_permit")
    page = client.get(answer["Location"]).content.decode()
    assert "容缺受理" in page and "合同竣工日期" in page


def test_people_of_an_organisation_send_papers_online_and_a_forbidden_kind_is_refused_beside_its_field(
    world, desk, client
):
    client.force_login(world.member)
    address = reverse("matters:apply", args=["construction_permit"])
    answer = client.post(address, PERMIT | {"paper_0": SimpleUploadedFile("图纸.exe", b"MZ")})
    assert (answer.status_code, Case.objects.count()) == (422, 0)
    answer = client.post(
        address,
        PERMIT
        | {
            "paper_0": SimpleUploadedFile("图纸.pdf", FILE[0]),
        },
    )
    case = Case.objects.get()
    assert (case.channel, case.organisation, states(case).count("received")) == ("online", world.enterprise, 1)
    assert case.attachments.get().field == "paper-0"


def test_a_step_that_nobody_does_is_told_by_the_name_of_its_duty(world, client):
    client.force_login(world.member)
    answer = client.post(reverse("matters:apply", args=["construction_permit"]), PERMIT)
    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert "duty:" not in answer.content.decode()
    assert f"这一步由“{Duty.SERVICE.label}”办理" in answer.content.decode()


def test_every_matter_that_is_accepted_here_asks_more_than_a_subject(db):
    for key, matter in package_matters().items():
        if matter.accepted_here:
            asked = set(package_single_form(key, window=True).level.by_key)
            assert {"contact_post", "contact_phone"} < asked, key
            positions = {at for name in asked if (at := place_of(name)) is not None}
            assert positions == {at for at, one in enumerate(matter.materials) if one in matter.asked}, key


def test_a_file_that_is_no_number_of_a_paper_of_this_matter_is_not_taken(world, desk):
    case = applied(world, desk)
    assert accepting.receive_papers(world.member, case.pk, (), {99: Upload("多余.pdf", FILE)}) == []
    assert case.attachments.count() == 0
