"""The arrows of a process: what they connect, and on what condition."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from gaoxin.engines.flows.bpmn.asking import read_asked
from gaoxin.engines.flows.bpmn.drawing import Drawing, Element
from gaoxin.engines.flows.bpmn.findings import Findings, about, title
from gaoxin.engines.flows.bpmn.model import ACTIVITIES, Cue, Does, Flow, Step
from gaoxin.engines.flows.bpmn.names import bpmn
from gaoxin.engines.flows.bpmn.rules import RuleBook
from gaoxin.kernel.problems import Problem


class FlowReader:
    """Gathers sequence flows while steps are read, and connects them when all steps are known."""

    def __init__(self, drawing: Drawing, book: RuleBook, findings: Findings) -> None:
        self.drawing = drawing
        self.book = book
        self.findings = findings
        self.pending: list[tuple[Element, str]] = []
        self.left_open: list[tuple[Element, Flow]] = []

    def found(self, element: Element, prefix: str) -> None:
        """Keeps a flow until all steps are known."""
        self.pending.append((element, prefix))

    def connected(self, steps: Mapping[str, Step], elements: Mapping[str, Element]) -> dict[str, Flow]:
        """All flows that connect two steps of one scope, and those that links stand for."""
        flows: dict[str, Flow] = {}
        for element, prefix in self.pending:
            flow = self._flow(element, prefix, steps)
            if flow is not None:
                flows[flow.id] = flow
        ways = Counter(flow.source for flow in flows.values())
        for element, flow in self.left_open:
            if ways[flow.source] > 1:
                self.findings.note(element, Problem("flow.person_chooses", about(element)))
        return flows | self._links(steps, elements)

    def joined_up(self, steps: Mapping[str, Step], flows: Mapping[str, Flow]) -> dict[str, Step]:
        """The steps with the flows that come in and go out, in the order of the file."""
        incoming: dict[str, list[str]] = {}
        outgoing: dict[str, list[str]] = {}
        for flow in flows.values():
            outgoing.setdefault(flow.source, []).append(flow.id)
            incoming.setdefault(flow.target, []).append(flow.id)
        done = {}
        for key, step in steps.items():
            leaves = tuple(outgoing.get(key, ()))
            prefix = key[: len(key) - len(step.drawn)]
            default = prefix + step.default if step.default and prefix + step.default in leaves else ""
            done[key] = replace(step, incoming=tuple(incoming.get(key, ())), outgoing=leaves, default=default)
        return done

    def _flow(self, element: Element, prefix: str, steps: Mapping[str, Step]) -> Flow | None:
        ends = [prefix + self.drawing.key(element.get(name)) for name in ("sourceRef", "targetRef")]
        source, target = (steps.get(end) for end in ends)
        if source is None or target is None:
            missing = ends[0] if source is None else ends[1]
            self.findings.hinder(
                element, Problem("flow.leads_nowhere", {**about(element), "end": missing[len(prefix) :][:60]})
            )
            return None
        if source.scope != target.scope:
            self.findings.hinder(element, Problem("flow.crosses", about(element)))
            return None
        if source.does is Does.END or target.does in (Does.START, Does.BOUNDARY):
            self.findings.hinder(element, Problem("flow.wrong_end", about(element)))
            return None
        key = prefix + (element.get("id") or f"{ends[0]}→{ends[1]}")
        asked = read_asked(element, "conditionExpression", element, self.book, self.findings)
        flow = Flow(key, source.id, target.id, title(element), asked.rule, asked.judged)
        if flow.conditional or not _meant(element, source):
            return flow
        flow = replace(flow, judged=True)
        self.left_open.append((element, flow))
        return flow

    def _links(self, steps: Mapping[str, Step], elements: Mapping[str, Element]) -> dict[str, Flow]:
        """A flow from each throwing link to the catching link of its name."""
        catching = {
            (step.scope, event.name): step.id
            for step in steps.values()
            if step.does is Does.CATCH
            for event in step.events
            if event.cue is Cue.LINK
        }
        found = {}
        for step in steps.values():
            for event in step.events if step.does is Does.THROW else ():
                if event.cue is not Cue.LINK:
                    continue
                target = catching.get((step.scope, event.name))
                if target is None:
                    self.findings.hinder(
                        elements[step.id],
                        Problem("flow.link_open", {**about(elements[step.id]), "link": event.name[:60]}),
                    )
                else:
                    found[f"{step.id}→{target}"] = Flow(f"{step.id}→{target}", step.id, target)
        return found


def _meant(element: Element, source: Step) -> bool:
    """Whether a way out of an activity is meant to have a condition that nobody has written yet: its place is there, or
    the activity has a default, which would else never be taken. At gateways a person is asked anyway."""
    if source.does not in ACTIVITIES or element.get("id") == source.default:
        return False
    return bool(source.default) or next(element.iterchildren(bpmn("conditionExpression")), None) is not None
