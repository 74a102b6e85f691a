"""The pages of inspections, draws and classes, as their people see them."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gaoxin.apps.enterprises.inspection_states import DrawState, InspectionState
from gaoxin.apps.enterprises.models import CreditMonth, CreditOverride, Draw, Inspection, InspectionPlan, Inspector
from gaoxin.apps.enterprises.queries.inspections import drawings
from gaoxin.apps.enterprises.tests.inspections_world import (
    code_of,
    entered,
    frozen,
    opened,
    published_plan,
    recorded,
    visited,
)
from gaoxin.apps.enterprises.tests.world import see, send


def test_a_plan_is_made_filled_and_published_on_pages(client, world, offices):
    send(client, world, "coordinator", "new_inspection_plan", year=2026)
    plan = InspectionPlan.objects.get()
    line = {"department": offices.labour.pk, "item": "labour_contracts", "month": 5, "share": "percent"}
    assert "抽取比例要大于 0" in send(client, world, "labour1", "add_plan_line", plan.pk, expect=422, **line)
    send(client, world, "labour1", "add_plan_line", plan.pk, percent="10", **line)
    send(client, world, "labour1", "publish_inspection_plan", plan.pk, expect=422)
    send(client, world, "coordinator", "publish_inspection_plan", plan.pk)
    text = see(client, world, "labour1", "inspection_plan", plan.pk)
    assert "冻结名册" in text
    assert "劳动用工和工资支付检查" in client.get(reverse("enterprises:public_plans")).content.decode()


def test_a_draw_is_frozen_and_opened_on_pages_and_public_at_each_step(client, world, offices):
    _, line = published_plan(offices)
    send(client, world, "labour1", "freeze_draw", line.pk, beacon="")
    draw = Draw.objects.get()
    client.logout()
    public = reverse("enterprises:public_draw", args=[draw.pk])
    assert draw.commitment in client.get(public).content.decode()
    assert client.get(reverse("enterprises:draw_file", args=[draw.pk])).status_code == 404
    send(client, world, "labour1", "open_draw", draw.pk)
    draw.refresh_from_db()
    client.logout()
    text = client.get(public).content.decode()
    assert draw.seed in text
    assert "结果与公布的相同" in text
    assert f"--commitment {draw.commitment}<" in text, "to be copied as it stands"
    file = client.get(reverse("enterprises:draw_file", args=[draw.pk])).content
    upload = {"file": SimpleUploadedFile("draw.json", file), "known": draw.commitment}
    assert "与文件逐户相同" in client.post(reverse("enterprises:verify_draw"), upload).content.decode()
    bad = {"file": SimpleUploadedFile("draw.json", file.replace(b"2026", b"2027"))}
    assert "不能采信" in client.post(reverse("enterprises:verify_draw"), bad).content.decode()
    send(client, world, "labour2", "open_draw", draw.pk, expect=422)
    assert Inspection.objects.filter(draw=draw).count() == draw.take


def test_a_draw_with_a_public_value_asks_for_it(client, world, offices):
    _, line = published_plan(offices)
    draw = frozen(offices, line, "2026-05-06上证综合指数收盘点位")
    assert "上证综合指数" in see(client, world, "labour1", "open_draw", draw.pk)
    send(client, world, "labour1", "open_draw", draw.pk, expect=422, beacon_value="")
    send(client, world, "labour1", "open_draw", draw.pk, beacon_value="3421.77")
    assert drawings.checked_draw(Draw.objects.get()).holds


def test_a_draw_that_is_given_up_is_told_with_its_reason(client, world, offices):
    _, line = published_plan(offices)
    draw = frozen(offices, line)
    send(client, world, "labour1", "abandon_draw", draw.pk, why="证件信息有误")
    client.logout()
    assert "证件信息有误" in client.get(reverse("enterprises:public_draw", args=[draw.pk])).content.decode()
    assert Draw.objects.get().state == DrawState.ABANDONED


def test_the_names_behind_entries_are_downloaded_by_auditors_alone(client, world, offices):
    _, line = published_plan(offices, percent=Decimal(100))
    draw = opened(offices, frozen(offices, line))
    assert "示例北斗轴承有限公司" in see(client, world, "auditor", "draw_key", draw.pk)
    see(client, world, "viewer", "draw_key", draw.pk, expect=404)


def test_a_visit_goes_from_notice_to_public_result_on_pages(client, world, offices):
    visit = visited(offices)
    send(client, world, "labour1", "notify_inspection", visit.pk)
    own = see(client, world, "member", "own_inspection", visit.pk)
    assert code_of(visit) in own
    assert "data:image/svg+xml;base64," in own
    assert code_of(visit) not in see(client, world, "labour1", "inspection", visit.pk)
    see(client, world, "neighbour", "own_inspection", visit.pk, expect=404)
    assert code_of(visit) in see(
        client, world, "labour1", "inspection_sign_in", visit.pk, query=f"?code={code_of(visit)}"
    )
    wrong = "000000" if code_of(visit) != "000000" else "111111"
    assert "还可以试 4 次" in send(client, world, "labour1", "inspection_sign_in", visit.pk, expect=422, code=wrong)
    visit.entry_code.refresh_from_db()
    assert visit.entry_code.failed == 1
    for person, page in (("labour3", "sign_in"), ("labour3", "results"), ("labour1", "results")):
        refused = see(client, world, person, f"inspection_{page}", visit.pk, expect=422)
        assert 'name="code"' not in refused and "提交结果" not in refused, "nothing is filled in that could not be kept"
    send(client, world, "labour1", "inspection_sign_in", visit.pk, code=code_of(visit))
    assert "等同组另一名检查人员签到" in see(client, world, "labour1", "inspection", visit.pk)
    send(client, world, "labour2", "inspection_sign_in", visit.pk, code=code_of(visit))
    item = visit.items.get().pk
    given = {f"result_{item}": "ordered", f"found_{item}": "未签合同 3 人"}
    assert "整改期限" in send(client, world, "labour1", "inspection_results", visit.pk, expect=422, **given)
    send(client, world, "labour1", "inspection_results", visit.pk, **given, **{f"due_{item}": "2026-05-20"})
    send(client, world, "labour1", "publish_inspection", visit.pk)
    send(client, world, "labour2", "recheck_inspection", item, outcome="done", note="")
    send(client, world, "member", "rate_inspection", visit.pk, stars=5, comment="")
    assert "5 星" in see(client, world, "labour1", "inspection", visit.pk)
    client.logout()
    public = client.get(reverse("enterprises:public_inspections")).content.decode()
    for words in ("示例北斗轴承有限公司", "责令限期整改", "2026-05-20 前整改（已整改到位）"):
        assert words in public


def test_results_of_many_are_published_after_a_look(client, world, offices):
    visit = recorded(offices, entered(offices, visited(offices)))
    rows = {"row": [visit.pk], "action": "publish"}
    client.force_login(offices.labour1)
    assert "不能撤回" in client.post(reverse("enterprises:inspections"), rows).content.decode()
    client.post(reverse("enterprises:inspections"), {**rows, "confirm": "yes"})
    visit.refresh_from_db()
    assert visit.state == InspectionState.PUBLISHED


def test_a_visit_is_arranged_from_the_file_of_an_enterprise(client, world, offices):
    firm = world.firms[0]
    assert "安排检查" in see(client, world, "labour1", "record_inspections", firm.pk)
    data = {
        "basis": "complaint",
        "reason": "投诉单 TS-12",
        "department": offices.labour.pk,
        "items": ["labour_contracts"],
        "starts_on": "2026-05-06",
        "ends_on": "2026-05-08",
        "inspectors": [one.pk for one in offices.inspectors[:1]],
    }
    assert "不得少于 2 人" in send(client, world, "labour1", "arrange_inspection", firm.pk, expect=422, **data)
    data["inspectors"] = [one.pk for one in offices.inspectors[:2]]
    send(client, world, "labour1", "arrange_inspection", firm.pk, **data)
    assert "投诉举报" in see(client, world, "labour1", "inspections")
    send(client, world, "labour1", "cancel_inspection", Inspection.objects.get().pk, why="企业停产")
    assert Inspection.objects.get().state == InspectionState.CANCELLED


def test_the_roster_is_kept_on_pages(client, world, offices):
    one = offices.inspectors[0]
    send(client, world, "labour2", "recuse_inspector", one.pk, enterprise="91990000MA0000001B", why="近亲属任职")
    assert "近亲属任职" in see(client, world, "labour2", "inspector", one.pk)
    send(client, world, "labour1", "lift_recusal", one.recusals.get().pk, expect=422)
    send(client, world, "labour2", "lift_recusal", one.recusals.get().pk)
    send(client, world, "labour1", "edit_inspector", one.pk, until="2026-12-31")
    assert Inspector.objects.get(pk=one.pk).active is False
    new = {"department": offices.labour.pk, "username": "safety1", "certificate": "X", "until": "2027-01-01"}
    assert "没有这个在用账号" in send(client, world, "labour1", "new_inspector", expect=422, **new)
    assert "LD-001" in see(client, world, "leader", "inspectors")


def test_classes_are_imported_shown_and_set_by_hand_on_pages(client, world, offices):
    text = "统一社会信用代码,信用风险类别\n91990000MA0000001B,D\n"
    file = SimpleUploadedFile("省级.csv", text.encode())
    send(client, world, "keeper", "import_credit_classes", month="2026-05-06", file=file)
    assert "D 类" in see(client, world, "leader", "credit_classes")
    firm = world.firms[0]
    data = {"grade": "B", "reason": "已移出名录", "until": "2026-07-01"}
    send(client, world, "keeper", "override_credit_class", firm.pk, **data)
    assert "已移出名录" in see(client, world, "auditor", "record_credit", firm.pk)
    send(client, world, "keeper", "end_credit_override", firm.pk)
    assert (CreditMonth.objects.get().grade, CreditOverride.objects.get().ended_by) == ("D", world.keeper)
    bad = SimpleUploadedFile("省级.csv", "统一社会信用代码,信用风险类别\n123,Z\n".encode())
    said = send(client, world, "keeper", "import_credit_classes", expect=422, month="2026-05-06", file=bad)
    assert "整份文件都没有写入" in said


@pytest.mark.parametrize(
    "page", ["inspections", "inspections_together", "inspection_plans", "inspection_draws", "inspectors"]
)
def test_empty_pages_say_what_comes_next(client, world, page):
    text = see(client, world, "leader", page)
    assert "还没有" in text or "没有可以合并" in text or "还是空的" in text


def test_what_may_be_inspected_is_anybodys_to_read(client, db):
    text = client.get(reverse("enterprises:inspection_items")).content.decode()
    assert reverse("enterprises:public_plans") in text, "the other published pages are one step away"
    for words in (
        "工业企业安全生产检查",
        "清单之外无检查",
        "走访不是检查",
        "待核对现行条款",
        "26 化学原料和化学制品制造业",
        "不限行业",
    ):
        assert words in text
