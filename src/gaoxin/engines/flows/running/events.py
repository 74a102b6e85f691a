"""Events: what occurs from outside, what the process brings about itself, and whom it reaches."""

from collections.abc import Callable
from dataclasses import dataclass

from gaoxin.engines.flows.bpmn.model import ROOT, Cue, Does, Event, Process, Step
from gaoxin.engines.flows.running.activities import Activities
from gaoxin.engines.flows.running.board import Causes
from gaoxin.engines.flows.running.judging import Judge
from gaoxin.engines.flows.running.state import Ask, Entry, Standing, State, Token


@dataclass(frozen=True, slots=True)
class Thrown:
    """A message or signal the process sends out; whoever runs the case passes it on, once."""

    cue: Cue
    name: str
    step: str


class Events(Activities):
    """Adds what events do."""

    def __init__(self, process: Process, state: State, entry: Entry, judge: Judge, again: bool = False) -> None:
        super().__init__(process, state, entry, judge, again)
        self.thrown: list[Thrown] = []
        self.undoing: Token | None = None
        """Where an event that makes something undone waits until that is done."""

    # What occurs

    def fire(self, token: Token, by: Causes) -> None:
        """The event a token waits for has occurred."""
        step = self.step_of(token)
        gate = self.tokens.get(token.host)
        if token.standing is Standing.LISTENS and step.host:
            self._fire_boundary(step, token, by)
        elif token.standing is Standing.LISTENS:
            self._fire_inside(step, token, by)
        elif gate is not None and gate.standing is Standing.GATE:
            self.cancel(gate)
            self.leave(step, token.scope, by)
        elif step.does is Does.RECEIVE:
            self.finish(token, by)
        else:
            self.remove(token)
            self.leave(step, token.scope, by)

    def fire_conditions(self) -> bool:
        """Lets the first event occur whose condition is met now; False where there is none."""
        for token in list(self.tokens.values()):
            if token.ask != Ask.EVENT:
                continue
            for event in self.step_of(token).events:
                if event.rule is not None and self._holds(token, event.rule):
                    self.fire(token, (*token.by, self.entry.id))
                    return True
        return False

    def _holds(self, token: Token, rule: int) -> bool:
        key = f"holds {token.id}"
        before = self.decided(key)
        if before is not None or self.again:
            return bool(before)
        return bool(self.judge.met(rule) and self.decide(key, True))

    def _fire_boundary(self, step: Step, token: Token, by: Causes) -> None:
        host = self.tokens[token.host]
        if step.interrupting:
            self.cancel(host)
        else:
            self._listen_on(step, token, by)
        self.leave(step, token.scope, by)

    def _fire_inside(self, step: Step, token: Token, by: Causes) -> None:
        """A sub-process begins by its event, instead of all that runs in its scope or beside it."""
        inner = self.process.steps[step.scope]
        if step.interrupting:
            self.clear(token.scope)
        else:
            self._listen_on(step, token, by)
        begun = self.put(inner, token.scope, Standing.INSIDE, by)
        self.open(inner, begun, (step.id,))

    def _listen_on(self, step: Step, token: Token, by: Causes) -> None:
        """Waits for the same event again. A condition that is met has come about once and for all, and a timer rings
        once, or as often as it says."""
        del self.tokens[token.id]
        left = (token.due or {}).get("every", 1)
        rings = all(event.cue is Cue.TIMER for event in step.events)
        if any(event.rule is not None for event in step.events) or (rings and left == 1):
            return
        again = self.listen(step, token.scope, by, host=token.host)
        if again.due is not None and left > 1:
            again.due["every"] = left - 1

    # What the process brings about

    def throw(self, step: Step, scope: str, by: Causes) -> None:
        """Everything a throwing or ending event brings about, until one of it ends the scope."""
        for event in step.events:
            if not self.there(scope) or self.state.over:
                return
            if event.cue in (Cue.MESSAGE, Cue.SIGNAL):
                self.thrown.append(Thrown(event.cue, event.name, step.id))
            _THROWS.get(event.cue, _nothing)(self, event, step, scope, by)

    def signal(self, event: Event, _step: Step, _scope: str, by: Causes) -> None:
        """A signal reaches everything in this case that waits for its name."""
        for token in list(self.tokens.values()):
            if token.id in self.tokens and token.ask == Ask.EVENT and _catches(self.step_of(token), event):
                self.fire(token, by)

    def escalate(self, event: Event, _step: Step, scope: str, by: Causes) -> None:
        """An escalation or error goes outward until somebody catches it; an error nobody catches ends the case."""
        at = scope
        while True:
            caught = next((token for token in self._around(at) if _catches(self.step_of(token), event)), None)
            if caught is not None:
                self.fire(caught, by)
                return
            if at == ROOT:
                break
            at = self.tokens[at].scope
        if event.cue is Cue.ERROR:
            self.clear(ROOT)
            self.state.over = "failed"

    def terminate(self, _event: Event, _step: Step, scope: str, _by: Causes) -> None:
        """Ends everything else in the scope."""
        self.clear(scope)

    def undo(self, event: Event, step: Step, scope: str, by: Causes) -> None:
        """Makes finished activities undone, the last first: their handlers begin beside one another. What stands in a
        sub-process with a handler of its own is left to that handler. An event on the way waits for them."""
        around = self._undone_by(step)
        whole = {key for key, _ in self.state.undoable}
        for key, where in reversed(list(self.state.undoable)):
            activity = self.process.steps[key]
            enclosing = self._enclosing(activity)
            if around not in enclosing or event.target not in ("", activity.drawn):
                continue
            if event.target or whole.isdisjoint(enclosing[: enclosing.index(around)]):
                self.state.undoable.remove((key, where))
                if step.does is Does.THROW and not event.beside and self.undoing is None:
                    self.undoing = self.put(step, scope, Standing.INSIDE, by)
                inside = scope if event.beside or self.undoing is None else self.undoing.id
                self.begin(self.process.steps[activity.handler], inside, by, key)

    def cancel_all(self, event: Event, step: Step, scope: str, by: Causes) -> None:
        """Cancels a transaction: what it finished is made undone, and its cancel event occurs."""
        self.clear(scope)
        caught = next((token for token in self._around(scope) if _catches(self.step_of(token), event)), None)
        if caught is None:
            self.undo(event, step, scope, by)
            return
        outer = caught.scope
        self.fire(caught, by)
        self.undo(event, step, outer, by)

    def _around(self, scope: str) -> list[Token]:
        """What listens at a scope: for events that begin a sub-process in it, and on the activity that it is."""
        found = [token for token in self.within(scope) if token.standing is Standing.LISTENS and not token.host]
        around = self.tokens.get(scope)
        if around is not None:
            hosts = {around.id, around.host}
            listening = [token for token in self.tokens.values() if token.standing is Standing.LISTENS]
            found += [token for token in listening if token.host in hosts]
        return found

    def _undone_by(self, step: Step) -> str:
        """The scope a compensation is for: what a handler inside a sub-process undoes is the sub-process."""
        handler = self.process.steps.get(step.scope)
        return handler.scope if handler is not None and handler.by_event and handler.apart else step.scope

    def _enclosing(self, activity: Step) -> list[str]:
        """The sub-processes an activity stands in, from the inside out, and the process."""
        found = [activity.scope]
        while found[-1] != ROOT:
            found.append(self.process.steps[found[-1]].scope)
        return found


def _catches(step: Step, thrown: Event) -> bool:
    return any(event.cue is thrown.cue and event.name in ("", thrown.name) for event in step.events)


def _nothing(_events: Events, _event: Event, _step: Step, _scope: str, _by: Causes) -> None:
    return None


_THROWS: dict[Cue, Callable[[Events, Event, Step, str, Causes], None]] = {
    Cue.SIGNAL: Events.signal,
    Cue.ERROR: Events.escalate,
    Cue.ESCALATION: Events.escalate,
    Cue.TERMINATE: Events.terminate,
    Cue.COMPENSATION: Events.undo,
    Cue.CANCEL: Events.cancel_all,
}
