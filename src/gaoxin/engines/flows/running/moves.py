"""Moves of tokens: 退回 to any earlier step, and 撤回 of what one has just done.

A move takes one entry out of the log and goes the whole course again without it. What depended on that entry cannot
happen again and is undone with it: steps behind it, joins it took part in, sub-processes it completed. Everything
that ran beside it happens again exactly as it did, because ids are made from causes and what was decided on the way
is kept with each entry. So nothing is lost, nothing is doubled, and parallel branches and the other instances of an
activity keep what they have. What was undone stays in `State.undone`, with its data, for whoever does it again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gaoxin.engines.flows.bpmn.model import Process
from gaoxin.engines.flows.running.events import Thrown
from gaoxin.engines.flows.running.state import Entry, Standing, State, What
from gaoxin.engines.flows.running.stepping import differing, play
from gaoxin.engines.flows.running.waiting import Waiting
from gaoxin.kernel.problems import refuse

_MOVABLE = frozenset({What.DONE, What.CHOSEN, What.EVENT, What.SKIPPED})


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move came to: the new state, what waits now and did not before, what waits no more, what is undone, what
    is sent because of it. What was sent before stays sent."""

    state: State
    opened: tuple[Waiting, ...]
    closed: tuple[Waiting, ...]
    undone: tuple[Entry, ...]
    thrown: tuple[Thrown, ...] = ()


def steps_back(state: State, waiting: str) -> tuple[Entry, ...]:
    """The earlier steps to which something that waits can be sent back, the latest first: what brought it about."""
    entries = {entry.id: entry for entry in state.log}
    token = state.tokens.get(waiting)
    ahead = list(token.by) if token is not None else []
    found: set[str] = set()
    while ahead:
        key = ahead.pop()
        if key not in found and key in entries:
            found.add(key)
            ahead.extend(entries[key].by)
    return tuple(entry for entry in reversed(state.log) if entry.id in found and entry.what in _MOVABLE)


def send_back(process: Process, state: State, to: str, on: date) -> Moved:
    """退回: the step done under this id has to be done again. Everything that depended on it is undone."""
    return _without(process, state, _entry(state, to), on)


def withdraw(process: Process, state: State, done: str, on: date) -> Moved:
    """撤回: takes back one's own step, as long as nobody has done anything that depended on it."""
    moved = _without(process, state, _entry(state, done), on)
    if len(moved.undone) > 1:
        follower = process.steps.get(moved.undone[1].step)
        raise refuse("flow.followed", step=follower.name if follower else moved.undone[1].step)
    return moved


def _entry(state: State, key: str) -> Entry:
    for entry in state.log:
        if entry.id == key and entry.what in _MOVABLE:
            return entry
    raise refuse("flow.not_done", id=key[:40])


def _without(process: Process, state: State, entry: Entry, on: date) -> Moved:
    if (state.process, state.version) != (process.id, process.version):
        raise ValueError(f"the case runs by {state.process} {state.version}, not by {process.id} {process.version}")
    rounds = state.rounds | {_base(entry.id): state.rounds.get(_base(entry.id), 0) + 1}
    fresh = State(state.process, state.version, undone=list(state.undone), rounds=rounds, aliases=dict(state.aliases))
    dropped = tuple(gone_again(process, fresh, (one for one in state.log if one is not entry)))
    thrown = settle_anew(process, fresh, on)
    gone = {entry.id, *(one.id for one in dropped)}
    undone = tuple(one for one in state.log if one.id in gone)
    fresh.undone.extend(undone)
    for key in {one.id for one in dropped} - fresh.tokens.keys():
        fresh.rounds[_base(key)] = fresh.rounds.get(_base(key), 0) + 1
    _keep_limits(state, fresh)
    return Moved(fresh, *differing(process, state, fresh), undone, thrown)


def gone_again(process: Process, fresh: State, log: Iterator[Entry] | Sequence[Entry]) -> Iterator[Entry]:
    """Goes a course again on a fresh state; yields each entry that cannot happen any more."""
    for entry in log:
        token = fresh.tokens.get(entry.id)
        if entry.what in (What.START, What.TOLD, What.MOVED) or (
            token is not None and token.standing in (Standing.WAITS, Standing.LISTENS)
        ):
            play(process, fresh, replace(entry, decided=dict(entry.decided)), again=True)
        else:
            yield entry


def settle_anew(process: Process, fresh: State, on: date) -> tuple[Thrown, ...]:
    """What the data say now takes effect: a condition that waits may be met. The log keeps it as the move."""
    if fresh.over:
        return ()
    number = sum(entry.what == What.MOVED for entry in (*fresh.log, *fresh.undone)) + len(fresh.undone)
    return tuple(play(process, fresh, Entry(f"move{number}", "", What.MOVED, on.isoformat()), again=False).thrown)


def _keep_limits(before: State, after: State) -> None:
    """What goes on waiting keeps the limit and the item it had."""
    for key, token in after.tokens.items():
        old = before.tokens.get(key)
        if old is not None:
            token.due, token.item = old.due, old.item


def _base(key: str) -> str:
    """An id without the number of its round."""
    return key.partition(".")[0]
