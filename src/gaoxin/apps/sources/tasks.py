"""Jobs of the data pool, and its nightly round: what became overdue is told, and grants that ran out are closed."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_noop
from procrastinate.contrib.django import app

from gaoxin.apps.sources.services import background, datasets, proposing, refreshing
from gaoxin.web.jobs import JobProgress, job
from gaoxin.web.scope import SYSTEM, acting_as


@job(background.VERSION)
def take_in_version(progress: JobProgress, *, dataset_id: int, document_id: int, as_of: str, note: str) -> str:
    """Take in a large upload; returns the address of the versions."""
    progress.step(0, 1, gettext_noop("读取、核对并入库"))
    datasets.upload_version(progress.actor, dataset_id, document_id, date.fromisoformat(as_of), note)
    progress.step(1, 1)
    return reverse("sources:versions", args=[dataset_id])


@job(background.PROPOSAL)
def make_proposal(progress: JobProgress, *, dataset_id: int, opening: dict[str, Any], note: str) -> str:
    """Make, protect and audit a statistic; returns the address of the proposed version."""
    progress.step(0, 1, gettext_noop("汇总、遮盖并逐组核验"))
    version = proposing.propose_opening(progress.actor, dataset_id, proposing.Opening(**opening), note)
    progress.step(1, 1)
    return reverse("sources:open_version", args=[version.pk])


@app.periodic(cron="30 16 * * *")  # by universal time: 00:30 in Shanghai
@app.task(name="sources.nightly", pass_context=False)
def nightly(timestamp: int) -> None:
    with acting_as(SYSTEM):
        refreshing.end_run_out_grants()
        refreshing.remind_of_refresh()
