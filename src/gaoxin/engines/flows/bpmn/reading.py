"""Reads a BPMN 2.0 file into processes that can run, and names everything that hinders one.

What is only drawn does not hinder: data objects and stores, annotations, groups, empty pools, message flows and the
details of other engines are passed over. What lacks detail is understood so that officials can work with it: a plain
task is done by the role of its lane, a collapsed sub-process is a task, a gateway without conditions asks a person, a
timer without a time is a limit still to be set. A warning tells of each of these. What would run something that is not
registered, or asks in another language than ours, is an error and the process cannot be used.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path

from gaoxin.engines.expressions.facts import Fact
from gaoxin.engines.flows.bpmn.declared import declared_facts
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.findings import Findings, about, title
from gaoxin.engines.flows.bpmn.flows import FlowReader
from gaoxin.engines.flows.bpmn.model import ROOT, Cue, Does, Event, Flow, Process, Step
from gaoxin.engines.flows.bpmn.names import NODES, UNKNOWN_NODES, local, ours
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.engines.flows.bpmn.safe import parse, parse_file
from gaoxin.engines.flows.bpmn.soundness import unsound
from gaoxin.engines.flows.bpmn.steps import StepReader
from gaoxin.kernel.problems import Problem, Refusal, Severity, refuse

MOST_STEPS = 5_000
"""Steps of all processes of a file with everything they call."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The processes of a file. Without `hindrances` all of them can run."""

    processes: tuple[Process, ...]
    problems: tuple[Problem, ...]

    @property
    def hindrances(self) -> tuple[Problem, ...]:
        """What has to be changed before the file can be used."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """How things without detail are understood."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)


def read_process(
    source: bytes | Path, facts: Iterable[Fact] = (), services: Set[str] | None = frozenset(), file: str | None = None
) -> Reading:
    """Everything that can run in a file. `facts` are known beside those the file declares; `services` are registered;
    with None any name is let through, for whoever knows them later.

    Raises Refusal for a file that is no BPMN at all, or none that may be opened.
    """
    root = parse_file(source) if isinstance(source, Path) else parse(source, file)
    drawing = Drawing(root, source.name if isinstance(source, Path) else file)
    findings = Findings(drawing)
    for element in drawing.twice:
        findings.hinder(element, Problem("flow.id_twice", about(element)))
    if not drawing.processes:
        findings.hinder(root, Problem("flow.no_process"))
    known, problems = declared_facts(drawing, facts)
    findings.problems.extend(problems)
    room = _Room(findings)
    processes = tuple(
        _ProcessReader(drawing, RuleBook(known), findings, services, room).read(element)
        for element in drawing.processes
    )
    return Reading(processes, tuple(findings.problems))


def usable(reading: Reading, process: str = "") -> Process:
    """The process of this id, or the first; raises Refusal with everything that hinders."""
    if reading.hindrances:
        raise Refusal(*reading.hindrances)
    for found in reading.processes:
        if not process or found.id == process:
            return found
    raise refuse("flow.no_such_process", process=process[:60])


class _Room:
    """How many steps a file may still have; calls that multiply are stopped here."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.left = MOST_STEPS

    def take(self, element: Element) -> bool:
        """Room for one step; told once where there is none."""
        if not self.left:
            self.findings.hinder(element, Problem("flow.too_many_steps", {**about(element), "most": MOST_STEPS}))
        self.left -= 1
        return self.left >= 0


class _ProcessReader:
    def __init__(
        self, drawing: Drawing, book: RuleBook, findings: Findings, services: Set[str] | None, room: _Room
    ) -> None:
        self.drawing = drawing
        self.book = book
        self.findings = findings
        self.reader = StepReader(drawing, book, findings, services)
        self.flows = FlowReader(drawing, book, findings)
        self.steps: dict[str, Step] = {}
        self.elements: dict[str, Element] = {}
        self.room = room

    def read(self, process: Element) -> Process:
        key = process.get("id") or ""
        if not key:
            self.findings.hinder(process, Problem("flow.no_such_element", {**about(process), "kind": "process"}))
        self._fill(process, ROOT, "", self.drawing.pools.get(key, ""), (key,))
        flows = self.flows.connected(self.steps, self.elements)
        steps = self._raced(self._handlers(self.flows.joined_up(self.steps, flows)), flows)
        found = Process(
            key,
            title(process) or self.drawing.pools.get(key, "") or key,
            process.get(ours("version")) or "1",
            steps,
            flows,
            self.book.rules(),
            process.get("isExecutable") == "true",
        )
        for step, problem in unsound(found):
            element = self.elements[step.id] if step else process
            self.findings.hinder(element, problem) if problem.severity is Severity.ERROR else self.findings.note(
                element, problem
            )
        return found

    def _fill(self, container: Element, scope: str, prefix: str, role: str, callers: tuple[str, ...]) -> None:
        """The steps of a process or sub-process, and of what it calls."""
        for element in container:
            tag = local(element.tag)
            if tag in UNKNOWN_NODES or (tag in NODES and not element.get("id")):
                self.findings.hinder(element, Problem("flow.no_such_element", {**about(element), "kind": tag}))
            elif tag in NODES:
                self._add(element, scope, prefix, role, callers)
            elif tag == "sequenceFlow":
                self.flows.found(element, prefix)

    def _add(self, element: Element, scope: str, prefix: str, role: str, callers: tuple[str, ...]) -> None:
        if not self.room.take(element):
            return
        key = prefix + (element.get("id") or "")
        step = self.reader.step(element, key, scope, role)
        self.steps.setdefault(key, step)
        self.elements.setdefault(key, element)
        if step.does is not Does.SCOPE:
            return
        called = self.drawing.called(element) if local(element.tag) == "callActivity" else None
        if called is None:
            self._fill(element, key, prefix, step.role, callers)
        elif (called.get("id") or "") in callers:
            self.findings.hinder(element, Problem("flow.calls_itself", about(element)))
        else:
            self._fill(called, key, f"{key}/", step.role, (*callers, called.get("id") or ""))

    def _raced(self, steps: dict[str, Step], flows: Mapping[str, Flow]) -> dict[str, Step]:
        """Behind an event gateway, an event that does not say what it waits for is reported by a person."""
        gates = [step for step in steps.values() if step.does is Does.EVENT_GATE]
        for key in {flows[way].target for gate in gates for way in gate.outgoing}:
            step = steps[key]
            if step.does is Does.CATCH and not step.events:
                element = self.elements[key]
                self.findings.note(element, Problem("flow.event_open", about(element)))
                steps[key] = replace(step, events=(Event(Cue.CONDITION, step.name or step.drawn),))
        return steps

    def _handlers(self, steps: dict[str, Step]) -> dict[str, Step]:
        """Joins activities with what makes them undone."""
        for activity, handler in self._undone(steps):
            if activity in steps:
                steps[activity] = replace(steps[activity], handler=handler)
            steps[handler] = replace(steps[handler], apart=True)
        return steps

    def _undone(self, steps: dict[str, Step]) -> Iterator[tuple[str, str]]:
        """Each activity and what makes it undone: an association leads there from its boundary event, or it stands
        inside as a sub-process that begins by compensation."""
        for step in list(steps.values()):
            if not step.waits_for(Cue.COMPENSATION):
                continue
            if step.host:
                prefix = step.id[: len(step.id) - len(step.drawn)]
                for other in self.drawing.joined.get(step.drawn, ()):
                    if prefix + other in steps:
                        yield step.host, prefix + other
            elif step.does is Does.START and step.scope and steps[step.scope].by_event:
                yield steps[step.scope].scope, step.scope
