"""`kill -9` at every step of a case: at each statement that writes, and between the commit and whatever follows it.

What was not committed is not there at all; what was committed is there whole, with its notices, once.
"""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from tests.amounts import ALL

from gaoxin.apps.cases.models import Case, ProcessTransfer, Step
from gaoxin.apps.cases.services import filing, moving, returning, ringing, talking
from gaoxin.apps.cases.services.drawings import transferring
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.states import CaseState, StepState
from gaoxin.apps.cases.tests.killing import AFTER_COMMIT, NEVER, everything, in_a_process, notices_of
from gaoxin.apps.cases.tests.test_drawings import KEY, PROCESS, SIGNED, published
from gaoxin.apps.cases.tests.world import NOW, World, build, person
from gaoxin.apps.zones.models import User
from gaoxin.apps.zones.states import Role
from gaoxin.web import clock, worker
from gaoxin.web.models import Job, JobState
from gaoxin.web.scope import SYSTEM, acting_as

STRIDE = 1 if ALL else 3
MANY = 400
"""Statements that write in one step; no step comes near."""
LATER = "2026-03-09T10:00"


@pytest.fixture
def shared_world(transactional_db: None) -> Iterator[World]:
    with clock.at(NOW):
        yield build()


def killed_at_every_statement(act: Callable[[], object], actor: object, moment: str = NOW) -> int:
    """Kill the act at its first statement, at its second (in everyday runs at its fourth), and so on, until it comes to
    its end; nothing is ever left of what was killed. Answers how often it was killed."""
    before = everything()
    for kills, at in enumerate(range(1, MANY, STRIDE)):
        came = in_a_process(act, at, actor, moment)
        if came == "done":
            assert everything() != before
            return kills
        assert came == "killed"
        assert everything() == before, f"killed at statement {at}"
    raise AssertionError("never came to its end")


def open_of(case_number: int = 0) -> Step:
    return Step.objects.filter(state=StepState.OPEN).order_by("pk")[case_number]


@pytest.mark.examples
def test_a_process_killed_at_any_statement_of_any_step_leaves_nothing_half_done(shared_world: World):
    world = shared_world
    published(person("admin", world.zone, Role.ADMINISTRATOR), world, PROCESS)
    filed = Filing("路灯不亮", {"详情": "三盏"}, organisation=world.enterprise)
    steps: list[tuple[str, User, Callable[[], object]]] = [
        ("提交", world.member, lambda: filing.file(world.member, world.zone, KEY, filed)),
        ("签收", world.dispatcher, lambda: moving.take(world.dispatcher, open_of().pk)),
        (
            "分派",
            world.dispatcher,
            lambda: moving.act(world.dispatcher, open_of().pk, answers={"departments": [world.land.pk]}),
        ),
        (
            "退回",
            world.planner,
            lambda: returning.send_back(world.planner, open_of().pk, back_to_dispatch(), "不属我局"),
        ),
        (
            "再分派",
            world.dispatcher,
            lambda: moving.act(world.dispatcher, open_of().pk, answers={"departments": [world.land.pk]}),
        ),
        ("留言", world.planner, lambda: talking.say(world.planner, Case.objects.get().pk, "已到现场", internal=False)),
        ("办理", world.planner, lambda: moving.act(world.planner, open_of().pk)),
        ("评价", world.member, lambda: moving.act(world.member, open_of().pk)),
    ]
    kills = {name: killed_at_every_statement(act, user) for name, user, act in steps}
    assert min(kills.values()) >= 1
    assert sum(kills.values()) >= 3 * len(kills)
    case = Case.objects.get()
    assert (case.state, case.steps.filter(state=StepState.OPEN).count()) == (CaseState.CLOSED, 0)
    told = list(case.trail.values_list("what", flat=True))
    assert told == ["filed", "taken", "cast_vote", "send_back", "cast_vote", "cast_vote", "cast_vote", "closed"]
    assert notices_of(world.planner) == 2  # each time it came to the department, however often somebody was killed


def back_to_dispatch() -> str:
    case = Case.objects.get()
    process, state = moving.loaded(case)
    return returning.targets(process, state, open_of().task)[0].key


def test_a_process_killed_right_after_its_commit_has_done_all_of_it_once(shared_world: World):
    world = shared_world
    published(person("admin", world.zone, Role.ADMINISTRATOR), world, PROCESS)
    filed = Filing("路灯不亮", {}, organisation=world.enterprise)
    with acting_as(SYSTEM):
        case = filing.file(world.member, world.zone, KEY, filed)
        step = case.steps.get()
    dispatch = lambda: moving.act(world.dispatcher, step.pk, answers={"departments": [world.land.pk]})  # noqa: E731
    before = notices_of(world.planner)
    assert in_a_process(dispatch, AFTER_COMMIT, world.dispatcher, NOW) == "killed"
    assert (open_of().element, notices_of(world.planner)) == ("work", before + 1)
    done = everything()
    assert in_a_process(dispatch, NEVER, world.dispatcher, NOW) == "failed"  # refused: it has been done
    assert everything() == done


def test_a_worker_killed_while_limits_ring_climbs_each_rung_once(shared_world: World):
    world = shared_world
    with acting_as(SYSTEM):
        filing.file(world.member, world.zone, KEY, Filing("路灯不亮", {}, organisation=world.enterprise))
    for at in range(1, MANY):
        came = in_a_process(ringing.ring, at, None, LATER)
        if came == "done":
            break
        assert came == "killed"
    case = Case.objects.get()
    climbed = list(case.escalations.values_list("stage", "rung", "due"))
    assert climbed and len(climbed) == len(set(climbed)) == case.trail.filter(what="climbed").count()
    done = everything()
    assert in_a_process(ringing.ring, NEVER, None, LATER) == "done"
    assert everything() == done


def test_a_job_whose_worker_is_killed_between_two_cases_goes_on_and_reports_once(shared_world: World):
    world = shared_world
    admin = person("admin", world.zone, Role.ADMINISTRATOR)
    published(admin, world, PROCESS)
    with acting_as(SYSTEM):
        for _ in range(3):
            filing.file(world.member, world.zone, KEY, Filing("路灯不亮", {}, organisation=world.enterprise))
    published(admin, world, SIGNED)
    job = transferring.begin_transfer(admin, world.zone, KEY, {}, rehearsed=False)
    for at in (2, 9):  # in the first case, then in a later one; a third time it would be given up
        assert in_a_process(lambda: worker.run(job.pk), at, None, NOW) == "killed"
        with clock.at(NOW):
            assert worker.recover() == 1
    assert in_a_process(lambda: worker.run(job.pk), NEVER, None, NOW) == "done"
    transfer = ProcessTransfer.objects.get()
    assert (transfer.moved, transfer.kept, transfer.cases.count()) == (3, 0, 3)
    assert Job.objects.get(pk=job.pk).state == JobState.DONE
    assert notices_of(admin) == 1
    assert {case.trail.filter(what="transferred").count() for case in Case.objects.all()} == {1}
    connection.close()
