"""A sub-process with a handler inside that begins by compensation: only the handler says what is made undone."""

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.running.moves import send_back, steps_back
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import start
from gaoxin.engines.flows.running.waiting import waiting
from tests.engines.flows.drawn import DAY, at, do, element, flows, read, waits

COMPENSATE = "<compensateEventDefinition/>"


def handled(key: str) -> str:
    """A task that another one makes undone."""
    return (
        element("userTask", key)
        + element("boundaryEvent", f"{key}_b", COMPENSATE, attachedToRef=key)
        + element("userTask", f"un{key}", isForCompensation="true")
        + f'<association id="{key}_a" sourceRef="{key}_b" targetRef="un{key}"/>'
    )


def drawing(inside: str, thrown: str = COMPENSATE) -> Process:
    """Two rooms are booked in a sub-process, then a task, then everything is made undone, then a last task."""
    handler = element("subProcess", "handler", element("startEvent", "h", COMPENSATE) + inside, triggeredByEvent="true")
    rooms = handled("one") + handled("two") + element("startEvent", "b") + flows("b>one", "one>two")
    return read(
        element("startEvent", "s"),
        element("subProcess", "book", rooms + handler),
        element("userTask", "check"),
        element("intermediateThrowEvent", "back", thrown),
        element("userTask", "tell"),
        flows("s>book", "book>check", "check>back", "back>tell"),
    )


def booked(run: Process) -> State:
    state = start(run, {}, DAY).state
    return do(run, do(run, state, "one").state, "two").state


def test_a_handler_inside_is_not_waited_for_while_its_sub_process_runs():
    run = drawing(element("userTask", "apologise") + flows("h>apologise"))
    assert (run.steps["book"].handler, run.steps["handler"].apart) == ("handler", True)
    assert [one.step for one in waiting(run, start(run, {}, DAY).state)] == ["one"]


def test_only_the_handler_runs_where_it_undoes_nothing_further():
    run = drawing(element("userTask", "apologise") + flows("h>apologise"))
    state = do(run, booked(run), "check").state
    assert waits(run, state) == ["apologise"]
    state = do(run, state, "apologise").state
    assert waits(run, state) == ["tell"]
    assert do(run, state, "tell").over == "ended"


def test_the_handler_undoes_what_stands_beside_it():
    run = drawing(element("intermediateThrowEvent", "t", COMPENSATE) + flows("h>t"))
    state = do(run, booked(run), "check").state
    assert waits(run, state) == ["unone", "untwo"]
    state = do(run, do(run, state, "untwo").state, "unone").state
    assert waits(run, state) == ["tell"]
    assert do(run, state, "tell").over == "ended"


def test_one_activity_inside_is_undone_by_its_name():
    run = drawing(
        element("userTask", "apologise") + flows("h>apologise"), '<compensateEventDefinition activityRef="one"/>'
    )
    state = do(run, booked(run), "check").state
    assert waits(run, state) == ["unone"]
    assert waits(run, do(run, state, "unone").state) == ["tell"]


def test_a_sub_process_that_still_runs_is_undone_piece_by_piece():
    run = read(
        element("startEvent", "s"),
        element("parallelGateway", "g"),
        element(
            "subProcess",
            "book",
            handled("one")
            + element("startEvent", "b")
            + element("userTask", "wait")
            + element("subProcess", "handler", element("startEvent", "h", COMPENSATE), triggeredByEvent="true")
            + flows("b>one", "one>wait"),
        ),
        element("userTask", "check"),
        element("endEvent", "back", COMPENSATE),
        flows("s>g", "g>book", "g>check", "check>back"),
    )
    state = do(run, start(run, {}, DAY).state, "one").state
    assert waits(run, do(run, state, "check").state) == ["unone", "wait"]


def test_what_comes_after_waits_until_all_is_undone_unless_the_drawing_says_otherwise():
    run = drawing(
        element("userTask", "apologise") + flows("h>apologise"),
        '<compensateEventDefinition waitForCompletion="false"/>',
    )
    state = do(run, booked(run), "check").state
    assert waits(run, state) == ["apologise", "tell"]
    assert do(run, do(run, state, "tell").state, "apologise").over == "ended"


def test_sending_back_from_what_is_undone_goes_the_same_course_again():
    run = drawing(element("intermediateThrowEvent", "t", COMPENSATE) + flows("h>t"))
    state = do(run, do(run, booked(run), "check").state, "untwo").state
    state = State.from_json(state.as_json())
    (check,) = [one for one in steps_back(state, at(run, state, "unone")) if one.step == "check"]
    moved = send_back(run, state, check.id, DAY).state
    assert waits(run, moved) == ["check"]
    assert waits(run, do(run, moved, "check").state) == ["unone", "untwo"]
