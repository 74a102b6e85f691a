"""How long one step of a case takes: its state read, one task done, all that follows moved on, the state saved again.

SpiffWorkflow, where it is installed, does the same to the same drawings in the same run: its specs cached as they are
here, its state saved and restored by its own serializer without the specs. Two shapes: an appeal of eight steps with
two parallel departments, and a supervised item that goes round a loop once a month.
"""

import json
import time
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from statistics import median
from typing import Any

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import choose, complete, start
from gaoxin.engines.flows.running.waiting import waiting

LIMIT_MS = 5.0
"""What a step may take."""
ROUNDS = 100
_DAY = date(2026, 1, 5)
_HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">'
    '<process id="p" isExecutable="true">'
)
_PEERS = "SpiffWorkflow"

Task = tuple[str, dict[str, Any]]
"""A step that is done, and what is filled in."""


def run(rounds: int = ROUNDS) -> dict[str, Any]:
    """Milliseconds of processor time (median, 95th in a hundred, last step) and bytes of the last state, of both."""
    found: dict[str, Any] = {"limit_ms": LIMIT_MS, "rounds": rounds}
    for name, (drawing, tasks) in {"appeal": _appeal(), "loop": _loop(rounds)}.items():
        times = max(1, rounds // 10) if name == "appeal" else 1
        found[name] = {
            "steps": len(tasks),
            "gaoxin": _timed(lambda drawing=drawing, tasks=tasks: _ours(drawing, tasks), times),
            "spiffworkflow": _timed(lambda drawing=drawing, tasks=tasks: _theirs(drawing, tasks), times)
            if find_spec(_PEERS)
            else None,
        }
    return found


def _timed(case: Callable[[], tuple[list[float], int, str]], times: int) -> dict[str, Any]:
    """Goes through a case several times."""
    taken: list[float] = []
    size, ended = 0, ""
    for _ in range(times):
        steps, size, ended = case()
        taken += steps
    return {
        "median_ms": round(median(taken) * 1000, 3),
        "p95_ms": round(sorted(taken)[int(len(taken) * 0.95)] * 1000, 3),
        "last_ms": round(taken[-1] * 1000, 3),
        "state_bytes": size,
        "ended": ended,
    }


def _ours(drawing: bytes, tasks: list[Task]) -> tuple[list[float], int, str]:
    process = usable(read_process(drawing))
    text = start(process, {}, _DAY).state.as_json()
    taken, over = [], ""
    for step, data in tasks:
        begun = time.thread_time()
        text, over = _step(process, text, step, data)
        taken.append(time.thread_time() - begun)
    return taken, len(text.encode()), over


def _step(process: Process, text: str, step: str, data: dict[str, Any]) -> tuple[str, str]:
    state = State.from_json(text)
    one = next(one.id for one in waiting(process, state) if one.step == step)
    done = complete(process, state, one, data, _DAY)
    asked = next((one for one in waiting(process, done.state) if one.ways), None)
    if asked is not None:
        done = choose(process, done.state, asked.id, [asked.ways[0 if data["again"] else 1][0]], _DAY)
    return done.state.as_json(), done.over


def _theirs(drawing: bytes, tasks: list[Task]) -> tuple[list[float], int, str]:
    """The same with SpiffWorkflow; its conditions are Python, which here only look at `again`."""
    from lxml import etree
    from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
    from SpiffWorkflow.bpmn.serializer.workflow import BpmnWorkflowSerializer
    from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
    from SpiffWorkflow.util.task import TaskState

    parser = BpmnParser()
    parser.add_bpmn_xml(etree.fromstring(drawing.replace(b"<!--again-->", _AGAIN)).getroottree())
    spec = parser.get_spec("p")
    serializer = BpmnWorkflowSerializer()
    workflow = BpmnWorkflow(spec)
    workflow.do_engine_steps()
    text, taken = _saved(serializer, workflow), []
    for step, data in tasks:
        begun = time.thread_time()
        try:
            workflow = serializer.from_dict({**json.loads(text), "spec": spec})
            task = next(t for t in workflow.get_tasks(state=TaskState.READY, manual=True) if t.task_spec.name == step)
            task.data.update(data)
            task.run()
            workflow.do_engine_steps()
        except (IndexError, RecursionError, StopIteration) as error:
            return taken or [0.0], len(text.encode()), f"{type(error).__name__} after {len(taken)} steps"
        text = _saved(serializer, workflow)
        taken.append(time.thread_time() - begun)
    return taken, len(text.encode()), "ended" if workflow.completed else ""


def _saved(serializer: Any, workflow: Any) -> str:
    return json.dumps({key: value for key, value in serializer.to_dict(workflow).items() if key != "spec"}, default=str)


_AGAIN = b"<conditionExpression>again</conditionExpression>"


def _drawn(nodes: str, flows: str) -> bytes:
    """Nodes as `kind id`, flows as `from>to`, each on a line."""
    parts = [f'<{kind} id="{key}"/>' for kind, key in (line.split() for line in nodes.strip().splitlines())]
    for number, flow in enumerate(flows.split()):
        source, target = flow.rstrip("?").split(">")
        inner = "<!--again-->" if flow.endswith("?") else ""
        parts.append(f'<sequenceFlow id="f{number}" sourceRef="{source}" targetRef="{target}">{inner}</sequenceFlow>')
    return (_HEAD + "".join(parts) + "</process></definitions>").encode()


def _appeal() -> tuple[bytes, list[Task]]:
    """Received, assigned, handled by two departments with a review each, answered, judged by the enterprise."""
    names = ("receive", "assign", "plan", "plan_review", "build", "build_review", "answer", "verdict")
    tasks = "\n".join(f"userTask {name}" for name in names)
    nodes = f"startEvent s\n{tasks}\nparallelGateway split\nparallelGateway join\nendEvent e"
    flows = (
        "s>receive receive>assign assign>split split>plan split>build plan>plan_review build>build_review"
        " plan_review>join build_review>join join>answer answer>verdict verdict>e"
    )
    return _drawn(nodes, flows), [(name, {f"{name}_done": True}) for name in names]


def _loop(rounds: int) -> tuple[bytes, list[Task]]:
    """Reported once a month, so many times."""
    nodes = "startEvent s\nexclusiveGateway m\nuserTask report\nexclusiveGateway x\nendEvent e"
    drawing = _drawn(nodes, "s>m m>report report>x x>m? x>e").replace(b'id="x"', b'id="x" default="f4"')
    return drawing, [("report", {"again": number < rounds - 1}) for number in range(rounds)]
