"""Jobs of the policy library, and what the worker does every morning: it reminds of days that come near."""

from django.urls import reverse
from django.utils.translation import gettext_noop
from procrastinate.contrib.django import app

from gaoxin.apps.policies.services.library import reading
from gaoxin.apps.policies.services.library.reminding import remind
from gaoxin.web.jobs import JobProgress, job
from gaoxin.web.scope import SYSTEM, acting_as

STEP_WORDS = {
    "read": gettext_noop("读取文件"),
    "extract": gettext_noop("识别条款、金额和条件"),
    "write": gettext_noop("写入识读结果"),
    "done": gettext_noop("识读完成"),
}


@job("policies.read", atomic=False)
def read_policy(progress: JobProgress, *, policy_id: int) -> str:
    """Read a policy's document; returns the address where its clauses are confirmed. The reading is one transaction of
    its own, so that a failure stays written down with the policy."""

    def step(done: int, word: str) -> None:
        progress.step(done, reading.STEPS, STEP_WORDS[word])

    policy = reading.read_document(progress.actor, policy_id, step)
    return reverse("policies:reading", args=[policy.pk])


@app.periodic(cron="30 0 * * *")  # by universal time: 08:30 in Shanghai
@app.task(name="policies.remind", pass_context=False)
def remind_departments(timestamp: int) -> None:
    with acting_as(SYSTEM):
        remind()
