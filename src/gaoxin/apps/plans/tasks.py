"""Jobs of the plans app; each calls one service."""

from gaoxin.apps.plans.services import reading
from gaoxin.web.jobs import JobProgress, job

STEP_WORDS = {
    "read": "读取文件",
    "extract": "识别指标、项目和任务，核对数字",
    "write": "写入识读结果",
    "done": "识读完成",
}


@job("plans.read")
def read_plan(progress: JobProgress, *, plan_id: int) -> str:
    """Read an uploaded plan; returns the address of its review page."""
    from django.urls import reverse

    def step(done: int, word: str) -> None:
        progress.step(done, reading.STEPS, STEP_WORDS[word])

    plan = reading.read_document(plan_id, step)
    return reverse("plans:review", args=[plan.pk])
