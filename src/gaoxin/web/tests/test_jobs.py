"""Jobs, done by a real worker inside the test's process, and picked up after a worker has died."""

import re

import pytest
from django.db import connection, connections, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from gaoxin.apps.zones.models import Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import history, jobs, worker
from gaoxin.web.models import Job, JobState, Notice

SEEN: list[tuple] = []


@jobs.job("test.make_zone")
def make_zone(progress, *, code: str) -> str:
    """Makes a zone in three steps and notes what others see of it meanwhile."""
    zone = Zone.objects.create(code=code, name="甲", level="zone")
    for done in range(3):
        progress.step(done, 3, f"第{done}步")
        SEEN.append(_seen_by_others())
    return f"/zones/{zone.pk}/"


@jobs.job("test.refuse")
def refuse_it(progress) -> None:
    Zone.objects.create(code="gone", name="甲", level="zone")
    raise refuse("catalogue.unknown_field", Place(path="name"), field="x", known="y")


@jobs.job("test.fail")
def fail(progress) -> None:
    Zone.objects.create(code="gone", name="甲", level="zone")
    raise RuntimeError("told to nobody but the log")


@jobs.job("test.pieces", atomic=False)
def pieces(progress) -> None:
    Zone.objects.create(code="kept", name="甲", level="zone")
    Job.objects.update(cancel_requested=True)
    progress.step(1, 2, "停")


@pytest.fixture
def work(transactional_db):
    """Run the worker until the queue is empty. Its threads give their connections back at once."""
    settings = connections["default"].settings_dict
    kept, settings["CONN_MAX_AGE"] = settings["CONN_MAX_AGE"], 0

    def until_idle() -> None:
        with app.replace_connector(app.connector.get_worker_connector()) as worker_app:
            worker_app.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)

    yield until_idle
    settings["CONN_MAX_AGE"] = kept


def _seen_by_others() -> tuple:
    """The job's progress and the number of zones as another connection sees them."""
    line = connection.copy()
    try:
        with line.cursor() as cursor:
            cursor.execute("SELECT state, done, total, message, (SELECT count(*) FROM zones_zone) FROM web_job")
            return cursor.fetchone()
    finally:
        line.close()


def test_progress_is_seen_while_the_work_is_not_and_all_of_it_afterwards(work, person):
    SEEN.clear()
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    work()
    assert [("running", done, 3, f"第{done}步", 0) for done in range(3)] == SEEN
    job.refresh_from_db()
    zone = Zone.objects.get(code="a")
    assert (job.state, job.done, job.percent, job.attempts) == ("done", 3, 100, 1)
    assert job.result == f"/zones/{zone.pk}/"
    notice = Notice.objects.get()
    assert (notice.user, notice.kind, notice.values, notice.link) == (person, "web.job", {"title": "建区"}, job.result)
    assert [(line.who, line.kind) for line in history.history(zone)] == [("林晓", "insert")]


def test_a_job_of_a_transaction_that_is_undone_never_runs(work, person):
    with pytest.raises(RuntimeError), transaction.atomic():
        jobs.start("test.make_zone", title="建区", user=person, code="a")
        raise RuntimeError
    work()
    assert not Job.objects.exists()
    assert not Zone.objects.exists()


def test_a_name_that_nothing_declares_is_a_mistake_of_the_caller(person):
    with pytest.raises(KeyError):
        jobs.start("test.nothing", title="无", user=person)
    assert not Job.objects.exists()


def test_a_refusal_undoes_the_work_and_is_told_in_a_sentence(work, person, client):
    job = jobs.start("test.refuse", title="拒", user=person)
    work()
    job.refresh_from_db()
    assert (job.state, job.problems[0]["code"], Zone.objects.count()) == ("failed", "catalogue.unknown_field", 0)
    client.force_login(person)
    assert "没有“x”这个字段。" in client.get(f"/jobs/{job.pk}/").content.decode()
    assert Notice.objects.get().link == f"/jobs/{job.pk}/"


def test_a_program_error_undoes_the_work_and_reaches_the_log(work, person, caplog):
    job = jobs.start("test.fail", title="错", user=person)
    work()
    job.refresh_from_db()
    assert (job.state, Zone.objects.count()) == ("failed", 0)
    assert job.wording.startswith("程序出错")
    assert "told to nobody but the log" in caplog.text


def test_a_running_job_ends_at_its_next_step_when_cancelled(work, person):
    job = jobs.start("test.pieces", title="分批", user=person)
    work()
    job.refresh_from_db()
    assert (job.state, Zone.objects.filter(code="kept").exists()) == ("cancelled", True)


def test_a_waiting_job_is_cancelled_at_once_and_by_its_owner_only(work, person, other, client):
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    client.force_login(other)
    assert client.post(f"/jobs/{job.pk}/cancel/").status_code == 404
    client.force_login(person)
    assert client.post(f"/jobs/{job.pk}/cancel/").status_code == 302
    work()
    job.refresh_from_db()
    assert (job.state, job.cancel_requested, Zone.objects.count()) == ("cancelled", True, 0)


def _die(job: Job, attempts: int = 1) -> None:
    """As a process leaves a job that is killed in the middle of it: marked as running, its lock given up."""
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=attempts, done=2, total=3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job.task])


def test_a_job_whose_process_died_is_done_again(work, person):
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    _die(job)
    assert worker.recover() == 1
    work()
    job.refresh_from_db()
    assert (job.state, job.attempts, Zone.objects.count()) == ("done", 2, 1)
    assert ProcrastinateJob.objects.get(pk=job.task).status == "succeeded"


def test_a_job_that_keeps_killing_its_process_is_given_up(work, person):
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    _die(job, attempts=worker.ATTEMPTS)
    assert worker.recover() == 1
    job.refresh_from_db()
    assert (job.state, job.wording[:10]) == ("failed", "执行进程多次中断，已")
    assert worker.recover() == 0


def test_a_job_that_a_process_holds_is_left_to_it(work, person):
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    _die(job)
    with worker._line() as line:
        assert worker._hold(line, job.pk)
        assert worker.recover() == 0
        worker.run(job.pk)
    job.refresh_from_db()
    assert (job.state, Zone.objects.count()) == ("running", 0)


def test_a_job_that_waits_in_the_queue_is_not_taken_for_lost(work, person):
    jobs.start("test.make_zone", title="建区", user=person, code="a")
    assert worker.recover() == 0


def test_a_second_function_of_the_same_name_is_a_mistake():
    with pytest.raises(ValueError, match=re.escape("job 'test.fail' is declared twice")):
        jobs.job("test.fail")(lambda progress: None)


def test_the_page_of_a_job_asks_again_until_it_is_finished(work, person, client):
    job = jobs.start("test.make_zone", title="建区", user=person, code="a")
    client.force_login(person)
    text = client.get(f"/jobs/{job.pk}/", headers={"HX-Target": "job"}).content.decode()
    assert 'hx-trigger="every 1s"' in text
    assert "排队中" in text
    work()
    answer = client.get(f"/jobs/{job.pk}/", headers={"HX-Target": "job"})
    assert answer["HX-Redirect"] == Job.objects.get().result
    assert "hx-trigger" not in answer.content.decode()
