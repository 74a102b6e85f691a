"""A claim of the home organisation that was filed, reviewed, objected to, paid and partly asked back, for the walks
over every address."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import CallMode, Desk, DeskAnswer, ObjectionState, ReviewKind
from gaoxin.apps.policies.models import (
    Budget,
    Claim,
    ClaimCall,
    ClaimDesk,
    ClaimMaterial,
    ClaimNotice,
    Clause,
    Objection,
    Payment,
    PaymentOrder,
    Push,
    ReceiptFile,
    Recovery,
)
from gaoxin.apps.policies.services.claiming import calling, filing, publishing, reviewing, settling
from gaoxin.apps.policies.services.claiming.calling import WrittenCall
from gaoxin.apps.policies.services.claiming.filing import Paper
from gaoxin.apps.policies.services.paying import budgets, ordering, receipts, recovering
from gaoxin.apps.policies.tests.claims_world import make_clause
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock

FINE = b"%PDF-1.4 example"


def build(department: Department, enterprise_id: int, officer: User, member: User) -> None:
    """By the services, on days of the last month: days in public have to be over."""
    now, zone, treasurer = clock.now(), department.zone, User.objects.get(username="finance")
    begun = now - timedelta(days=30)
    with clock.at(begun):
        _, clause = make_clause(zone, department, officer)
        budget = budgets.open_budget(treasurer, zone, "示例资金", begun.year)
        budgets.appropriate(treasurer, budget.pk, 100_000, "示例预1号")
        call = _call(officer, clause, budget, begun)
        firm = Enterprise.objects.get(pk=enterprise_id)
        papers = {name: Paper("示例.pdf", FINE) for name in ("承诺书", "研发费用说明")}
        claim = filing.file_claim(member, call.pk, firm.pk, 50_000, "示例", papers)
        reviewing.pass_formal(officer, claim.pk)
        reviewing.answer_desk(officer, ClaimDesk.objects.get(claim=claim).pk, DeskAnswer.CLEAR, "")
        settling.settle_claims(officer, call.pk, [claim.pk], "示例纪要1号", clock.today())
        publishing.publish_notice(officer, call.pk, [claim.pk], "示例部门")
        Push.objects.create(
            zone=zone,
            clause=clause,
            channel="exchange_folder",
            entitlements=[],
            enterprises=0,
            link="/",
            made_by=officer,
            made_at=now,
        )
        objection = publishing.raise_objection(officer, claim.pk, "群众来信", "示例异议")
        publishing.review_objection(officer, objection.pk, ObjectionState.DISMISSED, "经核属实")
    publishing.end_notices()
    order = ordering.order_payments(treasurer, call.pk, [claim.pk], "示例财1号")
    payment = Payment.objects.get(order=order)
    line = f"支付单号,金额（元）,支付日期,回单号\n{payment.number},500.00,{clock.today()},R-1\n"
    receipts.take_file(treasurer, zone, "示例.csv", [line.encode()])
    recovering.demand(officer, claim.pk, 10_000, "示例理由", "追字1号")


def _call(officer: User, clause: Clause, budget: Budget, begun: datetime) -> ClaimCall:
    written = WrittenCall(
        title="示例申报通知",
        subject="示例事项",
        text="示例",
        year=begun.year,
        mode=CallMode.APPLY,
        opens_on=clock.today(),
        closes_on=clock.today() + timedelta(days=90),
        review=ReviewKind.NONE,
        desks={Desk.TAX: clause.department_id},
    )
    made = calling.draft_call(officer, clause.zone, clause, budget, written)
    return calling.publish_call(officer, made.pk)


def _latest(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.latest("pk").pk


def _claim(world: Any) -> Claim:
    return Claim.objects.get(call=ClaimCall.objects.latest("pk"))


OF_A_CLAIM = ("claim", "pass", "correction", "reject", "desk", "review", "objection", "objection_answer", "recover")
OF_A_CLAIM += ("appraise", "consent", "correct", "withdraw", "material")
OF_A_CALL = ("call", "change_call", "publish_call", "end_call", "offer", "file", "settle", "publish", "order", "paper")
OF_A_CALL += ("workbook",)

RECORDS: dict[str, Callable[[Any], object]] = {
    **{f"claims:{page}:claim_id": lambda world: _claim(world).pk for page in OF_A_CLAIM},
    **{f"claims:{page}:call_id": _latest(ClaimCall) for page in OF_A_CALL},
    "claims:desk:desk_id": lambda world: ClaimDesk.objects.get(claim=_claim(world)).pk,
    "claims:objection_answer:objection_id": _latest(Objection),
    "claims:material:material_id": _latest(ClaimMaterial),
    "claims:paper:kind": lambda world: "list",
    "claims:entitled_by:clause_id": lambda world: _claim(world).call.clause_id,
    "claims:tell:clause_id": lambda world: _claim(world).call.clause_id,
    "claims:push_again:push_id": _latest(Push),
    **{f"claims:{page}:budget_id": _latest(Budget) for page in ("fund", "fund_money")},
    **{f"claims:{page}:order_id": _latest(PaymentOrder) for page in ("order_page", "order_csv", "order_xlsx")},
    "claims:receipt_file:file_id": _latest(ReceiptFile),
    "claims:returned:recovery_id": _latest(Recovery),
    "claims:notice:notice_id": _latest(ClaimNotice),
}
