"""Whether a process can begin and end at all, seen from its shape alone."""

from collections.abc import Iterator

from gaoxin.engines.flows.bpmn.model import GATEWAYS, ROOT, Does, Flow, Process, Step
from gaoxin.kernel.problems import Problem, Severity


def _about(step: Step | None, process: Process) -> dict[str, str]:
    return {"id": process.id, "name": process.name} if step is None else {"id": step.drawn, "name": step.name}


def unsound(process: Process) -> Iterator[tuple[Step | None, Problem]]:
    """Each finding with its step; errors keep the process from running, warnings tell of something to look at."""
    yield from _endless(process)
    for step in process.steps.values():
        host = process.steps.get(step.host)
        if step.does is Does.BOUNDARY and (host is None or host.scope != step.scope):
            yield step, Problem("flow.stands_nowhere", {**_about(step, process), "host": step.host[:60]})
        if step.does is Does.EVENT_GATE:
            yield from _wrong_choice(process, step)
        if step.does in (Does.EXCLUSIVE, Does.INCLUSIVE) and _asks(process, step):
            yield step, Problem("flow.person_decides", _about(step, process), severity=Severity.WARNING)
    reached = _reached(process)
    for step in process.steps.values():
        if step.id not in reached and not step.apart and process.steps.get(step.scope, step).id in reached | {step.id}:
            yield step, Problem("flow.never_reached", _about(step, process), severity=Severity.WARNING)


def _endless(process: Process) -> Iterator[tuple[Step | None, Problem]]:
    """Scopes without a beginning, or from whose beginning no end can be reached."""
    for scope, steps in process.inside.items():
        around = process.steps.get(scope)
        if around is not None and around.by_event:
            if not any(step.does is Does.START for step in steps):
                yield around, Problem("flow.no_beginning", _about(around, process))
            continue
        if not process.beginnings[scope]:
            yield around, Problem("flow.no_beginning", _about(around, process))
            continue
        reached = _onward(process, process.beginnings[scope])
        if not any(_is_end(process, process.steps[key]) for key in reached):
            yield around, Problem("flow.no_end", _about(around, process))


def _is_end(process: Process, step: Step) -> bool:
    return not step.outgoing


def _onward(process: Process, begin: tuple[str, ...]) -> set[str]:
    """Everything that can be reached within one scope, boundary events included."""
    found: set[str] = set()
    ahead = list(begin)
    while ahead:
        key = ahead.pop()
        if key in found:
            continue
        found.add(key)
        ahead.extend(process.flows[flow].target for flow in process.steps[key].outgoing)
        ahead.extend(step.id for step in process.boundaries.get(key, ()))
    return found


def _reached(process: Process) -> set[str]:
    """Everything that can be reached from the beginnings, events of sub-processes included."""
    found: set[str] = set()
    ahead = [ROOT]
    seen: set[str] = set()
    while ahead:
        scope = ahead.pop()
        if scope in seen:
            continue
        seen.add(scope)
        starts = tuple(step.id for step in process.inside.get(scope, ()) if step.does is Does.START)
        here = _onward(process, (*starts, *process.beginnings.get(scope, ())))
        here |= {step.id for step, _ in process.listeners.get(scope, ())}
        ahead.extend(key for key in here if process.steps[key].does is Does.SCOPE)
        found |= here
    return found


def _wrong_choice(process: Process, step: Step) -> Iterator[tuple[Step | None, Problem]]:
    """An event gateway leads to events only."""
    for flow in step.outgoing:
        target = process.steps[process.flows[flow].target]
        if not ((target.does is Does.CATCH and target.events) or target.does is Does.RECEIVE):
            yield target, Problem("flow.event_wanted", _about(target, process))


def _asks(process: Process, step: Step) -> bool:
    """Whether a person has to choose where a gateway leads: two ways or more without a condition."""
    free = open_ways(process, step)
    return len(free) > 1 or bool(free and step.default)


def open_ways(process: Process, step: Step) -> tuple[Flow, ...]:
    """The ways out of a gateway that have no condition and are not the default."""
    ways = tuple(process.flows[key] for key in step.outgoing)
    if len(ways) < 2 or step.does not in GATEWAYS:
        return ()
    return tuple(way for way in ways if not way.conditional and way.id != step.default)
