"""What a process needs to know when a step is done, read from the drawing itself: whether it was agreed to, the
departments of the steps that follow, and the facts that the conditions behind it ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.flows.assignments import EVERYBODY
from gaoxin.engines.flows.bpmn.model import ACTIVITIES, GATEWAYS, Does, Flow, Process, Step

OF = "of:"
AGREED = "同意"
"""The fact under which a process finds how the last step was decided."""


@dataclass(frozen=True, slots=True)
class Asks:
    """`decides`: somebody may also not agree. `departments`: fields that name departments. `truths`: facts to answer
    with yes or no."""

    decides: bool = False
    departments: tuple[str, ...] = ()
    truths: tuple[str, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    """Where a case may go from a gateway at which a person decides; `several` may be chosen at once."""
    several: bool = False


def asks(process: Process, drawn: str) -> Asks:
    """What the steps right behind one, through gateways, ask of whoever does it."""
    step = next((one for one in process.steps.values() if one.drawn == drawn), None)
    if step is None:
        return Asks()
    if step.does in GATEWAYS:
        ways = tuple((key, _way(process, process.flows[key])) for key in step.outgoing)
        return Asks(ways=ways, several=step.does is not Does.EXCLUSIVE)
    following, facts = _behind(process, step)
    departments = dict.fromkeys(name for one in following for name in _departments(one))
    known = process.rules.vocabulary
    truths = [name for name in facts if (fact := known.fact(name)) is not None and fact.kind is FactKind.TRUTH]
    votes = step.veto or step.share != EVERYBODY
    return Asks(votes or AGREED in facts, tuple(departments), tuple(name for name in truths if name != AGREED))


def _way(process: Process, flow: Flow) -> str:
    """What a way is called: its own name, else that of the step it leads to."""
    return flow.name or process.steps[flow.target].name or flow.target


def _behind(process: Process, step: Step) -> tuple[list[Step], list[str]]:
    """The activities reached next, and the facts that conditions on the way ask, each once."""
    ahead, seen, activities, facts = [step], {step.id}, [], dict[str, None]()
    while ahead:
        for flow in (process.flows[key] for key in ahead.pop().outgoing):
            facts.update(dict.fromkeys(_facts(process, flow.rule)))
            following = process.steps[flow.target]
            if following.id in seen:
                continue
            seen.add(following.id)
            if following.does in ACTIVITIES:
                activities.append(following)
            else:
                ahead.append(following)
    return activities, list(facts)


def _facts(process: Process, rule: int | None) -> Iterator[str]:
    if rule is not None:
        for node in process.rules.expressions[rule].graph.nodes:
            if node.op is Op.SLOT:
                yield node.payload.fact


def _departments(step: Step) -> Iterator[str]:
    if step.role.startswith(OF):
        yield step.role.removeprefix(OF)
    elif step.role == "item" and step.many is not None and step.many.each:
        yield step.many.each
