"""Makes a step of every element that takes part in a process."""

from collections.abc import Callable, Mapping, Set
from dataclasses import replace

from gaoxin.engines.flows.bpmn.deciding import read_deciding
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.events import EventReader
from gaoxin.engines.flows.bpmn.findings import Findings, about, title
from gaoxin.engines.flows.bpmn.model import Cue, Does, Event, Step
from gaoxin.engines.flows.bpmn.names import EVENTS, NODES, RUNS, SCOPES, local, ours
from gaoxin.engines.flows.bpmn.owners import owner
from gaoxin.engines.flows.bpmn.repeats import RepeatReader
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.engines.flows.bpmn.running_detail import listens, what_runs
from gaoxin.kernel.problems import Problem

_GATEWAYS = {
    "exclusiveGateway": Does.EXCLUSIVE,
    "inclusiveGateway": Does.INCLUSIVE,
    "complexGateway": Does.INCLUSIVE,
    "parallelGateway": Does.PARALLEL,
    "eventBasedGateway": Does.EVENT_GATE,
}
_EVENTS = {
    "startEvent": Does.START,
    "endEvent": Does.END,
    "intermediateCatchEvent": Does.CATCH,
    "intermediateThrowEvent": Does.THROW,
    "implicitThrowEvent": Does.THROW,
    "boundaryEvent": Does.BOUNDARY,
}


class StepReader:
    """Reads one element after another; findings tell what hinders."""

    def __init__(self, drawing: Drawing, book: RuleBook, findings: Findings, services: Set[str] | None) -> None:
        self.drawing = drawing
        self.findings = findings
        self.services = services
        self.events = EventReader(drawing, book, findings)
        self.repeats = RepeatReader(self.events)

    def step(self, element: Element, key: str, scope: str, role: str) -> Step:
        """What an element does. `role` is that of the pool or the sub-process around it."""
        tag = local(element.tag)
        drawn = element.get("id") or ""
        plain = Step(key, Does.TASK, title(element), drawn, scope, role=self._role(element, drawn, role))
        if listens(element):
            self.findings.note(element, Problem("flow.foreign_ignored", about(element)))
        if tag in EVENTS:
            return self._event(element, tag, plain)
        if tag in _GATEWAYS:
            if tag == "complexGateway":
                self.findings.note(element, Problem("flow.complex_gateway", about(element)))
            if element.get("eventGatewayType") == "Parallel":
                self.findings.note(element, Problem("flow.any_event", about(element)))
            return replace(plain, does=_GATEWAYS[tag], default=self.drawing.key(element.get("default")))
        return self._activity(element, tag, plain)

    def _event(self, element: Element, tag: str, plain: Step) -> Step:
        events = self.events.events(element)
        host = self.drawing.key(element.get("attachedToRef")) if tag == "boundaryEvent" else ""
        prefix = plain.id[: len(plain.id) - len(plain.drawn)]
        stays = element.get("cancelActivity" if host else "isInterrupting") == "false"
        if element.get("parallelMultiple") == "true" and len(events) > 1:
            self.findings.note(element, Problem("flow.any_event", about(element)))
        if host and not events:
            self.findings.note(element, Problem("flow.event_open", about(element)))
            events = (Event(Cue.CONDITION, plain.name or plain.drawn),)
        return replace(
            plain, does=_EVENTS[tag], events=events, host=prefix + host if host else "", interrupting=not stays
        )

    def _activity(self, element: Element, tag: str, plain: Step) -> Step:
        deciding = read_deciding(element, self.findings)
        if any(element.get(name, "1").strip() != "1" for name in ("startQuantity", "completionQuantity")):
            self.findings.note(element, Problem("flow.quantity", about(element)))
        step = replace(
            plain,
            default=self.drawing.key(element.get("default")),
            rule=element.get(ours("rule")) or "",
            form=element.get(ours("form")) or "",
            due=self.events.due(element, element.get(ours("due"))),
            together=deciding.together,
            order=deciding.order,
            share=deciding.share,
            veto=deciding.veto,
            many=self.repeats.many(element),
            loop=self.repeats.loop(element),
            apart=element.get("isForCompensation") == "true",
        )
        return self._kinds().get(tag, self._task)(element, step)

    def _kinds(self) -> Mapping[str, Callable[[Element, Step], Step]]:
        kinds: dict[str, Callable[[Element, Step], Step]] = {
            "sendTask": self._send,
            "receiveTask": self._receive,
            "callActivity": self._call,
        }
        return kinds | dict.fromkeys(RUNS, self._service) | dict.fromkeys(SCOPES, self._scope)

    def _task(self, _element: Element, step: Step) -> Step:
        return step

    def _service(self, element: Element, step: Step) -> Step:
        """Run by a service that is registered under the name our attribute gives; drawn without anything to run, it
        is done by a person; with anything else it is refused."""
        name = element.get(ours("service")) or ""
        foreign = what_runs(element)
        if name and self.services is not None and name not in self.services:
            self.findings.hinder(element, Problem("flow.no_such_service", {**about(element), "service": name[:60]}))
        elif foreign:
            self.findings.hinder(element, Problem("flow.runs_something", {**about(element), "text": foreign}))
        elif name:
            return replace(step, does=Does.SERVICE, service=name)
        else:
            self.findings.note(element, Problem("flow.person_does", about(element)))
        return step

    def _send(self, element: Element, step: Step) -> Step:
        if foreign := what_runs(element):
            self.findings.hinder(element, Problem("flow.runs_something", {**about(element), "text": foreign}))
        if element.get("messageRef") and not (step.many or step.loop):
            return replace(step, does=Does.THROW, events=(self.events.message(element),))
        return step

    def _receive(self, element: Element, step: Step) -> Step:
        return replace(step, does=Does.RECEIVE, events=(self.events.message(element),))

    def _scope(self, element: Element, step: Step) -> Step:
        if not any(local(child.tag) in NODES for child in element):
            return step  # drawn collapsed: whoever is responsible does it as one task
        return replace(
            step,
            does=Does.SCOPE,
            by_event=element.get("triggeredByEvent") == "true",
            ad_hoc=local(element.tag) == "adHocSubProcess",
        )

    def _call(self, element: Element, step: Step) -> Step:
        if self.drawing.called(element) is not None:
            return replace(step, does=Does.SCOPE)
        if not self.drawing.calls_task(element):
            self.findings.note(element, Problem("flow.called_elsewhere", about(element)))
        return step

    def _role(self, element: Element, drawn: str, around: str) -> str:
        """Who does it: our attribute, the lane, the owner a modeler wrote, else who is responsible around it."""
        own = (element.get(ours("role")) or self.drawing.lanes.get(drawn) or "").strip()
        return " ".join((own or owner(element, self.drawing) or around).split())[:60]
