"""Rehearsals: a process is carried to its end with nobody's data, to see that it can be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gaoxin.engines.flows.bpmn.model import ROOT, Does, Process
from gaoxin.engines.flows.running.state import Ask, Standing
from gaoxin.engines.flows.running.stepping import Advance, choose, complete, occur, start
from gaoxin.engines.flows.running.waiting import Waiting, waiting

_DAY = date(2026, 1, 5)
"""Any day does: nothing in a rehearsal depends on it."""
_MOST_STARTS = 8
"""Places of beginning that are tried."""
_STEPS_EACH = 20
_MOST = 20_000
_MOST_WORK = 1_000_000
"""Tokens summed over steps; what multiplies is not followed for ever."""
_REMEMBERED = 20
"""Entries of the log that are kept; nobody goes back in a rehearsal."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How a rehearsal went: how it ended (empty: it did not), how many steps it took, which elements it touched, and
    on which it waited last."""

    over: str
    steps: int
    touched: frozenset[str]
    left: tuple[Waiting, ...]


def rehearsals(process: Process) -> Iterator[Rehearsal]:
    """Two courses: the plain one without incidents, and one in which every event occurs and every way is taken. Where a
    process may begin in several places, both from each of them."""
    starts = [step.id for step in process.inside[ROOT] if step.does is Does.START and step.outgoing]
    for beginning in starts[:_MOST_STARTS] if len(starts) > 1 else ("",):
        yield rehearse(process, eventful=False, beginning=beginning)
        yield rehearse(process, eventful=True, beginning=beginning)


def rehearse(process: Process, eventful: bool, beginning: str = "") -> Rehearsal:
    """Carries a process to its end. Each time a gateway is reached, another way is taken, so that loops are left."""
    seen: Counter[str] = Counter()
    now = start(process, {}, _DAY, beginning)
    steps = work = 0
    while not now.over and steps < min(_STEPS_EACH * len(process.steps) + 100, _MOST) and work < _MOST_WORK:
        one = _next(process, now, seen, eventful)
        if one is None:
            break
        steps += 1
        work += len(now.state.tokens)
        now = _step(process, now, one, seen[one.step], eventful)
        del now.state.log[:-_REMEMBERED]
        seen[one.step] += 1
    return Rehearsal(now.over, steps, frozenset(seen), waiting(process, now.state))


def _next(process: Process, now: Advance, seen: Counter[str], eventful: bool) -> Waiting | None:
    """What is answered next: incidents first where they are wanted, then work, then events that are waited for."""
    waits = waiting(process, now.state)
    standing = {one.id: now.state.tokens[one.id].standing for one in waits}
    incidents = [one for one in waits if standing[one.id] is Standing.LISTENS and not seen[one.step]]
    work = [one for one in waits if one.ask is not Ask.EVENT]
    awaited = [one for one in waits if one.ask is Ask.EVENT and standing[one.id] is not Standing.LISTENS]
    gentle = [one for one in incidents if not process.steps[one.step].interrupting]
    ordered = [*(gentle if eventful else ()), *work, *awaited]
    return ordered[0] if ordered else None


def _step(process: Process, now: Advance, one: Waiting, times: int, eventful: bool) -> Advance:
    if one.ask is Ask.EVENT:
        return occur(process, now.state, one.id, {}, _DAY)
    if one.ask is Ask.WAYS:
        ways = [key for key, _ in one.ways]
        single = process.steps[one.step].does is Does.EXCLUSIVE or not eventful
        return choose(process, now.state, one.id, [ways[times % len(ways)]] if single else ways, _DAY)
    return complete(process, now.state, one.id, {}, _DAY, again=eventful and not times)
