import signal
from unittest.mock import patch

import pytest
from django.http import Http404
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.forked import die, end_of

from gaoxin.apps.plans.models import Plan, Row
from gaoxin.apps.plans.queries import plans as queries
from gaoxin.apps.plans.services import reading
from gaoxin.apps.plans.states import PlanState
from gaoxin.apps.plans.tests.conftest import TEXT
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.sources.models import Document
from gaoxin.kernel.problems import Refusal
from gaoxin.web import worker
from gaoxin.web.models import Job, JobState
from gaoxin.web.scope import acting_as

FILE = TEXT.encode()


def upload(setting, content: bytes = FILE, name: str = "青河规划.txt") -> Plan:
    return reading.upload_plan(setting.planner, setting.zone, name, [content])


def code_of(refused: pytest.ExceptionInfo) -> str:
    return refused.value.problems[0].code


def test_an_upload_keeps_the_file_by_its_hash_and_queues_the_reading(setting):
    plan = upload(setting)
    assert plan.state == PlanState.READING
    assert path_of(plan.document.sha256).read_bytes() == FILE
    assert ProcrastinateJob.objects.filter(pk=plan.job.task).exists()


@pytest.mark.django_db(transaction=True)
def test_the_job_reads_the_file_into_rows_that_quote_it(setting):
    plan = upload(setting)
    worker.run(plan.job.pk)
    plan.refresh_from_db()
    assert plan.state == PlanState.REVIEWING
    assert plan.document.text == TEXT
    rows = list(plan.rows.all())
    assert {row.kind for row in rows} >= {"target", "task"}
    assert all(TEXT[row.start : row.end] == row.current["evidence"] for row in rows)


@pytest.mark.django_db(transaction=True)
def test_reading_twice_changes_nothing(setting):
    plan = upload(setting)
    worker.run(plan.job.pk)
    before = list(Row.objects.order_by("pk").values())
    reading.read_document(setting.planner, plan.pk, lambda done, word: None)
    assert list(Row.objects.order_by("pk").values()) == before


@pytest.mark.django_db(transaction=True)
def test_a_file_that_cannot_be_read_says_why_and_may_be_tried_again(setting):
    plan = upload(setting, b"PK\x03\x04 not really a document", "坏文件.docx")
    worker.run(plan.job.pk)
    plan.refresh_from_db()
    assert plan.state == PlanState.FAILED
    assert plan.problem["code"] == "documents.broken_docx"
    plan.job.refresh_from_db()
    assert (plan.job.state, [one["code"] for one in plan.job.problems]) == (JobState.FAILED, ["documents.broken_docx"])
    again = reading.read_again(setting.planner, plan.pk, seen=plan.revision)
    assert again.state == PlanState.READING


@pytest.mark.django_db(transaction=True)
def test_a_cancelled_reading_may_be_started_again(setting):
    plan = upload(setting)
    Job.objects.filter(pk=plan.job.pk).update(state=JobState.CANCELLED)
    again = reading.read_again(setting.planner, plan.pk, seen=plan.revision)
    assert again.job.pk != plan.job.pk


@pytest.mark.django_db(transaction=True)
def test_a_plan_uploaded_by_mistake_is_withdrawn_and_comes_back_whole(setting):
    plan = upload(setting)
    worker.run(plan.job.pk)
    plan.refresh_from_db()
    rows = plan.rows.count()
    reading.withdraw_plan(setting.planner, plan.pk, seen=plan.revision)
    assert list(queries.plans_of(setting.planner, setting.zone)) == []
    assert list(queries.plans_of(setting.planner, setting.zone, withdrawn=True)) == [plan]
    restored = upload(setting, name="同一文件.txt")
    assert (restored.pk, restored.state, restored.rows.count()) == (plan.pk, PlanState.REVIEWING, rows)


@pytest.mark.django_db(transaction=True)
def test_an_unread_plan_that_was_withdrawn_is_read_when_it_comes_back(setting):
    plan = upload(setting)
    Job.objects.filter(pk=plan.job.pk).update(state=JobState.CANCELLED)
    reading.withdraw_plan(setting.planner, plan.pk, seen=plan.revision)
    restored = reading.restore_plan(setting.planner, plan.pk)
    assert (restored.state, restored.job.state) == (PlanState.READING, JobState.QUEUED)


def test_a_plan_being_read_is_not_withdrawn(setting):
    plan = upload(setting)
    with pytest.raises(Refusal) as refused:
        reading.withdraw_plan(setting.planner, plan.pk, seen=plan.revision)
    assert code_of(refused) == "plans.job_under_way"


def test_a_department_does_not_withdraw_plans(setting, plan):
    with pytest.raises(Http404):
        reading.withdraw_plan(setting.scientist, plan.pk, seen=plan.revision)
    plan.refresh_from_db()
    assert plan.state == PlanState.REVIEWING


def test_the_same_file_twice_names_the_plan_it_became(setting):
    upload(setting)
    with pytest.raises(Refusal) as refused:
        upload(setting, name="另一个名字.txt")
    assert code_of(refused) == "plans.uploaded_before"
    assert Plan.objects.count() == 1


def test_an_empty_file_is_refused_and_leaves_nothing(setting):
    with pytest.raises(Refusal) as refused:
        upload(setting, b"")
    assert code_of(refused) == "sources.empty_file"
    assert not Document.objects.exists()


def test_a_department_does_not_upload_plans(setting):
    with pytest.raises(Refusal) as refused:
        reading.upload_plan(setting.scientist, setting.zone, "规划.txt", [FILE])
    assert code_of(refused) == "plans.planning_office_only"
    assert not Document.objects.exists()


# What the process was doing when it was killed: a function replaced by one that ends the process on the spot.
MOMENTS = {
    "while the bytes are written": "os.fsync",
    "before the file has its name": "pathlib.Path.replace",
    "before the plan is recorded": "gaoxin.apps.plans.models.Plan.objects.create",
    "before the reading is queued": "gaoxin.web.jobs.start",
}


def kill_at(moment: str, act) -> None:
    """Act in a process of its own that is killed (-9) when it reaches the moment."""

    def until_then() -> None:
        with patch(moment, die):
            act()

    assert end_of(until_then) == -signal.SIGKILL


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_kill_during_upload_leaves_no_half_plan_and_the_upload_can_be_repeated(setting, moment):

    def act() -> None:
        with acting_as(setting.planner):
            upload(setting)

    kill_at(moment, act)
    assert not Plan.objects.exists()
    assert not Job.objects.exists()
    assert upload(setting).state == PlanState.READING


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "moment",
    ["gaoxin.apps.plans.services.reading.read_plan", "gaoxin.apps.plans.models.Finding.objects.bulk_create"],
    ids=["while the text is read", "between rows and findings"],
)
def test_a_kill_during_reading_leaves_the_plan_unread_and_the_job_runs_again(setting, moment):
    plan = upload(setting)
    kill_at(moment, lambda: worker.run(plan.job.pk))
    plan.refresh_from_db()
    assert (plan.state, plan.rows.count()) == (PlanState.READING, 0)
    assert worker.recover() == 1
    worker.run(plan.job.pk)
    plan.refresh_from_db()
    assert plan.state == PlanState.REVIEWING


def test_withdrawing_offers_the_way_back(client, setting, plan):
    client.force_login(setting.planner)
    told = client.post(f"/plans/{plan.pk}/withdraw/", {"revision": plan.revision}, follow=True)
    assert f"/plans/{plan.pk}/restore/" in told.content.decode()
    back = client.post(f"/plans/{plan.pk}/restore/", follow=True)
    assert back.redirect_chain[-1] == (f"/plans/{plan.pk}/review/", 302)
    plan.refresh_from_db()
    assert plan.state == PlanState.REVIEWING
