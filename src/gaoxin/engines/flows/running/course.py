"""One step of a case: what arrives where, which joins go on, which scopes are complete, until everything waits."""

from collections.abc import Callable, Mapping

from gaoxin.engines.flows.bpmn.model import ACTIVITIES, ROOT, Cue, Does, Step
from gaoxin.engines.flows.running.board import Causes
from gaoxin.engines.flows.running.events import Events
from gaoxin.engines.flows.running.state import Ask, Standing, Token
from gaoxin.kernel.problems import refuse

_MOST_MOVES = 20_000
"""Moves between two things that wait; a process that makes more goes in a circle nobody can stop."""


class Course(Events):
    """Adds arrival, joins and the ends of scopes."""

    def begin_case(self, beginning: str) -> None:
        """The process begins, at the start event of this id or where it says itself."""
        self.listen_inside(ROOT, ROOT, ())
        for key in (beginning,) if beginning else self.process.beginnings[ROOT]:
            self.coming.append((self.process.steps[key], ROOT, (self.entry.id,), ""))

    def settle(self) -> None:
        """Moves everything on until each token waits for something, or the case is over."""
        moves = 0
        while self.state.over == "" and self._further():
            moves += 1
            if moves > _MOST_MOVES:
                raise refuse("flow.runs_forever", process=self.process.id)
        if self.state.over:
            self.tokens.clear()

    def _further(self) -> bool:
        if self.coming:
            self._arrive(*self.coming.popleft())
            return True
        return self.fire_conditions() or self._join_inclusive() or self._complete() or self._release()

    # Arrival

    def _arrive(self, step: Step, scope: str, by: Causes, via: str) -> None:
        if self.there(scope):
            _ARRIVALS[step.does](self, step, scope, by, via)

    def _pass(self, step: Step, scope: str, by: Causes, _via: str) -> None:
        self.leave(step, scope, by)

    def _gather(self, step: Step, scope: str, by: Causes, via: str) -> None:
        """A gateway with several ways in waits for the others; one alone goes on at once."""
        if len(step.incoming) < 2:
            self.leave(step, scope, by)
            return
        self.put(step, scope, Standing.JOINS, by, via=via)
        if step.does is Does.PARALLEL:
            waiting = self._waiting_at(step, scope)
            if len(waiting) == len(step.incoming):
                self._go_on(step, scope, list(waiting.values()))

    def _gate(self, step: Step, scope: str, by: Causes, via: str) -> None:
        """Waits for each event behind the gateway; the first that occurs decides. Behind one that leads nowhere
        nothing can occur."""
        if not step.outgoing:
            self.leave(step, scope, by)
            return
        gate = self.put(step, scope, Standing.GATE, by, via=via)
        for way in step.outgoing:
            target = self.process.steps[self.process.flows[way].target]
            self._wait(target, scope, by, way, gate.id)

    def _catch(self, step: Step, scope: str, by: Causes, via: str) -> None:
        if any(event.cue is not Cue.LINK for event in step.events):
            self._wait(step, scope, by, via, "")
        else:
            self.leave(step, scope, by)

    def _wait(self, step: Step, scope: str, by: Causes, via: str, host: str) -> None:
        token = self.put(step, scope, Standing.WAITS, by, ask=Ask.EVENT, via=via, host=host)
        self.set_timer(step, token)

    def _throw(self, step: Step, scope: str, by: Causes, _via: str) -> None:
        self.undoing = None
        self.throw(step, scope, by)
        if self.there(scope) and not self.state.over and self.undoing is None:
            self.leave(step, scope, by)

    def _finish(self, step: Step, scope: str, by: Causes, _via: str) -> None:
        self.undoing = None
        self.throw(step, scope, by)
        self.end(scope, by)

    # Joins

    def _waiting_at(self, step: Step, scope: str) -> dict[str, Token]:
        """The first token on each way into a join."""
        found: dict[str, Token] = {}
        for token in self.tokens.values():
            if token.standing is Standing.JOINS and token.at == step.id and token.scope == scope:
                found.setdefault(token.via, token)
        return found

    def _go_on(self, step: Step, scope: str, joined: list[Token]) -> None:
        by = tuple(sorted({cause for token in joined for cause in token.by}))
        for token in joined:
            self.remove(token)
        self.leave(step, scope, by)

    def _join_inclusive(self) -> bool:
        """An inclusive join goes on when nothing can come any more on a way that is still empty."""
        for token in list(self.tokens.values()):
            step = self.step_of(token)
            if token.standing is Standing.JOINS and step.does is Does.INCLUSIVE:
                waiting = self._waiting_at(step, token.scope)
                if not self._may_come(step, token.scope, set(waiting)):
                    self._go_on(step, token.scope, list(waiting.values()))
                    return True
        return False

    def _may_come(self, step: Step, scope: str, full: set[str]) -> bool:
        """BPMN 2.0, 13.4.3: a token elsewhere that can reach an empty way in, and none of the full ones."""
        empty = [way for way in step.incoming if way not in full]
        for token in self.within(scope):
            if token.standing is Standing.LISTENS or (token.at == step.id and token.standing is Standing.JOINS):
                continue
            if any(token.at in self.process.ahead_of[step.id, way] for way in empty) and not any(
                token.at in self.process.ahead_of[step.id, way] for way in full
            ):
                return True
        return False

    def _release(self) -> bool:
        """A join goes on without what cannot come: nothing else runs in its scope, so nothing would ever come."""
        for token in list(self.tokens.values()):
            if token.standing is Standing.JOINS and all(
                other.standing in (Standing.JOINS, Standing.LISTENS) for other in self.within(token.scope)
            ):
                step = self.step_of(token)
                self._go_on(step, token.scope, list(self._waiting_at(step, token.scope).values()))
                return True
        return False

    # Ends

    def _complete(self) -> bool:
        """The innermost scope in which nothing runs any more is done."""
        alive = {token.scope for token in self.tokens.values() if token.standing is not Standing.LISTENS}
        for token in reversed(list(self.tokens.values())):
            if token.standing is Standing.INSIDE and token.id not in alive:
                self.clear(token.id)
                self.finish(token, token.ends or token.by)
                return True
        if ROOT not in alive:
            self.state.over = "ended"
        return False


_ARRIVALS: Mapping[Does, Callable[[Course, Step, str, Causes, str], None]] = {
    Does.START: Course._pass,
    Does.END: Course._finish,
    Does.EXCLUSIVE: Course._pass,
    Does.INCLUSIVE: Course._gather,
    Does.PARALLEL: Course._gather,
    Does.EVENT_GATE: Course._gate,
    Does.CATCH: Course._catch,
    Does.THROW: Course._throw,
    **dict.fromkeys(ACTIVITIES, Course.begin),
}
