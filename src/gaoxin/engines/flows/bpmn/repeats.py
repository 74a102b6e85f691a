"""Activities that are done several times: for each of a list, so often, or while a condition holds."""

import re

from gaoxin.engines.flows.bpmn.asking import plain_elsewhere, read_asked, text_of
from gaoxin.engines.flows.bpmn.drawing import Element
from gaoxin.engines.flows.bpmn.events import EventReader
from gaoxin.engines.flows.bpmn.findings import about
from gaoxin.engines.flows.bpmn.model import Loop, Many
from gaoxin.engines.flows.bpmn.names import bpmn, ours
from gaoxin.kernel.problems import Problem

_NAME = re.compile(r"[#$]?\{?\s*=?\s*(?P<name>[^\W\d]\w{0,60})\s*\}?")
_MOST = 1000
"""Times an activity is done at most for one case."""


class RepeatReader:
    """Reads loops and multiple instances."""

    def __init__(self, events: EventReader) -> None:
        self.events = events
        self.findings = events.findings
        self.drawing = events.drawing

    def many(self, element: Element) -> Many | None:
        """How an activity is done for each of a list, if it is."""
        found = next(element.iterchildren(bpmn("multiInstanceLoopCharacteristics")), None)
        if found is None:
            return None
        until = self._asked(element, found, "completionCondition", "flow.until_open")
        each, times = self._number(element, found)
        return Many(found.get("isSequential") == "true", each, times, until, element.get(ours("into")) or "")

    def loop(self, element: Element) -> Loop | None:
        """How an activity is done again and again, if it is."""
        found = next(element.iterchildren(bpmn("standardLoopCharacteristics")), None)
        if found is None:
            return None
        most = found.get("loopMaximum") or ""
        again = self._asked(element, found, "loopCondition", "flow.person_judges")
        if again is None:
            self.findings.note(element, Problem("flow.again_open", about(element)))
        return Loop(again, found.get("testBefore") == "true", int(most) if most.isdecimal() else None)

    def _asked(self, element: Element, found: Element, tag: str, judged: str) -> int | None:
        return read_asked(found, tag, element, self.events.book, self.findings, judged).rule

    def _number(self, element: Element, found: Element) -> tuple[str, int | None]:
        """The list it goes through, or how often it is done."""
        each = element.get(ours("each"))
        if each:
            return each, None
        text = text_of(found, "loopCardinality")
        if text.isdecimal() and int(text) <= _MOST:
            return "", int(text)
        reference = text_of(found, "loopDataInputRef")
        wanted = text or (self.drawing.title(reference) if reference else _foreign(found))
        name = _NAME.fullmatch(wanted)
        if name is not None:
            return name["name"], None
        if not wanted or (plain_elsewhere(wanted, ours=False) and not wanted.isdecimal()):
            self.findings.note(element, Problem("flow.number_open", about(element)))
        else:
            self.findings.hinder(element, Problem("flow.unreadable_number", {**about(element), "text": wanted[:60]}))
        return "", None


def _foreign(found: Element) -> str:
    """The list another engine's attribute names, such as camunda:collection; only its name is taken."""
    for element in found.iter():
        for name, value in element.items():
            if str(name).rpartition("}")[2] in ("collection", "inputCollection") and str(name).startswith("{"):
                return str(value)
            if str(name) == "inputCollection":
                return str(value)
    return ""
