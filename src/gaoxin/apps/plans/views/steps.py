"""The next step of a plan under way, by its state and by who is looking."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.queries.consultation import Numbers, Work
from gaoxin.apps.plans.states import PlanState


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is to be done next, in a sentence; with an address and its words where the viewer does it."""

    words: str
    url: str = ""
    action: str = ""


def next_step(work: Work, counted: Numbers) -> NextStep:
    """Who does what next."""
    if work.being_issued:
        return NextStep(_t("正在后台印发，完成后会有消息。"), reverse("web:jobs"), _t("查看进度"))
    steps = {
        PlanState.REVIEWING: _while_reviewing,
        PlanState.CIRCULATING: _while_circulating,
        PlanState.SETTLING: _while_settling,
        PlanState.SUBMITTED: _while_submitted,
    }
    if work.plan.state == PlanState.PUBLISHED:
        return NextStep(_t("已印发，各单位按分工推进并填报进展。"), _to(work, "board"), _t("打开规划看板"))
    step = steps.get(PlanState(work.plan.state))
    return step(work, counted) if step else NextStep("")


def _to(work: Work, name: str) -> str:
    return reverse(f"plans:{name}", args=[work.plan.pk])


def _while_reviewing(work: Work, counted: Numbers) -> NextStep:
    if not work.works:
        return NextStep(_t("规划综合部门正在核校和分解。"))
    if not counted.rows:
        return NextStep(_t("先采纳要分解的指标、项目和任务。"), _to(work, "review"), _t("去核校"))
    if counted.without_units:
        words = _t("%(n)s 个事项还没有承担单位，可先让系统给出建议。") % {"n": counted.without_units}
        return NextStep(words, _to(work, "units") + "?gap=units", _t("分解到单位"))
    return NextStep(_t("分解已有着落，可以征求各单位意见。"), _to(work, "circulate"), _t("发出征求意见稿"))


def _while_circulating(work: Work, counted: Numbers) -> NextStep:
    if not work.works:
        return NextStep(_t("各单位正在反馈意见。"))
    if counted.outstanding and not work.overdue:
        return NextStep(_t("等待反馈，还有 %(n)s 项没有回音；全部反馈或到期后可以汇总。") % {"n": counted.outstanding})
    words = _t("已全部反馈，可以提前结束本轮。") if not counted.outstanding else _t("已到截止时间，可以汇总意见。")
    return NextStep(words, _to(work, "close_round"), _t("结束本轮"))


def _while_settling(work: Work, counted: Numbers) -> NextStep:
    if not work.works:
        return NextStep(_t("规划综合部门正在汇总定稿。"))
    if counted.contested:
        words = _t("还有 %(n)s 条异议或补充等您处理。") % {"n": counted.contested}
        return NextStep(words, _to(work, "consultation") + "#contested", _t("逐条处理"))
    return NextStep(_t("意见已全部处理，可以报请领导审定。"), _to(work, "submit"), _t("报请审定"))


def _while_submitted(work: Work, counted: Numbers) -> NextStep:
    if work.decides:
        return NextStep(_t("请审定：审定后即印发并成为全区规划。"), _to(work, "approve"), _t("审定并印发"))
    return NextStep(_t("等待管委会领导审定。"))
