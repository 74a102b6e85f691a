"""Jobs of the plans app; each calls one service."""

from django.urls import reverse
from django.utils.translation import gettext_noop

from gaoxin.apps.plans.services import issue, reading
from gaoxin.apps.plans.states import ApprovalKind
from gaoxin.web.jobs import JobProgress, job

STEP_WORDS = {
    "read": gettext_noop("读取文件"),
    "extract": gettext_noop("识别指标、项目和任务，核对数字"),
    "write": gettext_noop("写入识读结果"),
    "done": gettext_noop("识读完成"),
}


@job("plans.read", atomic=False)
def read_plan(progress: JobProgress, *, plan_id: int) -> str:
    """Read an uploaded plan; returns the address of its review page. The reading is one transaction of its own, so that
    a failure stays written down with the plan; a plan that was read already is left as it is."""

    def step(done: int, word: str) -> None:
        progress.step(done, reading.STEPS, STEP_WORDS[word])

    plan = reading.read_document(progress.actor, plan_id, step)
    return reverse("plans:review", args=[plan.pk])


ISSUE_WORDS = {
    "records": gettext_noop("写入指标、项目和任务"),
    "word": gettext_noop("生成印发稿（Word）"),
    "sheet": gettext_noop("生成印发稿（Excel）"),
    "version": gettext_noop("登记版次"),
    "done": gettext_noop("已印发"),
}


@job("plans.issue")
def issue_plan(progress: JobProgress, *, plan_id: int, user_id: int, approval: str, reason: str, seen: int) -> str:
    """Issue a long task list; returns the address of its version. The right to issue was checked when it started."""

    def step(done: int, word: str) -> None:
        progress.step(done, issue.STEPS, ISSUE_WORDS[word])

    version = issue.issue_as(user_id, plan_id, approval=ApprovalKind(approval), reason=reason, seen=seen, step=step)
    return reverse("plans:version", args=[plan_id, version.number])
