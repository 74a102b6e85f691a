"""Why nothing that may be advised turns a clause: the sentences of the facts that stand in the way."""

from collections.abc import Iterable

from gaoxin.engines.expressions.fetching import key_of
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.rules.ways.advice import ChangedBy, Stance
from gaoxin.engines.rules.ways.ground import Ground
from gaoxin.engines.rules.ways.model import Blocked

MOST_REASONS = 3
"""Reasons that are told of one clause; a point table would have dozens."""


def blocked(ground: Ground, clause: int, id_: str, name: str, alone: bool) -> Blocked:
    """The clause with its reasons. `alone`: nothing turns it, whatever the other clauses ask.

    What is not for the enterprise to change is told first, then that years are over; only where neither is the case
    does the reason lie in a direction that is not advised.
    """
    phrases = ground.advice.phrases
    if not alone:
        return Blocked(id_, name, phrases.together, phrases.together_en)
    slots = list(_slots(ground, ground.roots[clause]))
    stances = [stance for slot in slots if (stance := ground.advice.stances.get(_fact(slot)))]
    whys = _whys(stance for stance in stances if stance.changed_by is not ChangedBy.WORK)
    if phrases.past and any(_earlier(ground, slot) for slot in slots):
        whys.append((phrases.past, phrases.past_en))
    whys = whys or _whys(stances) or [(phrases.blocked, phrases.blocked_en)]
    told = whys[:MOST_REASONS]
    return Blocked(id_, name, "".join(why for why, _ in told), " ".join(why for _, why in told))


def _whys(stances: Iterable[Stance]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((stance.why, stance.why_en) for stance in stances if stance.why))


def _fact(slot: Value | DayPart) -> str:
    return slot.fact if isinstance(slot, Value) else slot.base


def _earlier(ground: Ground, slot: Value | DayPart) -> bool:
    """Whether it is a figure of a year before the one looked at."""
    period = key_of(slot, ground.moment)[1] if isinstance(slot, Value) else None
    return period is not None and period.year < ground.moment.year.year


def _slots(ground: Ground, root: int) -> Iterable[Value | DayPart]:
    """The facts below whatever is not met in a clause."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        node = ground.nodes[number]
        if isinstance(node.payload, Value | DayPart):
            yield node.payload
        args = node.args
        if node.op is Op.AND:
            args = tuple(arg for arg in args if ground.base[arg] is not True)
        waiting.extend(reversed(args))
