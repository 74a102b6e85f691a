"""What events wait for and bring about."""

import re

from gaoxin.engines.flows.bpmn.asking import read_asked, text_of
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.dues import read_due
from gaoxin.engines.flows.bpmn.findings import Findings, about, title
from gaoxin.engines.flows.bpmn.model import Cue, Due, Event
from gaoxin.engines.flows.bpmn.names import bpmn, local, ours
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.engines.flows.bpmn.running_detail import what_runs
from gaoxin.kernel.problems import Problem

_CUES = {
    "timerEventDefinition": Cue.TIMER,
    "messageEventDefinition": Cue.MESSAGE,
    "signalEventDefinition": Cue.SIGNAL,
    "conditionalEventDefinition": Cue.CONDITION,
    "errorEventDefinition": Cue.ERROR,
    "escalationEventDefinition": Cue.ESCALATION,
    "compensateEventDefinition": Cue.COMPENSATION,
    "cancelEventDefinition": Cue.CANCEL,
    "terminateEventDefinition": Cue.TERMINATE,
    "linkEventDefinition": Cue.LINK,
}
_NAMED_BY = {
    Cue.MESSAGE: ("messageRef", ()),
    Cue.SIGNAL: ("signalRef", ()),
    Cue.ERROR: ("errorRef", ("errorCode",)),
    Cue.ESCALATION: ("escalationRef", ("escalationCode",)),
}
_WORDS = re.compile(r"[$#]?\{?=?[\w\s.,:*?/+-]{1,80}\}?")
"""A time in words or in the manner of another engine, which a person sets."""
_TIMES = ("timeDuration", "timeDate", "timeCycle")


class EventReader:
    """Reads the definitions of events."""

    def __init__(self, drawing: Drawing, book: RuleBook, findings: Findings) -> None:
        self.drawing = drawing
        self.book = book
        self.findings = findings

    def events(self, element: Element) -> tuple[Event, ...]:
        """Everything an event waits for or brings about; several mean any of them."""
        definitions = [child for child in element if local(child.tag) in _CUES]
        for reference in element.iterchildren(bpmn("eventDefinitionRef")):
            shared = self.drawing.target(reference.text)
            if shared is not None and local(shared.tag) in _CUES:
                definitions.append(shared)
        return tuple(self._event(element, definition) for definition in definitions)

    def message(self, element: Element) -> Event:
        """The message that a task sends or receives."""
        return Event(Cue.MESSAGE, self.drawing.title(element.get("messageRef")) or _own(element))

    def due(self, element: Element, text: str | None) -> Due | None:
        """The limit of an activity; None where it has none."""
        if text is None:
            return None
        due, problems = read_due(text, self.book, self.drawing.place(element))
        if due is None:
            self.findings.hinder(element, *problems)
        return due

    def _event(self, element: Element, definition: Element) -> Event:
        cue = _CUES[local(definition.tag)]
        if foreign := what_runs(definition):
            self.findings.hinder(element, Problem("flow.runs_something", {**about(element), "text": foreign}))
        if cue is Cue.TIMER:
            return Event(cue, due=self._timer(element, definition))
        if cue is Cue.CONDITION:
            return Event(
                cue, _own(element), rule=read_asked(definition, "condition", element, self.book, self.findings).rule
            )
        if cue is Cue.LINK:
            return Event(cue, (definition.get("name") or _own(element)).strip())
        if cue is Cue.COMPENSATION:
            beside = definition.get("waitForCompletion") == "false"
            return Event(cue, target=self.drawing.key(definition.get("activityRef")), beside=beside)
        if cue in _NAMED_BY:
            attribute, codes = _NAMED_BY[cue]
            name = self.drawing.title(definition.get(attribute), *codes)
            return Event(cue, name or (_own(element) if cue in (Cue.MESSAGE, Cue.SIGNAL) else ""))
        return Event(cue)

    def _timer(self, element: Element, definition: Element) -> Due:
        text = element.get(ours("due")) or definition.get(ours("due")) or text_of(definition, *_TIMES)
        due, problems = read_due(text, self.book, self.drawing.place(element))
        if not text or (problems and _WORDS.fullmatch(text) and "__" not in text):
            self.findings.note(element, Problem("flow.timer_open", about(element)))
            return Due(text)
        if due is None:
            self.findings.hinder(element, *problems)
        return due or Due(text)


def _own(element: Element) -> str:
    """What an event without a reference goes by: its name, else its id."""
    return title(element) or (element.get("id") or "")
