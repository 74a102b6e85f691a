"""Whether a drawing can be used for a kind of case: what `gaoxin flow check` says of it, and what only this site knows.

The site knows which roles lead to somebody, which forms and services there are, for which steps a page has acts of its
own, and that nobody brings it messages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gaoxin.apps.cases.queries.drawings.kinds import kinds_running_by, shipped_text
from gaoxin.apps.cases.services.desks import known_role
from gaoxin.apps.cases.services.effects import EFFECTS
from gaoxin.apps.cases.services.own_pages import MATTERS
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.flows.bpmn.model import Cue, Does, Process, Step
from gaoxin.engines.flows.bpmn.reading import read_process, usable
from gaoxin.engines.flows.checking import check
from gaoxin.kernel.problems import Problem, Refusal, Severity

_BROUGHT = frozenset({Cue.MESSAGE, Cue.SIGNAL, Cue.ESCALATION})
"""Events that somebody would have to bring to a case from outside."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything found: what hinders the drawing from being published, and what is worth knowing."""

    hindrances: tuple[Problem, ...]
    notes: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        return not self.hindrances


def check_drawing(key: str, text: str) -> Checked:
    """What hinders a drawing from being the process of this key; never raises for what stands in it."""
    found = check(text.encode(), services=frozenset(EFFECTS))
    process = next((one for one in found.processes if one.id == key), None)
    if process is None:
        wrong = () if found.hindrances else (Problem("flow.no_such_process", {"process": key}),)
        return Checked((*found.hindrances, *wrong), found.notes)
    named = {str(one.values.get("id")) for one in found.hindrances}
    own = [one for one in _of_this_site(key, process) if one.values["id"] not in named]
    return Checked(
        (*found.hindrances, *(one for one in own if one.severity is Severity.ERROR)),
        (*found.notes, *(one for one in own if one.severity is Severity.WARNING)),
    )


def service_names() -> list[str]:
    """What a step may have the product do by itself, by the names they are registered under."""
    return sorted(EFFECTS)


def require_usable(key: str, text: str) -> Process:
    """The process of a drawing, or a refusal with everything that hinders it."""
    found = check_drawing(key, text)
    if not found.usable:
        raise Refusal(*found.hindrances)
    return usable(read_process(text.encode(), services=frozenset(EFFECTS)), key)


def _of_this_site(key: str, process: Process) -> Iterator[Problem]:
    shipped = _shipped(key)
    for step in process.steps.values():
        about = {"id": step.drawn, "name": step.name}
        if step.does is Does.TASK and not known_role(step.role):
            yield Problem("cases.drawing_role", {**about, "role": step.role or "—"})
        if step.form and step.form not in package_forms():
            yield Problem("cases.drawing_form", {**about, "form": step.form})
        if step.drawn not in shipped and _nobody_brings(step):
            yield Problem("cases.drawing_event", about)
    yield from _missing(key, process, shipped)


def _nobody_brings(step: Step) -> bool:
    """Whether a step waits for something from outside that this site never hears."""
    waits = step.does in (Does.CATCH, Does.RECEIVE) and bool(step.events)
    return waits and all(
        event.cue in _BROUGHT or (event.cue is Cue.CONDITION and event.rule is None) for event in step.events
    )


def _shipped(key: str) -> Mapping[str, Step]:
    """The steps of the product's own drawing by their ids; what they wait for, the product brings."""
    text = shipped_text(key)
    if text is None:
        return {}
    return {step.drawn: step for step in usable(read_process(text.encode(), services=None), key).steps.values()}


def _missing(key: str, process: Process, shipped: Mapping[str, Step]) -> Iterator[Problem]:
    """Steps of the product's drawing that are not there: for some kinds a page has acts of their own for each."""
    there = {step.drawn for step in process.steps.values()}
    needed = any(kind in MATTERS for kind in kinds_running_by(key))
    for step in shipped.values():
        if step.does is Does.TASK and step.drawn not in there:
            code = "cases.drawing_needs_step" if needed else "cases.drawing_lacks_step"
            severity = Severity.ERROR if needed else Severity.WARNING
            yield Problem(code, {"id": step.drawn, "name": step.name}, severity=severity)
