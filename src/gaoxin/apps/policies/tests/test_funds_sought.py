"""Money sought from above: its steps, what they need, who writes them, and the pages."""

from datetime import date

import pytest

from gaoxin.apps.policies.fund_states import WonStage
from gaoxin.apps.policies.models import SoughtMoney, SoughtStep
from gaoxin.apps.policies.queries.funds import sought as queries
from gaoxin.apps.policies.services.funds.papers import Handed
from gaoxin.apps.policies.services.funds.sought import Sought, Step, register_sought, take_step
from gaoxin.apps.policies.tests import claims_world
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db
WAN = 1_000_000
DAY = date(2026, 3, 2)


@pytest.fixture
def world():
    with clock.at(claims_world.NOW):
        yield claims_world.build()


def begun(world, **more) -> SoughtMoney:
    written = {
        "year": 2026,
        "title": "示例技改资金",
        "fund": "示例省级技改专项",
        "level": "province",
        "grantor": "示例省工信厅",
        "department": world.science,
        "notice": "示例工信〔2026〕1号",
        **more,
    }
    return register_sought(world.officer, world.zone, Sought(**written))


def moved(world, row: SoughtMoney, stage: WonStage, amount: int | None = None, **more) -> SoughtMoney:
    return take_step(world.officer, row.pk, Step(stage, DAY, amount=amount, **more))


def test_money_goes_from_notice_to_appraisal_with_its_documents(world) -> None:
    row = begun(world)
    moved(world, row, WonStage.RESERVE, due=date(2026, 3, 20))
    moved(world, row, WonStage.APPLIED, 500 * WAN)
    moved(
        world, row, WonStage.APPROVED, 300 * WAN, document="示例财〔2026〕9号", file=Handed("批复.pdf", [b"%PDF-1.4"])
    )
    moved(world, row, WonStage.ARRIVED, 200 * WAN)
    moved(world, row, WonStage.ARRIVED, 100 * WAN)
    moved(world, row, WonStage.USED, 250 * WAN)
    row = moved(world, row, WonStage.APPRAISED, note="绩效自评优秀")
    assert (row.asked, row.granted, row.arrived, row.used) == (500 * WAN, 300 * WAN, 300 * WAN, 250 * WAN)
    assert (row.stage, row.approval_number, row.outcome, row.due) == (
        "appraised",
        "示例财〔2026〕9号",
        "绩效自评优秀",
        None,
    )
    assert [step.stage for step in row.steps.all()] == [
        *("notice", "reserve", "applied", "approved", "arrived", "arrived", "used", "appraised")
    ]
    approved = row.steps.get(stage="approved")
    name, stream = queries.step_file(world.leader, row.pk, approved.pk)
    assert (name, stream.read()) == ("批复.pdf", b"%PDF-1.4")
    (total,) = queries.totals(world.leader, world.zone)
    assert (total.count, total.granted, total.arrival_rate) == (1, 300 * WAN, 100.0)


@pytest.mark.parametrize(
    ("stage", "more", "code"),
    [
        (WonStage.APPROVED, {"amount": WAN}, "money.needs_document"),
        (WonStage.APPROVED, {"document": "示例财〔2026〕9号"}, "money.needs_amount"),
        (WonStage.ARRIVED, {"amount": WAN}, "money.not_granted_yet"),
        (WonStage.LOST, {}, "money.needs_words"),
        (WonStage.NOTICE, {}, "money.not_backwards"),
    ],
)
def test_a_step_without_what_it_needs_is_refused_and_nothing_changes(world, stage, more, code) -> None:
    row = begun(world)
    with pytest.raises(Refusal) as refused:
        take_step(world.officer, row.pk, Step(stage, DAY, **more))
    assert refused.value.problems[0].code == code
    assert SoughtMoney.objects.get().stage == "notice" and SoughtStep.objects.count() == 1


def test_no_more_arrives_than_was_granted_and_no_more_is_used_than_arrived(world) -> None:
    row = begun(world)
    moved(world, row, WonStage.APPROVED, 100 * WAN, document="示例财〔2026〕9号")
    for stage, amount, code in (
        (WonStage.ARRIVED, 101 * WAN, "money.more_than_granted"),
        (WonStage.USED, 1 * WAN, "money.more_than_arrived"),
    ):
        with pytest.raises(Refusal) as refused:
            moved(world, row, stage, amount)
        assert refused.value.problems[0].code == code
    assert (SoughtMoney.objects.get().arrived, SoughtStep.objects.count()) == (0, 2)


def test_only_its_department_and_finance_write_and_nobody_outside_finds_it(world) -> None:
    row = begun(world)
    with pytest.raises(Refusal) as refused:
        take_step(world.guard, row.pk, Step(WonStage.RESERVE, DAY))
    assert refused.value.problems[0].code == "money.for_department"
    assert take_step(world.treasurer, row.pk, Step(WonStage.RESERVE, DAY)).stage == "reserve"
    with pytest.raises(NotFound):
        queries.sought_page(world.member, row.pk)


def test_a_step_that_is_due_and_not_done_is_overdue(world) -> None:
    late, fresh = begun(world, due=date(2026, 3, 1)), begun(world, title="示例二", due=date(2026, 3, 2))
    assert list(queries.overdue(world.leader, world.zone)) == [late]
    assert queries.is_overdue(late) and not queries.is_overdue(fresh)


def test_an_overdue_step_waits_on_the_first_page_of_its_department_only(world, client) -> None:
    late, _fresh = begun(world, due=date(2026, 3, 1)), begun(world, title="示例二", due=date(2026, 3, 2))
    assert list(queries.own_overdue(world.officer, world.zone)) == [late]
    assert not queries.own_overdue(world.guard, world.zone)
    client.force_login(world.officer)
    shown = client.get("/").text
    assert "向上争取逾期" in shown and f"/money/{late.pk}/" in shown and "示例二" not in shown


def test_the_pages_answer_staff_and_take_what_is_written(world, client) -> None:
    client.force_login(world.officer)
    form = {
        "title": "示例数字化资金",
        "fund": "示例专项",
        "year": "2026",
        "level": "state",
        "grantor": "示例部",
        "notice": "示例〔2026〕5号",
        "department": world.science.pk,
        "asked": "120.5",
        "due": "2026-03-01",
    }
    assert client.post("/money/new/", form).status_code == 302
    row = SoughtMoney.objects.get()
    assert (row.asked, row.level) == (120_500_000, "state")
    sent = {"stage": "approved", "day": "2026-03-02", "amount": "100", "document": "示例财〔2026〕2号"}
    assert client.post(f"/money/{row.pk}/step/", sent).status_code == 302
    client.force_login(world.leader)
    listed = client.get("/money/")
    assert "示例数字化资金" in listed.text and "按年度合计" in listed.text
    shown = client.get(f"/money/{row.pk}/")
    assert "示例财〔2026〕2号" in shown.text and "登记进展" not in shown.text
    assert client.get("/money/overdue/").status_code == 200
    assert client.get("/money/?export=xlsx").content[:2] == b"PK"
    client.force_login(world.officer)
    refused = client.post(f"/money/{row.pk}/step/", {"stage": "used", "day": "2026-03-02", "amount": "1"})
    assert refused.status_code == 422 and "使用金额超过到位金额" in refused.text
