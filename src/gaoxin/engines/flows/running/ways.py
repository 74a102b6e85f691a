"""Where a token goes on: the ways out of a step, chosen by conditions or by a person."""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from gaoxin.engines.flows.bpmn.model import Does, Flow, Process, Step
from gaoxin.engines.flows.bpmn.soundness import open_ways
from gaoxin.engines.flows.running.board import Board, Causes
from gaoxin.engines.flows.running.judging import Judge
from gaoxin.engines.flows.running.state import Ask, Entry, Standing, State

Arrival = tuple[Step, str, Causes, str]


class Ways(Board):
    """Adds to the board the entry that is being carried out and the tokens on their way."""

    def __init__(self, process: Process, state: State, entry: Entry, judge: Judge, again: bool = False) -> None:
        super().__init__(process, state)
        self.entry = entry
        self.judge = judge
        self.again = again
        """Whether a course is gone again: what was decided then stands."""
        self.coming: deque[Arrival] = deque()

    def clear(self, scope: str) -> None:
        """As on the board; what is on its way in the scope goes too."""
        super().clear(scope)
        self.coming = deque(arrival for arrival in self.coming if arrival[1] != scope)

    def decided(self, key: str) -> Any:
        """What was found before when this course was gone; None the first time."""
        return self.entry.decided.get(key)

    def decide(self, key: str, found: Any) -> Any:
        """Keeps what was found, so that going the course again finds the same."""
        self.entry.decided[key] = found
        return found

    def leave(self, step: Step, scope: str, by: Causes) -> None:
        """A token has done with a step and goes on."""
        if not step.outgoing:
            self.end(scope, by)
            return
        ways = self.ways(step, by)
        if ways is None:
            self.put(step, scope, Standing.WAITS, by, ask=Ask.WAYS)
        else:
            self.take(ways, scope, by)

    def take(self, ways: Iterable[str], scope: str, by: Causes) -> None:
        """Sends a token down each of these ways."""
        for way in ways:
            flow = self.process.flows[way]
            self.coming.append((self.process.steps[flow.target], scope, by, way))

    def end(self, scope: str, by: Causes) -> None:
        """A token has come to an end in its scope."""
        around = self.tokens.get(scope)
        if around is not None:
            around.ends = tuple(sorted({*around.ends, *by}))

    def ways(self, step: Step, by: Causes) -> Sequence[str] | None:
        """The ways a token takes; None where a person has to choose."""
        flows = [self.process.flows[key] for key in step.outgoing]
        if step.does is Does.PARALLEL or (
            step.does not in (Does.EXCLUSIVE, Does.INCLUSIVE) and not any(flow.conditional for flow in flows)
        ):
            return step.outgoing
        if len(flows) == 1 and flows[0].rule is None:
            return step.outgoing
        key = f"ways {step.id} {' '.join(by)}"
        before = self.decided(key)
        if before is not None and all(way in step.outgoing for way in before):
            return list(before)
        found = self._one(step, flows) if step.does is Does.EXCLUSIVE else self._some(step, flows)
        return found if found is None else list(self.decide(key, found))

    def _one(self, step: Step, flows: Sequence[Flow]) -> list[str] | None:
        """The first way whose condition is met, else the default, or the only way without a condition."""
        for flow in flows:
            if flow.conditional and flow.id != step.default:
                met = self._met(flow)
                if met:
                    return [flow.id]
                if met is None:
                    return None
        return self._otherwise(step)

    def _met(self, flow: Flow) -> bool | None:
        """Whether the condition of a flow is met; None where facts are missing or a person has to judge."""
        return None if flow.rule is None else self.judge.met(flow.rule)

    def _some(self, step: Step, flows: Sequence[Flow]) -> list[str] | None:
        """Every way whose condition is met. From an activity, ways without a condition are always taken."""
        answers = {flow.id: self._met(flow) for flow in flows if flow.conditional and flow.id != step.default}
        if None in answers.values():
            return None
        free = [flow.id for flow in flows if not flow.conditional and flow.id != step.default]
        if step.does is not Does.INCLUSIVE:
            taken = [flow.id for flow in flows if flow.id in free or answers.get(flow.id)]
            return taken or self._otherwise(step)
        if len(free) > 1 or (free and step.default):
            return None
        return [key for key, met in answers.items() if met] or self._otherwise(step)

    def _otherwise(self, step: Step) -> list[str] | None:
        free = open_ways(self.process, step)
        if step.default and not free:
            return [step.default]
        return [free[0].id] if len(free) == 1 and not step.default else None
