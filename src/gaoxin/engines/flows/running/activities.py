"""Activities: begun, done once or many times, finished or cancelled."""

from gaoxin.engines.flows.bpmn.model import Cue, Does, Step
from gaoxin.engines.flows.running.board import Causes
from gaoxin.engines.flows.running.state import Ask, Standing, Token
from gaoxin.engines.flows.running.ways import Ways
from gaoxin.kernel.problems import refuse

MOST_TIMES = 1000
"""Instances of one activity."""
_ASKS = {Does.TASK: Ask.TASK, Does.SERVICE: Ask.SERVICE, Does.RECEIVE: Ask.EVENT}


class Activities(Ways):
    """Adds what activities do."""

    def begin(self, step: Step, scope: str, by: Causes, via: str) -> None:
        """A token reaches an activity."""
        if step.many or step.loop:
            token = self._begin_many(step, scope, by, via)
        else:
            token = self.enter(step, scope, by, via=via)
        if token is not None:
            self._listen(token)

    def enter(
        self, step: Step, scope: str, by: Causes, *, via: str = "", host: str = "", index: int | None = None
    ) -> Token:
        """One instance of an activity begins."""
        if step.does is Does.SCOPE:
            token = self.put(step, scope, Standing.INSIDE, by, via=via, host=host, index=index)
            self.open(step, token, self.process.beginnings[step.id])
            return token
        token = self.put(step, scope, Standing.WAITS, by, ask=_ASKS[step.does], via=via, host=host, index=index)
        if step.due is not None:
            token.due = self.judge.due(step.due)
        return token

    def open(self, step: Step, token: Token, beginnings: Causes) -> None:
        """The inner steps of a sub-process begin."""
        self.listen_inside(step.id, token.id, token.by)
        for key in beginnings:
            self.coming.append((self.process.steps[key], token.id, token.by, ""))

    def listen_inside(self, scope_step: str, scope: str, by: Causes) -> None:
        """Waits for the events that begin sub-processes of a scope."""
        for _, start in self.process.listeners.get(scope_step, ()):
            self.listen(start, scope, by, host="")

    def listen(self, step: Step, scope: str, by: Causes, host: str) -> Token:
        """Waits for an event without keeping anything alive."""
        token = self.put(step, scope, Standing.LISTENS, by, ask=Ask.EVENT, host=host)
        self.set_timer(step, token)
        return token

    def set_timer(self, step: Step, token: Token) -> None:
        """By when a timer is due."""
        for event in step.events:
            if event.cue is Cue.TIMER and event.due is not None:
                token.due = self.judge.due(event.due)

    def finish(self, token: Token, by: Causes) -> None:
        """One instance of an activity is done."""
        step = self.step_of(token)
        self.remove(token)
        if step.handler:
            self.state.undoable.append((step.id, token.scope))
        around = self.tokens.get(token.host)
        if around is None:
            self.leave(step, token.scope, by)
        else:
            self._one_done(step, around, by)

    def _listen(self, token: Token) -> None:
        for boundary in self.process.boundaries.get(token.at, ()):
            if not boundary.waits_for(Cue.COMPENSATION):
                self.listen(boundary, token.scope, token.by, host=token.id)

    def _begin_many(self, step: Step, scope: str, by: Causes, via: str) -> Token | None:
        around = self.put(step, scope, Standing.MANY, by, via=via)
        if step.loop is not None:
            around.total = -1
            if step.loop.before and step.loop.again is not None and not self._again(step, around, by):
                self._skip(step, around, by)
                return None
            self._instance(step, around, by)
            return around
        around.items = self._items(step, around)
        around.total = len(around.items)
        if not around.total:
            self._skip(step, around, by)
            return None
        for _ in range(1 if step.many and step.many.in_turn else around.total):
            self._instance(step, around, by)
        return around

    def _skip(self, step: Step, around: Token, by: Causes) -> None:
        """Nothing has to be done."""
        self.remove(around)
        self.leave(step, around.scope, by)

    def _instance(self, step: Step, around: Token, by: Causes) -> None:
        """The next instance begins."""
        index = around.done + sum(token.host == around.id and _runs(token) for token in self.tokens.values())
        token = self.enter(step, around.scope, by, host=around.id, index=index)
        if around.items is not None:
            token.item = around.items[index]

    def _one_done(self, step: Step, around: Token, by: Causes) -> None:
        around.done += 1
        around.ends = tuple(sorted({*around.ends, *by}))
        if self._more(step, around, by):
            return
        causes = around.ends
        for token in [token for token in self.tokens.values() if token.host == around.id and _runs(token)]:
            self.cancel(token)
        self.remove(around)
        self.leave(step, around.scope, causes)

    def _more(self, step: Step, around: Token, by: Causes) -> bool:
        """Whether further instances have to be done."""
        if step.loop is not None:
            if not self._again(step, around, by):
                return False
            self._instance(step, around, by)
            return True
        if around.done >= around.total or (step.many and step.many.until is not None and self._enough(step, by)):
            return False
        if step.many and step.many.in_turn:
            self._instance(step, around, by)
        return True

    def _again(self, step: Step, around: Token, by: Causes) -> bool:
        loop = step.loop
        if loop is None or around.done >= min(loop.most or MOST_TIMES, MOST_TIMES):
            return False
        if loop.again is None:
            return self.entry.again
        key = f"again {around.id} {around.done}"
        before = self.decided(key)
        return bool(before if before is not None else self.decide(key, self.judge.met(loop.again) is True))

    def _enough(self, step: Step, by: Causes) -> bool:
        key = f"enough {step.id} {' '.join(by)}"
        before = self.decided(key)
        if before is None and step.many is not None and step.many.until is not None:
            before = self.decide(key, self.judge.met(step.many.until) is True)
        return bool(before)

    def _items(self, step: Step, around: Token) -> list[object]:
        """What the instances are done for: a list of the case, numbers up to a number of the case, or once."""
        key = f"items {around.id}"
        before = self.decided(key)
        if before is not None:
            return list(before)
        found: object = step.many.times if step.many and not step.many.each else None
        if step.many and step.many.each:
            found = self.state.data.get(step.many.each)
        if isinstance(found, list):
            items = found
        elif isinstance(found, int):
            items = list(range(found))
        else:
            items = [None]
        if len(items) > MOST_TIMES:
            raise refuse("flow.too_many_times", id=step.id, name=step.name, number=len(items), most=MOST_TIMES)
        return list(self.decide(key, items))


def _runs(token: Token) -> bool:
    return token.standing is not Standing.LISTENS
