"""The product's own processes: drawn whole, run along the ways that officials take, in working time."""

from datetime import date

import pytest
from lxml import etree

from gaoxin.catalogue.flows import package_process
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.checking import check
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import complete, occur, start
from gaoxin.engines.flows.running.waiting import waiting

DAY = date(2026, 3, 2)
FILES = {path.split("/")[1]: data for path, data in package_shelf("flows").files.items()}
NAMES = {"di": "http://www.omg.org/spec/BPMN/20100524/DI", "b": "http://www.omg.org/spec/BPMN/20100524/MODEL"}
ROLES = ("filer", "dispatch", "lead", "head", "leader", "item", "duty:", "of:", "person:", "people:")


ANSWERED = ("dispatch", "handle", "answer")


def along(key: str, *steps: str, filed: dict | None = None, **answers: dict) -> tuple[Process, State]:
    """A case after these steps; answers stand under the name of their step."""
    run = package_process(key)
    state = start(run, filed or {}, DAY).state
    for step in steps:
        one = next(one for one in waiting(run, state) if one.step == step)
        done = occur if one.events else complete
        state = done(run, state, one.id, answers.get(step, {}), DAY).state
    return run, state


def open_steps(run: Process, state: State) -> list[str]:
    return sorted(one.step for one in waiting(run, state))


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_shipped_process_runs_and_every_shape_and_arrow_is_drawn(file):
    data = FILES[file]
    found = check(data if isinstance(data, bytes) else data.encode(), services=None)
    assert (found.hindrances, found.notes) == ((), ())
    root = etree.fromstring(data if isinstance(data, bytes) else data.encode())
    shown = {one.get("bpmnElement") for one in root.iterfind(".//di:BPMNShape", NAMES)}
    lines = {one.get("bpmnElement") for one in root.iterfind(".//di:BPMNEdge", NAMES)}
    (process,) = found.processes
    assert (shown, lines) == (set(process.steps), set(process.flows))
    assert f"{process.id}.bpmn" == file
    tasks = [step for step in process.steps.values() if step.does == "task"]
    assert all(step.role.startswith(ROLES) and step.name for step in tasks)


@pytest.mark.parametrize(
    ("steps", "answers", "expected"),
    [
        ((), {}, ["dispatch"]),
        (("dispatch",), {"dispatch": {"同意": True}}, ["handle"]),
        (("dispatch",), {"dispatch": {"同意": False}}, ["explain"]),
        (("dispatch", "explain"), {"dispatch": {"同意": False}}, []),
        (("dispatch", "handle", "answer"), {}, ["silent", "verdict"]),
        (("dispatch", "handle", "answer"), {"answer": {"挂账": True}}, ["pending"]),
        (("dispatch", "handle", "answer", "pending"), {"answer": {"挂账": True}}, ["silent", "verdict"]),
        (("dispatch", "handle", "answer", "silent"), {}, ["month"]),
        ((*ANSWERED, "verdict"), {"verdict": {"重新办理": True}}, ["dispatch"]),
        ((*ANSWERED, "verdict"), {"verdict": {"重新办理": False}}, ["month"]),
        ((*ANSWERED, "verdict", "month"), {}, ["revisit", "silent_again"]),
        ((*ANSWERED, "verdict", "month", "revisit"), {"revisit": {"重新办理": True}}, ["dispatch"]),
        ((*ANSWERED, "verdict", "month", "revisit"), {"revisit": {"重新办理": False}}, []),
        ((*ANSWERED, "silent", "month", "silent_again"), {}, []),
    ],
)
def test_an_appeal_is_dispatched_handled_judged_and_asked_about_again(steps, answers, expected):
    run, state = along("appeal", *steps, **answers)
    assert open_steps(run, state) == expected
    assert bool(state.over) == (not expected)


def test_a_matter_is_accepted_reviewed_jointly_where_needed_decided_and_delivered():
    alone = along("one_stop", "accept", "review")
    assert open_steps(*alone) == ["decide"]
    asked = {"review": {"需联审": True, "joint_departments": [3, 5]}}
    run, state = along("one_stop", "accept", "review", **asked)
    assert [(one.step, one.item, one.role) for one in waiting(run, state)] == [
        ("opinions", 3, "item"),
        ("opinions", 5, "item"),
    ]
    run, state = along("one_stop", "accept", "review", "opinions", "opinions", "decide", "document", **asked)
    assert [(one.step, one.due) for one in waiting(run, state)] == [("deliver", {"workdays": 10})]
    assert open_steps(*along("one_stop", "accept", accept={"同意": False})) == ["notice"]


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        ({"kind": "urban"}, ["urban"]),
        ({"kind": "urban", "hurt": True}, ["report", "urban"]),
        ({"kind": "traffic", "hurt": False}, ["traffic"]),
        ({"kind": "emergency"}, ["emergency", "report"]),
        ({"kind": "security"}, ["security"]),
    ],
)
def test_a_city_event_goes_to_whoever_is_competent_and_to_the_leader_where_somebody_is_hurt(filed, expected):
    run, state = along("city_event", "verify", filed=filed)
    assert open_steps(run, state) == expected
    for step in expected:
        one = next(one for one in waiting(run, state) if one.step == step)
        state = complete(run, state, one.id, {}, DAY).state
    assert open_steps(run, state) == ["inspect"]
    assert open_steps(*along("city_event", "verify", filed=filed, verify={"属实": False})) == []


def test_an_emergency_is_timed_by_the_clock_and_not_by_office_hours():
    run, state = along("city_event", filed={"kind": "emergency"})
    assert [one.due for one in waiting(run, state)] == [{"calendar": "P0DT1H"}]
