"""The covering letter on the first page of a task list. In Chinese, as official papers are."""

from datetime import date

from gaoxin.apps.plans.documents.task_list import Cover, quoted
from gaoxin.apps.plans.models import Plan
from gaoxin.apps.plans.states import ApprovalKind
from gaoxin.apps.zones.models import Department
from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock

DRAFT = "征求意见稿"


def draft_cover(plan: Plan, department: Department | None, today: date) -> Cover:
    """The letter that asks for answers, to all units or to one."""
    sent = clock.local(plan.circulated_at).date() if plan.circulated_at else today
    return Cover(
        plan=plan.name,
        stage=DRAFT,
        addressee=department.name if department else "各有关单位",
        paragraphs=(
            f"现将{quoted(plan.name)}任务分解表（{DRAFT}）发给你们，请对本单位牵头和配合的事项逐项认领；有异议的，"
            "请提出建议承担单位并说明理由；需补充单位的，请一并说明。",
            f"请于{_answer_by(plan)}反馈。逾期未反馈的，将列入逾期未反馈清单，汇总定稿照常进行。",
        ),
        signer=planning_office(plan),
        day=sent,
    )


def _answer_by(plan: Plan) -> str:
    if not plan.answers_due:
        return f"收到后{limit('plans.answer_days').value}个工作日内"
    due = clock.local(plan.answers_due)
    return f"{due.year}年{due.month}月{due.day}日{due:%H:%M}前"


def issued_cover(plan: Plan, number: int, approval: ApprovalKind, reason: str, today: date) -> Cover:
    """The letter with which a version is issued, and on what authority."""
    authority = "已经审定" if approval == ApprovalKind.APPROVED else f"经研究直接印发（{reason}）"
    changed = "，与上一版相比的变更见附件1" if number > 1 else ""
    return Cover(
        plan=plan.name,
        stage=f"第{number}版",
        addressee="各有关单位",
        paragraphs=(
            f"{quoted(plan.name)}任务分解表（第{number}版）{authority}，现印发给你们{changed}。请牵头单位负总责，"
            "配合单位按照职责分工抓好落实，按时填报进展。",
        ),
        signer=planning_office(plan),
        day=today,
    )


def planning_office(plan: Plan) -> str:
    """The department that signs: the zone's planning office, or the zone where it has none."""
    office = plan.zone.departments.filter(duties__contains=[Duty.PLANNING]).order_by("position").first()
    return f"{plan.zone.name}{office.name}" if office else plan.zone.name
