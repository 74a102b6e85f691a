"""Why nothing that may be advised turns a clause: the sentences of the facts that stand in the way."""

from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.slots import DayPart, Value
from gaoxin.engines.rules.ways.ground import Ground
from gaoxin.engines.rules.ways.model import Blocked

_ASKING = (Op.AND, Op.OR, Op.NOT, Op.AT_LEAST, Op.VERDICT)


def blocked(ground: Ground, clause: int, id_: str, name: str, alone: bool) -> Blocked:
    """The clause with its reasons. `alone`: nothing turns it, whatever the other clauses ask."""
    phrases = ground.advice.phrases
    if not alone:
        return Blocked(id_, name, phrases.together, phrases.together_en)
    stances = [ground.advice.stances[fact] for fact in _facts(ground, ground.roots[clause])]
    whys = dict.fromkeys((stance.why, stance.why_en) for stance in stances if stance.why)
    if not whys:
        return Blocked(id_, name, phrases.blocked, phrases.blocked_en)
    return Blocked(id_, name, "".join(why for why, _ in whys), " ".join(why for _, why in whys))


def _facts(ground: Ground, root: int) -> list[str]:
    """The facts below whatever fails in a clause, as far as something is said of them."""
    found: dict[str, None] = {}
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        node = ground.nodes[number]
        slot = node.payload
        fact = slot.fact if isinstance(slot, Value) else slot.base if isinstance(slot, DayPart) else ""
        if fact in ground.advice.stances:
            found[fact] = None
        args = node.args
        if node.op is Op.AND:
            args = tuple(arg for arg in args if ground.base[arg] is not True)
        waiting.extend(reversed(args))
    return list(found)
