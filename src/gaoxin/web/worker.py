"""Running jobs and picking up those whose process died.

While a job runs, its process holds an advisory lock of the database under the job's number, on a connection of its own.
The database gives the lock up the moment the process is gone; whoever can take the lock of a job marked as running
knows that nobody is doing it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from datetime import UTC, datetime

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_noop
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from gaoxin.kernel.problems import Problem, Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.jobs import TASK, Cancelled, JobProgress, work_of
from gaoxin.web.models import Job, JobState
from gaoxin.web.scope import SYSTEM, acting_as

logger = logging.getLogger(__name__)
ATTEMPTS = 3  # a job whose process has died this often is given up
NOTICE = "web.job"
_LOCKS = 0x6A6F6273 << 32  # keeps the numbers of jobs apart from other advisory locks
_TOLD = {
    JobState.DONE: gettext_noop("已完成：%(title)s"),
    JobState.FAILED: gettext_noop("没有完成：%(title)s"),
    JobState.CANCELLED: gettext_noop("已取消：%(title)s"),
}


def run(job_id: int) -> None:
    """Do a queued job to its end. Does nothing for a job that is not queued any more or that another process does."""
    with _line() as line:
        if not _hold(line, job_id):
            return
        job = _claim(job_id)
        if job is not None:
            with translation.override(job.language):
                _do(job, JobProgress(job.pk, line, job.user or SYSTEM))
        _release(line, job_id)  # closing the line does not end it where connections are pooled


def recover() -> int:
    """Queue again the jobs whose process died, and give up those that died too often; answers how many were found."""
    found = 0
    with _line() as line:
        for job in Job.objects.filter(state__in=[JobState.QUEUED, JobState.RUNNING]).order_by("pk"):
            status = ProcrastinateJob.objects.filter(pk=job.task).values_list("status", flat=True).first()
            if (job.state == JobState.QUEUED and status == "todo") or not _hold(line, job.pk):
                continue
            found += 1
            _queue_again(job, status)
            _release(line, job.pk)
    return found


def _claim(job_id: int) -> Job | None:
    changed = Job.objects.filter(pk=job_id, state=JobState.QUEUED).update(
        state=JobState.RUNNING, started_at=clock.now(), attempts=F("attempts") + 1, done=0, message=""
    )
    return Job.objects.select_related("user").get(pk=job_id) if changed else None


def _do(job: Job, progress: JobProgress) -> None:
    try:
        work = work_of(job.kind)
        with acting_as(progress.actor) if work.atomic else nullcontext():
            result = work.function(progress, **job.arguments) or ""
            _finish(job, JobState.DONE, result=result)
    except Cancelled:
        _finish(job, JobState.CANCELLED)
    except Refusal as refusal:
        _finish(job, JobState.FAILED, problems=[_kept(problem) for problem in refusal.problems])
    except Exception:  # the worker outlives any job: the log has the trace, the person is told
        logger.exception("job %s %s failed", job.pk, job.kind)
        _finish(
            job,
            JobState.FAILED,
            message=gettext_noop("程序出错，没有改动任何内容。请重试；仍不行请把任务编号告诉系统管理员。"),
        )


def _finish(
    job: Job, state: JobState, *, result: str = "", message: str = "", problems: list[dict] | None = None
) -> None:
    """Mark the end and tell the person, in the transaction of the caller if there is one."""
    with transaction.atomic():
        if state == JobState.DONE:
            Job.objects.filter(pk=job.pk, total__isnull=False).update(done=F("total"))
        changes = {"state": state, "finished_at": clock.now(), "result": result, "problems": problems or []}
        Job.objects.filter(pk=job.pk).update(**changes, **({"message": message} if message else {}))
        if job.user is not None:
            link = reverse("web:job", args=[job.pk]) if state != JobState.DONE or not result else result
            inbox.tell([job.user], NOTICE, _TOLD[state], {"title": job.title}, link)


def _kept(problem: Problem) -> dict:
    place = asdict(problem.place) if problem.place else None
    return {"code": problem.code, "values": {k: str(v) for k, v in problem.values.items()}, "place": place}


def _queue_again(job: Job, status: str | None) -> None:
    if job.attempts >= ATTEMPTS:
        _finish(
            job,
            JobState.FAILED,
            message=gettext_noop("执行进程多次中断，已停止重试，没有改动任何内容。请联系系统管理员后重新发起。"),
        )
        return
    with transaction.atomic():
        if status in {"doing", "failed"}:
            # The queue has a clock of its own; "now" there is the system's, whatever the site's clock says.
            app.job_manager.retry_job_by_id(job.task, datetime.now(UTC))
        else:
            job.task = app.configure_task(TASK).defer(job_id=job.pk)
        Job.objects.filter(pk=job.pk).update(state=JobState.QUEUED, task=job.task, done=0, message="")


@contextmanager
def _line() -> Iterator[BaseDatabaseWrapper]:
    line = connection.copy()
    try:
        yield line
    finally:
        line.close()


def _hold(line: BaseDatabaseWrapper, job_id: int) -> bool:
    return _lock(line, "SELECT pg_try_advisory_lock(%s)", job_id)


def _release(line: BaseDatabaseWrapper, job_id: int) -> None:
    _lock(line, "SELECT pg_advisory_unlock(%s)", job_id)


def _lock(line: BaseDatabaseWrapper, question: str, job_id: int) -> bool:
    with line.cursor() as cursor:
        cursor.execute(question, [_LOCKS + job_id])
        return bool(cursor.fetchone()[0])
