"""Work outside a request: started in the caller's transaction, shown with progress, cancelled on request, told when
done.

An app's `tasks.py` registers a function under a name with `@job("plans.read")`; a service starts it by that name. The
function gets a `JobProgress` and its arguments, and answers the address of its result (or nothing).

The job runs in the scope of the person who started it. By default the function, the mark "done" and the notice are one
transaction: after a crash either all of it is there or nothing, and the job runs again. `@job(name, atomic=False)` is
for long work that commits in pieces, each `with acting_as(progress.actor)`; such a function must go on where it stopped
when it is run again.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from procrastinate.contrib.django import app

from gaoxin.web import clock
from gaoxin.web.models import Job, JobState
from gaoxin.web.registry import Person, Text
from gaoxin.web.scope import SYSTEM, Actor

TASK = "gaoxin.run"
Function = Callable[..., str | None]


@dataclass(frozen=True, slots=True)
class Work:
    """What does the jobs of one name."""

    function: Function
    atomic: bool


_declared: dict[str, Work] = {}


def job(name: str, *, atomic: bool = True) -> Callable[[Function], Function]:
    """Decorator: the function that does jobs of this name. A second function of the same name is a mistake."""

    def keep(function: Function) -> Function:
        if name in _declared:
            raise ValueError(f"job {name!r} is declared twice")
        _declared[name] = Work(function, atomic)
        return function

    return keep


def work_of(name: str) -> Work:
    """What does jobs of this name; KeyError when nothing declares it."""
    return _declared[name]


def start(name: str, *, title: Text, user: Person | None, **arguments: Any) -> Job:
    """Put a job into the queue, in the caller's transaction: it runs when that is committed, and not at all otherwise.

    `title` is shown to the person; `arguments` must be JSON values. A name that nothing declares raises KeyError.
    """
    work_of(name)
    with transaction.atomic():
        made = Job.objects.create(
            kind=name,
            title=str(title)[:300],
            user=user,
            language=get_language() or settings.LANGUAGE_CODE,
            arguments=arguments,
            created_at=clock.now(),
        )
        made.task = app.configure_task(TASK).defer(job_id=made.pk)
        made.save(update_fields=["task"])
    return made


def cancel(user: Person, job_id: int) -> Job:
    """Cancel a job of this person: at once while it waits, at its next step while it runs, not at all when finished."""
    mine = jobs_of(user).filter(pk=job_id)
    mine.filter(state=JobState.QUEUED).update(state=JobState.CANCELLED, cancel_requested=True, finished_at=clock.now())
    mine.filter(state=JobState.RUNNING).update(cancel_requested=True)
    return require_job(user, job_id)


def jobs_of(user: Person) -> QuerySet[Job]:
    """The jobs a person started, latest first."""
    return Job.objects.filter(user=user)


def unfinished(user: Person) -> QuerySet[Job]:
    """The jobs of a person that wait or run."""
    return jobs_of(user).filter(Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING))


def require_job(user: Person, job_id: int) -> Job:
    """One job of this person; another's is not found."""
    return get_object_or_404(jobs_of(user), pk=job_id)


class Cancelled(Exception):  # noqa: N818 - not a defect: the person asked for it
    """The person has cancelled the job; raised by `step`, ends the function and undoes its transaction."""


class NoProgress:
    """Progress told to nobody, for services called outside a job."""

    actor: Actor = SYSTEM

    def step(self, done: int, total: int | None = None, message: str = "") -> None:
        """Nothing to tell."""

    def cancelled(self) -> bool:
        return False


class JobProgress(NoProgress):
    """Tells how far a job is, on a connection of its own, so that it is seen while the work is not yet committed."""

    EVERY = 0.3  # seconds between two writes, unless the message changes or the end is reached

    def __init__(self, job_id: int, line: BaseDatabaseWrapper, actor: Actor = SYSTEM) -> None:
        self.actor = actor
        self._job_id = job_id
        self._line = line
        self._written = 0.0
        self._message = ""

    def step(self, done: int, total: int | None = None, message: str = "") -> None:
        """So many of so many are done; `message` is a sentence marked with gettext_noop. Raises Cancelled when asked
        to."""
        message = message or self._message
        if message == self._message and done != total and time.monotonic() - self._written < self.EVERY:
            return
        self._written, self._message = time.monotonic(), message
        if self._ask("UPDATE web_job SET done=%s, total=%s, message=%s WHERE id=%s", [done, total, message]):
            raise Cancelled

    def cancelled(self) -> bool:
        """Whether the person wants the job to end, for work that wants to tidy up before it raises Cancelled."""
        return self._ask("UPDATE web_job SET done=done WHERE id=%s", [])

    def _ask(self, change: str, values: list[Any]) -> bool:
        with self._line.cursor() as cursor:
            cursor.execute(f"{change} RETURNING cancel_requested", [*values, self._job_id])
            row = cursor.fetchone()
        return bool(row and row[0])
