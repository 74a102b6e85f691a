"""On processes without choices, SpiffWorkflow waits for the same tasks after every step."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from gaoxin.engines.flows.running.stepping import complete, start
from gaoxin.engines.flows.running.waiting import waiting
from tests.engines.flows.drawn import DAY
from tests.engines.flows.running.trees import Tree, draw, drawing

pytest.importorskip("SpiffWorkflow", reason="the peer is part of the tests' environment")


@st.composite
def plain_trees(draw_one: st.DrawFn) -> Tree:
    """Sequences, parallel branches and sub-processes of tasks."""
    count = iter(range(10_000))

    def grow(depth: int) -> Tree:
        kind = draw_one(st.sampled_from(["task", *(["seq", "par", "sub"] if depth else [])]))
        name = f"{kind}{next(count)}"
        number = 0 if kind == "task" else 1 if kind == "sub" else draw_one(st.integers(2, 3))
        return Tree(kind, name, tuple(grow(depth - 1) for _ in range(number)))

    return Tree("seq", "all", (grow(3), grow(3)))


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck), print_blob=True)
@given(plain_trees(), st.integers(0, 2**32))
def test_both_engines_wait_for_the_same_tasks(tree, seed):
    from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
    from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
    from SpiffWorkflow.util.task import TaskState

    random = Random(seed)  # noqa: S311 - chosen by hypothesis, told when it fails
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(drawing(tree)).getroottree())
    theirs = BpmnWorkflow(parser.get_spec("p"), parser.get_subprocess_specs("p"))
    theirs.do_engine_steps()
    run = draw(tree)
    state = start(run, {}, DAY).state
    while not state.over:
        ready = {task.task_spec.name: task for task in theirs.get_tasks(state=TaskState.READY, manual=True)}
        ours = {one.step: one.id for one in waiting(run, state)}
        assert sorted(ready) == sorted(ours)
        step = random.choice(sorted(ours))
        state = complete(run, state, ours[step], {}, DAY).state
        ready[step].run()
        theirs.do_engine_steps()
    assert theirs.completed
