"""A one-thing: one filing, parts side by side, one paper missing, one refused, one result."""

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from gaoxin.apps.cases.matter_states import MatterStage, PaperState
from gaoxin.apps.cases.models import Case, Whole, WholePart
from gaoxin.apps.cases.models.matters import MatterCase
from gaoxin.apps.cases.queries.matters import public
from gaoxin.apps.cases.queries.wholes.page import whole_page
from gaoxin.apps.cases.services import returning
from gaoxin.apps.cases.services.matters import accepting, deciding, following, statuses
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.wholes import accepting as window
from gaoxin.apps.cases.services.wholes import choosing, filing, issuing, papers
from gaoxin.apps.cases.states import CaseState, Channel
from gaoxin.apps.cases.tests.world import World
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things.asking import package_whole_forms
from gaoxin.engines.forms.checking import check
from gaoxin.kernel.problems import Refusal
from gaoxin.web.errors import NotFound

DAY = date(2026, 3, 2)
FILE = [b"%PDF-1.7 example"]
LAND = {
    "legal_name": "甲示例公司",
    "credit_code": "91990001MA0000001R",
    "ownership": "private",
    "contact_post": "工程部",
    "contact_phone": "0432-64000000",
    "project_name": "年产一万套电控单元项目",
    "nature": "new",
    "industry_code": "3670",
    "site": "示例路 1 号",
    "content": "新建一号厂房和研发楼，购置贴片生产线两条，年产电控单元一万套。",
    "starts_on": "2026-05-01",
    "ends_on": "2027-05-01",
    "new_land": True,
    "land_area": "50",
    "land_way": "standard",
    "intensity": "150",
    "total_investment": "10000",
    "building_cost": "4000",
    "equipment_cost": "0",
    "other_cost": "6000",
    "own_funds": "10000",
    "bank_loans": "0",
    "other_funds": "0",
    "coal_equivalent": "300",
    "electricity": "120",
    "coal": "0",
    "industrial_policy": True,
    "contract_number": "HT-2026-01",
    "contract_day": "2026-02-20",
    "building_area": "20000",
    "building_height": "18",
    "plot_ratio": "1.2",
    "builder_name": "示例建设公司",
    "contract_price": "3800",
    "works_begin": "2026-05-01",
    "works_end": "2027-04-30",
}
"""What is written in the one form from land to construction permit."""


def checked(key: str, answers: dict[str, object]):
    found = check(package_whole_forms()[key], answers, DAY)
    assert found.problems == ()
    return found


def filed(world: World, *, without: tuple[str, ...] = (), user: User | None = None, **more: object) -> Case:
    """From land to construction permit, every paper handed in but those named here."""
    form = package_whole_forms()["land_to_construction"]
    positions = [one.key for one in form.by_section["papers"] if one.label["zh"] not in without]
    uploads = [(key, Upload(f"{key}.pdf", FILE)) for key in positions]
    asked = filing.Asked("land_to_construction", checked("land_to_construction", LAND), world.enterprise, **more)
    asked = filing.Asked(asked.key, asked.checked, asked.organisation, asked.channel, uploads, {}, asked.promise)
    return filing.file_whole(user or world.member, world.zone, asked)


def parts(case: Case) -> dict[str, Case]:
    """The parts that count, by the key of their matter."""
    found = WholePart.objects.filter(whole=case.pk, again__isnull=True).select_related("case")
    return {MatterCase.objects.get(case=one.case_id).key: one.case for one in found}


def stages(case: Case) -> dict[str, str]:
    return {key: MatterCase.objects.get(case=one).stage for key, one in parts(case).items()}


def refused(error) -> str:
    return error.value.problems[0].code


def test_the_one_form_asks_each_thing_once_and_what_was_chosen():
    form = package_whole_forms()["land_to_construction"]
    labels = [one.label["zh"] for one in form.fields]
    assert labels.count("项目名称") == labels.count("建设地点") == labels.count("联系电话") == 1
    assert len(labels) == len(set(labels))
    asked = check(form, {**LAND, "chosen_matters": ["energy_review"]}, DAY)
    assert [problem.place.path for problem in asked.problems] == ["energy_measures"]
    assert "discharges" not in asked.asked.fields


def test_departments_work_side_by_side_while_one_paper_is_missing(world, desk, industry):
    case = filed(world, without=("国有建设用地使用权出让合同",))
    assert set(parts(case)) == {"project_filing", "land_planning_permit"}
    found = window.accept_ready(desk, case.pk)
    assert (found.accepted, found.with_deficit, found.asked) == (1, 0, 1)
    assert stages(case) == {"project_filing": MatterStage.ACCEPTED, "land_planning_permit": MatterStage.ASKED}
    # The other department has decided before the paper is there.
    deciding.decide(industry, parts(case)["project_filing"].pk, granted=True)
    assert stages(case)["land_planning_permit"] == MatterStage.ASKED
    assert Whole.objects.get(case=case).stage == 1

    paper = case.papers.get(name="国有建设用地使用权出让合同")
    papers.receive(world.member, case.pk, (), {paper.position: Upload("合同.pdf", FILE)})
    land = parts(case)["land_planning_permit"]
    assert land.papers.get(name=paper.name).state == PaperState.RECEIVED
    assert window.accept_ready(desk, case.pk).accepted == 1
    deciding.decide(world.planner, land.pk, granted=True)
    assert Whole.objects.get(case=case).stage == 2
    assert set(parts(case)) == {"project_filing", "land_planning_permit", "building_planning_permit"}


def test_every_part_has_its_own_answers_papers_and_limit_and_the_page_shows_all(world, desk, industry):
    case = filed(world)
    assert parts(case)["land_planning_permit"].content.answers["contract_number"] == "HT-2026-01"
    assert "contract_number" not in parts(case)["project_filing"].content.answers
    window.accept_ready(desk, case.pk)
    page = whole_page(world.member, case.pk)
    assert [(line.name, line.days, line.department) for line in page.lines] == [
        ("企业投资项目备案", 1, "工业和信息化局"),
        ("建设用地规划许可（出让用地）", 2, "规划建设局"),
    ]
    assert [(stage.open, len(stage.to_come)) for stage in page.stages] == [(True, 2), (False, 1), (False, 1)]
    assert (page.whole.promised_days, page.whole.promised_due.date()) == (9, date(2026, 3, 13))
    with pytest.raises(NotFound):
        whole_page(world.stranger, case.pk)


def through(case: Case, desk: User, people: dict[str, User]) -> None:
    """Accept and grant every part until the one result is to be handed out."""
    while case.steps.filter(element="issue", state="open").count() == 0:
        window.accept_ready(desk, case.pk)
        for key, one in parts(case).items():
            if MatterCase.objects.get(case=one).stage == MatterStage.ACCEPTED:
                deciding.decide(people.get(key, people["other"]), one.pk, granted=True)


def test_one_result_is_handed_out_with_every_document_behind_it(world, desk, industry):
    case = filed(world)
    through(case, desk, {"project_filing": industry, "other": world.planner})
    issuing.issue(desk, case.pk)
    case.refresh_from_db()
    assert (case.state, case.outcome) == (CaseState.CLOSED, "granted")
    assert set(stages(case).values()) == {MatterStage.DELIVERED}
    document = case.certificate
    pdf = PdfDocument(files.path_of(document.sha256))
    assert len(pdf) == 5
    first = pdf[0].get_textpage().get_text_bounded()
    for one in parts(case).values():
        assert one.certificate.number in first
    assert document.number in first and "建筑工程施工许可证" in first
    found = public.verified(document.number, document.code)
    assert (found.title, found.granted) == ("工业项目拿地即开工“一件事”办理结果", True)


def test_what_is_carried_to_a_platform_is_no_licence_of_the_zone(world, desk, industry):
    case = filed(world)
    window.accept_ready(desk, case.pk)
    land = parts(case)["land_planning_permit"]
    deciding.decide(world.planner, land.pk, granted=True, platform_number="GC-220-7")
    land.refresh_from_db()
    assert (land.external_system, land.external_number) == ("工程建设项目审批管理系统", "GC-220-7")
    assert land.certificate.title == "帮办代办办结单：建设用地规划许可证"
    assert "平台编号 GC-220-7，结果以平台核发的为准" in land.certificate.body
    other = parts(filed(world))["land_planning_permit"]
    accepting.accept(desk, other.pk)
    with pytest.raises(Refusal) as error:
        deciding.decide(world.planner, other.pk, granted=True, platform_number="GC-220-7")
    assert refused(error) == "matters.number_taken"
    assert MatterCase.objects.get(case=other).stage == MatterStage.ACCEPTED


def test_a_refusal_stops_nobody_and_only_that_part_is_applied_for_again(world, desk, industry):
    case = filed(world)
    window.accept_ready(desk, case.pk)
    deciding.decide(world.planner, parts(case)["land_planning_permit"].pk, granted=False, reason="界址与合同不一致")
    assert stages(case)["project_filing"] == MatterStage.ACCEPTED
    deciding.decide(industry, parts(case)["project_filing"].pk, granted=True)
    assert Whole.objects.get(case=case).stage == 1
    assert whole_page(world.member, case.pk).may_choose
    choosing.choose(world.member, case.pk, again=True)
    assert stages(case) == {"project_filing": MatterStage.DECIDED, "land_planning_permit": MatterStage.FILED}
    assert set(parts(case)["land_planning_permit"].papers.values_list("state", flat=True)) == {"received", "spared"}
    window.accept_ready(desk, case.pk)
    deciding.decide(world.planner, parts(case)["land_planning_permit"].pk, granted=True)
    assert Whole.objects.get(case=case).stage == 2


def test_the_window_notes_the_choice_and_what_was_granted_is_handed_out(world, desk, industry):
    case = filed(world)
    window.accept_ready(desk, case.pk)
    deciding.decide(industry, parts(case)["project_filing"].pk, granted=True)
    accepted = parts(case)["land_planning_permit"]
    deciding.decide(world.planner, accepted.pk, granted=False, reason="界址与合同不一致")
    with pytest.raises(Refusal) as error:
        choosing.choose(desk, case.pk, again=False)
    assert refused(error) == "wholes.behalf_needs_words"
    with pytest.raises(Refusal):
        choosing.choose(world.planner, case.pk, again=False, why="电话")
    choosing.choose(desk, case.pk, again=False, why="窗口当面确认")
    issuing.issue(desk, case.pk)
    case.refresh_from_db()
    assert (case.state, case.outcome, Whole.objects.get(case=case).stage) == (CaseState.CLOSED, "partly", 1)


def test_it_is_taken_back_as_a_whole_and_never_one_part_alone(world, desk, industry):
    case = filed(world)
    window.accept_ready(desk, case.pk)
    deciding.decide(industry, parts(case)["project_filing"].pk, granted=True)
    with pytest.raises(Refusal) as error:
        returning.withdraw(world.member, parts(case)["land_planning_permit"].pk, "不办了")
    assert refused(error) == "wholes.withdrawn_together"
    with pytest.raises(Refusal) as error:
        returning.withdraw(world.member, case.pk, "不办了")
    assert refused(error) == "wholes.withdrawn_together"
    choosing.withdraw(world.member, case.pk, "项目改址")
    states = {key: one.state for key, one in parts(case).items()}
    assert states == {"project_filing": CaseState.CLOSED, "land_planning_permit": CaseState.WITHDRAWN}
    case.refresh_from_db()
    assert case.state == CaseState.WITHDRAWN


def test_not_accepted_and_at_the_window_only_the_office_files(world, desk, industry):
    case = filed(world, user=desk, channel=Channel.WINDOW)
    accepting.refuse_acceptance(desk, parts(case)["land_planning_permit"].pk, "不属于本区范围")
    window.accept_ready(desk, case.pk)
    deciding.decide(industry, parts(case)["project_filing"].pk, granted=True)
    assert case.steps.filter(element="choose", state="open").exists()
    with pytest.raises(Refusal) as error:
        filed(world, user=world.planner, channel=Channel.WINDOW)
    assert refused(error) == "matters.window_is_for_service"
    with pytest.raises(Refusal) as error:
        window.accept_ready(industry, case.pk)
    assert refused(error) == "matters.window_is_for_service"


def test_a_matter_that_only_a_platform_handles_is_followed_by_its_number(world, desk):
    """Tax clearance lives on another platform; when it is finished there, deregistration opens here."""
    answers = {
        "legal_name": "甲示例公司",
        "credit_code": "91990001MA0000001R",
        "closing_reason": "股东决定解散",
        "debts_settled": True,
        "contact_post": "财务部",
        "contact_phone": "0432-64000000",
    }
    asked = filing.Asked("enterprise_closing", checked("enterprise_closing", answers), world.enterprise)
    case = filing.file_whole(world.member, world.zone, asked)
    tax = parts(case)["tax_clearance"]
    assert (tax.kind, stages(case)["tax_clearance"]) == ("followed_matter", MatterStage.FOLLOWED)
    with pytest.raises(Refusal) as error:
        following.note_part(desk, tax.pk, " ", "审核中", finished=False)
    assert refused(error) == "wholes.no_number"
    following.note_part(desk, tax.pk, "QS-7", "审核中", finished=False)
    assert set(parts(case)) == {"tax_clearance"}
    line = f"{','.join(statuses.COLUMNS)}\n{package_matters()['tax_clearance'].code},QS-7,,2026-03-02,已清税,是\n"
    taken = statuses.import_statuses(desk, world.zone, line.encode())
    assert (taken.new, taken.changed) == (0, 1)
    assert set(parts(case)) == {"tax_clearance", "company_deregistration"}
