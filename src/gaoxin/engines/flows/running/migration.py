"""Takes a running case over to another version of its process.

The course of the case is gone again on the new version. A step that is new there is passed over where what came
after it is done already; a step that was renamed is found by the mapping. Ids stay as they were, so whoever keeps
rows for tasks keeps them. Nothing is changed until somebody saves the state: the answer is the dry run, and names
what cannot be carried over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gaoxin.engines.flows.bpmn.model import Does, Process
from gaoxin.engines.flows.running.events import Thrown
from gaoxin.engines.flows.running.moves import settle_anew
from gaoxin.engines.flows.running.state import Ask, Entry, Standing, State, Token, What
from gaoxin.engines.flows.running.stepping import differing, play
from gaoxin.engines.flows.running.waiting import Waiting, waiting
from gaoxin.kernel.problems import Problem

Numbers = tuple[int, ...]
_WORK = frozenset({Does.TASK, Does.SERVICE, Does.RECEIVE})


@dataclass(frozen=True, slots=True)
class Migration:
    """What a migration comes to: the state on the new version, what was passed over, what cannot be carried over.

    `lost` are finished steps that have no place in the new version and waiting ones that do not wait there; with none
    the case goes on as it was.
    """

    state: State
    skipped: tuple[str, ...]
    lost: tuple[Problem, ...]
    opened: tuple[Waiting, ...]
    closed: tuple[Waiting, ...]
    thrown: tuple[Thrown, ...] = ()


def migrate(state: State, old: Process, new: Process, mapping: Mapping[str, str], on: date) -> Migration:
    """The case on the new version. `mapping` names the new id of each step that has another one."""
    if (state.process, state.version) != (old.id, old.version):
        raise ValueError(f"the case runs by {state.process} {state.version}, not by {old.id} {old.version}")
    moving = _Moving(state, old, new, mapping)
    for entry in state.log:
        moving.carry(entry)
    moving.skip_to_open()
    thrown = settle_anew(new, moving.fresh, on)
    moving.keep_ids(waiting(old, state))
    opened, closed = differing(new, state, moving.fresh, old)
    lost = [*moving.lost, *(_closed(one) for one in closed)]
    return Migration(moving.fresh, tuple(moving.skipped), tuple(lost), opened, closed, thrown)


def _closed(one: Waiting) -> Problem:
    return Problem("flow.waits_no_more", {"id": one.step, "name": one.name})


class _Moving:
    def __init__(self, state: State, old: Process, new: Process, mapping: Mapping[str, str]) -> None:
        self.state = state
        self.old = old
        self.new = new
        self.mapping = mapping
        self.added = set(new.steps) - {mapping.get(key, key) for key in old.steps}
        self.fresh = State(new.id, new.version, undone=list(state.undone), aliases=dict(state.aliases))
        self.fresh.rounds = dict(state.rounds)
        self.skipped: list[str] = []
        self.lost: list[Problem] = []

    def carry(self, entry: Entry) -> None:
        """Does again on the new version what was done on the old."""
        step = self.mapping.get(entry.step, entry.step)
        again = replace(entry, step=step, decided=self._decided(entry), ways=tuple(self._ways(step, entry)))
        if entry.what in (What.START, What.TOLD, What.MOVED):
            play(self.new, self.fresh, replace(again, step=step if step in self.new.steps else ""), again=True)
            return
        token = self._found(step, entry) if step in self.new.steps else None
        if token is None or (entry.ways and not again.ways):
            name = self.old.steps[entry.step].name
            self.lost.append(Problem("flow.no_place", {"id": entry.step, "name": name}))
            self.fresh.undone.append(entry)
            return
        self._rename(token, entry.id)
        play(self.new, self.fresh, again, again=True)

    def skip_to_open(self) -> None:
        """Passes over new steps in front of what waits already."""
        for one in waiting(self.old, self.state):
            step = self.mapping.get(one.step, one.step)
            if step in self.new.steps and one.ask is not Ask.EVENT:
                self._reach(step, self.state.around(self.state.tokens[one.id]))

    def keep_ids(self, before: Sequence[Waiting]) -> None:
        """What waited before and waits now keeps its id and its limit."""
        for one in before:
            step = self.mapping.get(one.step, one.step)
            old = self.state.tokens[one.id]
            token = self._at(step, self.state.around(old), one.id)
            if token is not None and token.ask == old.ask:
                self._rename(token, one.id)
                token.due, token.item = old.due, old.item

    def _found(self, step: str, entry: Entry) -> Token | None:
        return self._at(step, entry.around, entry.id) or self._reach(step, entry.around)

    def _reach(self, step: str, around: Numbers) -> Token | None:
        """The token at a step, if passing over new steps leads there; else nothing is passed over."""
        found = self._at(step, around)
        trial, skipped = self.fresh, list(self.skipped)
        while found is None:
            ahead = [
                token
                for token in trial.tokens.values()
                if token.at in self.added
                and _is_work(token)
                and _before(trial.around(token), around)
                and self._comes_to(token.at, step)
            ]
            if not ahead:
                return None
            trial = self._passed(trial, ahead[0])
            skipped.append(ahead[0].at)
            found = _at(trial, step, around, "")
        self.fresh, self.skipped = trial, skipped
        return found

    def _passed(self, state: State, token: Token) -> State:
        """A copy of the state with one new step passed over."""
        trial = State.from_json(state.as_json())
        on = self.state.log[-1].on
        around = trial.around(token)
        skipped = Entry(token.id, token.at, What.SKIPPED, on, token.by, index=token.index, around=around)
        play(self.new, trial, skipped, again=True)
        return trial

    def _at(self, step: str, around: Numbers, key: str = "") -> Token | None:
        return _at(self.fresh, step, around, key)

    def _rename(self, token: Token, key: str) -> None:
        """Gives a token the id it had; going the course again finds it by the alias."""
        if token.id == key or key in self.fresh.tokens:
            return
        self.fresh.aliases[token.id] = key
        tokens = list(self.fresh.tokens.values())
        self.fresh.tokens.clear()
        for other in tokens:
            other.host = key if other.host == token.id else other.host
            other.scope = key if other.scope == token.id else other.scope
            if other is not token:
                self.fresh.tokens[other.id] = other
            else:
                other.id = key
                self.fresh.tokens[key] = other

    def _decided(self, entry: Entry) -> dict[str, object]:
        """What was decided on the way, in the ids of the new version."""
        found: dict[str, object] = {}
        for key, value in entry.decided.items():
            kind, _, rest = key.partition(" ")
            step, _, causes = rest.partition(" ")
            if kind == "ways":
                step = self.mapping.get(step, step)
                ways = [self._way(step, way) for way in value]
                if all(ways):
                    found[f"ways {step} {causes}"] = ways
            else:
                found[key] = value
        return found

    def _ways(self, step: str, entry: Entry) -> list[str]:
        return [way for way in (self._way(step, old) for old in entry.ways) if way]

    def _way(self, step: str, way: str) -> str:
        """The flow of the new version that has this id, or leads to the same step, be it past steps that are new."""
        leaving = self.new.steps[step].outgoing if step in self.new.steps else ()
        if way in leaving:
            return way
        flow = self.old.flows.get(way)
        target = self.mapping.get(flow.target, flow.target) if flow else ""
        return next((key for key in leaving if target and self._leads(self.new.flows[key].target, target)), "")

    def _comes_to(self, step: str, target: str) -> bool:
        """Whether work may go from a new step to the target without any work of the old version between."""
        seen: set[str] = set()
        ahead = [step]
        while ahead:
            key = ahead.pop()
            if key == target:
                return True
            one = self.new.steps[key]
            if key in seen or (one.does in _WORK and key not in self.added):
                continue
            seen.add(key)
            ahead.extend(self.new.flows[way].target for way in one.outgoing)
            ahead.extend(self.new.beginnings.get(key, ()))
            if not one.outgoing and one.scope in self.new.steps:
                ahead.extend(self.new.flows[way].target for way in self.new.steps[one.scope].outgoing)
        return False

    def _leads(self, step: str, target: str) -> bool:
        """Whether a step is the target, or only new steps stand before it."""
        seen: set[str] = set()
        ahead = [step]
        while ahead:
            key = ahead.pop()
            if key == target:
                return True
            if key in self.added and key not in seen:
                seen.add(key)
                ahead.extend(self.new.flows[way].target for way in self.new.steps[key].outgoing)
        return False


def _at(state: State, step: str, around: Numbers, key: str) -> Token | None:
    """A token that waits at a step as this instance of it; the one of this id, where it is among several."""
    found = [
        token
        for token in state.tokens.values()
        if token.at == step and token.standing in (Standing.WAITS, Standing.LISTENS) and state.around(token) == around
    ]
    return next((token for token in found if token.id == key), found[0] if found else None)


def _before(around: Numbers, wanted: Numbers) -> bool:
    """Whether passing over something of this instance may lead to the one that is wanted."""
    short = min(len(around), len(wanted))
    return not short or around[-short:] == wanted[-short:]


def _is_work(token: Token) -> bool:
    return token.standing is Standing.WAITS and token.ask in (Ask.TASK, Ask.SERVICE)
