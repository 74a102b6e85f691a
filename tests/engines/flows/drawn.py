"""Writes BPMN for tests: elements in brief, flows as pairs."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.bpmn.reading import Reading, read_process, usable
from gaoxin.engines.flows.running.state import State
from gaoxin.engines.flows.running.stepping import Advance, complete
from gaoxin.engines.flows.running.waiting import waiting

DAY = date(2026, 3, 2)
HEAD = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gaoxin="urn:gaoxin:bpmn:1"'
    ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="file" targetNamespace="t">'
)


def element(kind: str, key: str, inner: str = "", **attributes: str) -> str:
    """One element; an attribute gaoxin_role becomes gaoxin:role."""
    written = "".join(f' {name.replace("_", ":", 1)}="{value}"' for name, value in attributes.items())
    return f'<{kind} id="{key}"{written}>{inner}</{kind}>'


def flows(*pairs: str) -> str:
    """Flows such as `a>b`, or `a>b: 金额 >= 5` with a condition; the id of a flow is `a>b`."""
    written = []
    for pair in pairs:
        way, _, condition = pair.partition(": ")
        source, target = way.split(">")
        text = condition.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        inner = f"<conditionExpression>{text}</conditionExpression>" if text else ""
        written.append(
            f'<sequenceFlow id="{source}&gt;{target}" sourceRef="{source}" targetRef="{target}">{inner}</sequenceFlow>'
        )
    return "".join(written)


def process(*parts: str, key: str = "p", extra: str = "") -> bytes:
    """A file with one process."""
    return f'{HEAD}{extra}<process id="{key}" isExecutable="true">{"".join(parts)}</process></definitions>'.encode()


def line(*tasks: str) -> str:
    """Start, tasks one after another, end."""
    names = ["start", *tasks, "end"]
    return (
        element("startEvent", "start")
        + "".join(element("userTask", task) for task in tasks)
        + element("endEvent", "end")
        + flows(*(f"{one}>{other}" for one, other in pairwise(names)))
    )


def read(*parts: str, extra: str = "") -> Process:
    """The process, which must be usable."""
    return usable(read_process(process(*parts, extra=extra)))


def reading(*parts: str, extra: str = "") -> Reading:
    return read_process(process(*parts, extra=extra))


def codes(found: Iterable[object]) -> list[str]:
    return [problem.code for problem in found]  # type: ignore[attr-defined]


def waits(run: Process, state: State) -> list[str]:
    """The steps a case waits at, in the order of their names."""
    return sorted(one.step for one in waiting(run, state))


def at(run: Process, state: State, step: str) -> str:
    """The id under which a step waits; the first where there are several."""
    return next(one.id for one in waiting(run, state) if one.step == step)


def do(run: Process, state: State, step: str, **data: object) -> Advance:
    """The task of this step is done."""
    return complete(run, state, at(run, state, step), data, DAY)
