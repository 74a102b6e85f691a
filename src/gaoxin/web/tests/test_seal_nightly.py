"""Sealing each night: when it is due, once, and after the process was killed in the middle."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from gaoxin.web import tasks, worker
from gaoxin.web.models import Job, JobState, Seal, SealedBlock
from gaoxin.web.seal import making, nightly
from gaoxin.web.seal.verifying import verify
from gaoxin.web.tests.tampering import at, name_zones

pytestmark = pytest.mark.django_db(transaction=True)
HOURS = dict(app.periodic_registry.periodic_tasks)

# The process ends on the spot when it comes to the table of this name, or after the last one, before all is kept.
DYING = """
import os, signal, sys
import django
django.setup()
from gaoxin.web import worker
from gaoxin.web.models import Seal
from gaoxin.web.seal.sheets import Sealing
table, day = sys.argv[2:]
sheet, create = Sealing.sheet, Seal.objects.create
def die_at(sealing):
    if sealing.ledger.table == table and f"{sealing.until:%Y-%m-%d}" == day:
        os.kill(os.getpid(), signal.SIGKILL)
    return sheet(sealing)
def die_before_keeping(**values):
    if table == "none" and f"{values['day']:%Y-%m-%d}" == day:
        os.kill(os.getpid(), signal.SIGKILL)
    return create(**values)
Sealing.sheet, Seal.objects.create = die_at, die_before_keeping
worker.run(int(sys.argv[1]))
"""


def die(job: Job, table: str, day: str) -> None:
    """Run the job in a process of its own that is killed (-9) there."""
    values = connection.settings_dict
    url = (
        f"postgresql://{values['USER']}:{values['PASSWORD']}@/{values['NAME']}"
        f"?host={values['HOST']}&port={values['PORT'] or 5432}"
    )
    done = subprocess.run(
        [sys.executable, "-c", DYING, str(job.pk), table, day],
        env={**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "gaoxin.site.settings"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]


@pytest.mark.parametrize("table", ["zones_zoneevent", "none"], ids=["among the tables", "before the seal is kept"])
def test_a_kill_leaves_the_days_sealed_before_and_the_next_run_goes_on(owner, table):
    name_zones(owner, at(-4), "a")
    making.make_missing(now=at(-3, 0, 10))
    for day in (-3, -2, -1):
        name_zones(owner, at(day), f"b{-day}")
    job = nightly.start_when_due()
    second = at(-1 if table != "none" else -2)
    die(job, table, f"{second:%Y-%m-%d}")
    assert list(Seal.objects.values_list("day", flat=True)) == [at(-4).date(), at(-3).date()]
    assert set(SealedBlock.objects.values_list("seal", flat=True)) <= {1, 2}
    job.refresh_from_db()
    assert job.state == JobState.RUNNING
    assert worker.recover() == 1
    worker.run(job.pk)
    job.refresh_from_db()
    assert (job.state, Seal.objects.count()) == (JobState.DONE, 4)
    checked = verify()
    assert (checked.found, checked.seals, checked.unsealed) == (0, 4, 0)


def test_sealing_is_started_once_and_only_when_a_day_is_missing(owner):
    name_zones(owner, at(-1), "a")
    job = nightly.start_when_due()
    assert nightly.start_when_due() is None
    worker.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.user) == (JobState.DONE, None)
    assert nightly.start_when_due() is None
    assert [seal.day for seal in Seal.objects.all()] == [at(-1).date()]


def test_the_worker_looks_for_days_to_seal_at_ten_past_each_hour():
    assert [task.cron for task in HOURS.values() if task.task.name == tasks.seal.name] == ["10 * * * *"]


def test_two_at_once_make_one_seal(owner):
    name_zones(owner, at(-1), "a")
    ready = Barrier(2)

    def make() -> int:
        ready.wait()
        try:
            return len(making.make_missing(now=at(0, 0, 10)))
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        made = sorted(done.result(timeout=60) for done in [threads.submit(make), threads.submit(make)])
    assert (made, Seal.objects.count(), verify().found) == ([0, 1], 1, 0)
