"""Two officers at once on a real database: one wins, the other is told, and nothing is there twice."""

import threading
from collections.abc import Iterator

import pytest
from django.db import connection

from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.tests.world import NOW, World, build, dispatched, open_step
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock
from gaoxin.web.scope import acting_as


@pytest.fixture
def shared_world(transactional_db: None) -> Iterator[World]:
    with clock.at(NOW):
        yield build()


def at_once(*actions) -> list[str]:
    """What each came to: `done`, or the code of its refusal."""
    ready, came = threading.Barrier(len(actions)), []

    def run(user, action) -> None:
        try:
            with clock.at(NOW), acting_as(user):
                ready.wait(timeout=10)
                action()
            came.append("done")
        except Refusal as refusal:
            came.append(refusal.problems[0].code)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=action) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(came)


def test_two_officers_finish_one_part_and_one_is_told(shared_world: World):
    world = shared_world
    case = dispatched(world, world.land)
    step = open_step(case)
    came = at_once(
        (world.planner, lambda: moving.act(world.planner, step.pk)),
        (world.planner2, lambda: moving.act(world.planner2, step.pk)),
    )
    assert came == ["cases.step_done_already", "done"]
    assert [one.element for one in case.steps.order_by("pk")] == ["dispatch", "handle", "answer"]
    assert case.trail.filter(what="cast_vote", step=step).count() == 1


def test_two_officers_take_one_part_and_one_is_told(shared_world: World):
    world = shared_world
    case = dispatched(world, world.land)
    step = open_step(case)
    came = at_once(
        (world.planner, lambda: moving.take(world.planner, step.pk)),
        (world.planner2, lambda: moving.take(world.planner2, step.pk)),
    )
    assert came == ["cases.not_your_part", "done"]
    assert step.parts.get().person in (world.planner, world.planner2)
    assert case.trail.filter(what="taken").count() == 1
