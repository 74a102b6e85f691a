"""Boxes of amounts: what a part may come to in one, how far it can be narrowed, and where it is best parted.

A box says whether anything in it could do, is narrowed to what could, and bounds the effort of that from below.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.rules.ways.answers import ANSWERS, DENIED, FAILED, MET, UNKNOWN, Spans
from gaoxin.engines.rules.ways.forms import (
    Amounts,
    Form,
    cheapest,
    cheapest_of_all,
    opposite,
    reach,
    tighten,
    value_at,
)
from gaoxin.engines.rules.ways.parts import Part
from gaoxin.engines.rules.ways.turning import Turning

Assumed: TypeAlias = Mapping[int, int]
"""Comparisons taken to be met, or failed: what lies on their other side belongs to another box."""
Split: TypeAlias = tuple[int, int | None]
"""A lever and the amount before which to cut; or a comparison, which holds on one side and not on the other."""
_ROUNDS = 6
"""How often a box is narrowed before it is parted."""


@dataclass(slots=True)
class Box:
    """Amounts between a least and a most, on one side of some comparisons; the spans of all nodes there."""

    low: list[int]
    high: list[int]
    assumed: Assumed
    spans: Spans
    work: int = 0
    """How many nodes were looked at for it."""

    def narrow(self, part: Part, changed: int) -> int | None:
        """Narrows the box to what could do. `changed`: the levers, as bits, by which it differs from the box whose
        spans it has. The answer: the least effort anything in it takes; None where nothing in it does."""
        musts: list[Form] = []
        for _ in range(_ROUNDS):
            if not self.look(part, changed):
                return None
            musts = [*part.limits, *self._assumed_forms(part)]
            if not all(self._require(part, node, accepted, musts) for node, accepted in part.goals):
                return None
            low, high = list(self.low), list(self.high)
            if any(tighten(form, self.low, self.high) is None for form in musts):
                return None
            changed = sum(
                1 << lever
                for lever in range(len(low))
                if (low[lever], high[lever]) != (self.low[lever], self.high[lever])
            )
            if not changed:
                break
        return part.effort(self.low) + cheapest_of_all(musts, self.low, self.high, part.efforts)

    def look(self, part: Part, changed: int) -> bool:
        """Finds the spans that some levers change; False where they contradict what is assumed."""
        low, high, s, assumed = self.low, self.high, self.spans, self.assumed
        runs = part.runs(changed)
        self.work += len(runs)
        for number, run in runs:
            found = run(low, high, s)
            if number in assumed:
                found &= assumed[number]
                if not found:
                    return False
            s[number] = found
        return True

    def _assumed_forms(self, part: Part) -> list[Form]:
        return [
            form if answer == MET else opposite(form)
            for number, answer in self.assumed.items()
            if (form := self.spans[part.size + number]) is not None
        ]

    def _require(self, part: Part, number: int, accepted: int, musts: list[Form]) -> bool:
        """Whether a node can have one of these answers; notes what has to hold for it."""
        s = self.spans
        answers = s[number]
        if not answers & accepted:
            return False
        if not answers & ~accepted or number in part.table:
            return True
        node = part.nodes[number]
        args = node.args
        match node.op:
            case Op.NOT:
                return self._require(part, args[0], DENIED[accepted], musts)
            case Op.AND if not accepted & FAILED:
                return all(self._require(part, arg, accepted, musts) for arg in args)
            case Op.OR if not accepted & MET:
                return all(self._require(part, arg, accepted, musts) for arg in args)
            case Op.OR if not accepted & FAILED:
                return self._only_one(part, args, accepted, musts)
            case Op.AND if not accepted & MET:
                return self._only_one(part, args, accepted, musts)
            case Op.VERDICT if accepted == MET:
                return self._require(part, args[0], MET, musts)
            case Op.VERDICT if not accepted & (MET | FAILED) or (not accepted & FAILED and not s[args[0]] & MET):
                return self._require(part, args[1], MET | UNKNOWN, musts)
            case Op.KNOWN if accepted == FAILED and isinstance(s[args[0]], int):
                return self._require(part, args[0], UNKNOWN, musts)
            case Op.AT_LEAST if accepted == MET:
                hopeful = [arg for arg in args if s[arg] & MET]
                if len(hopeful) == node.payload:
                    return all(self._require(part, arg, MET, musts) for arg in hopeful)
            case Op.COMPARE | Op.AGAINST:
                form = s[part.size + number]
                if form is not None:
                    musts.append(form if accepted & MET else opposite(form))
        return True

    def _only_one(self, part: Part, args: Sequence[int], accepted: int, musts: list[Form]) -> bool:
        """Of several any of which would do: if only one still can, it has to."""
        hopeful = [arg for arg in args if self.spans[arg] & accepted]
        return len(hopeful) > 1 or self._require(part, hopeful[0], accepted, musts)

    # Parting

    def split(self, part: Part, values: Sequence[Any]) -> Split | None:
        """How to part a box whose least amounts, which come to these values, do not do; None when it is one point.

        Where its assumptions ask for more than its least amounts, it looks at the least they ask for. Of what has to
        turn there for the goals, it is parted by the comparison that turns with the least effort; else by one lever.
        """
        low, high = self.low, self.high
        unmet = [form for form in (*part.limits, *self._assumed_forms(part)) if value_at(form, low) < 0]
        reached = reach(unmet, low, high, part.efforts)
        found = self._turning(part, part.values(reached) if unmet else values)
        best = self._comparison(part, found, values)
        if best is not None:
            return best, None
        cuts = [cut for form in unmet for cut in _cuts(form, low, high)]
        cuts = cuts or [cut for number in found for cut in self._turns(part, number)]
        if cuts:
            return min(cuts, key=lambda cut: (part.price(cut[0], low[cut[0]], cut[1]), cut))
        widest = max(range(len(low)), key=lambda lever: high[lever] - low[lever], default=None)
        if widest is None or high[widest] == low[widest]:
            return None
        return widest, (low[widest] + high[widest] + 1) // 2

    def _turning(self, part: Part, values: Sequence[Any]) -> list[int]:
        """What has to turn where amounts come to these values; nothing where they would do."""
        turning = Turning(part.nodes, values, self.spans, part.leaves)
        for node, accepted in part.goals:
            if not ANSWERS[values[node]] & accepted:
                turning.truth(node, accepted)
                break
        return [number for number in turning.found if number not in self.assumed]

    def _comparison(self, part: Part, numbers: Iterable[int], values: Sequence[Any]) -> int | None:
        """Of some comparisons of sums of amounts, the one that turns with the least effort."""
        prices = []
        for number in numbers:
            form = self.spans[part.size + number]
            if form is not None:
                form = opposite(form) if values[number] else form
                prices.append((cheapest(form, self.low, self.high, part.efforts), number))
        return min(prices)[1] if prices else None

    def _turns(self, part: Part, number: int) -> Iterable[tuple[int, int]]:
        """For each lever an open node hangs on, an amount from which it may be different."""
        for lever, least in enumerate(self.low):
            if part.masks[number] >> lever & 1 and self.high[lever] > least:
                middle = (least + self.high[lever] + 1) // 2
                yield lever, least + 1 if lever == part.time else max(least + 1, middle)


def possible(part: Part) -> list[int]:
    """For each goal, the answers that any amounts may bring about, without regard to the others."""
    box = Box([0] * len(part.levers), list(part.highest), {}, list(part.blank))
    box.look(part, (1 << len(part.levers)) - 1)
    return [box.spans[node] for node, _ in part.goals]


def _cuts(form: Form, low: Amounts, high: Amounts) -> Iterable[tuple[int, int]]:
    """For each lever, the amount from which a form below zero is so no longer, the others at their least."""
    now = value_at(form, low)
    for lever, factor in form[1]:
        if factor > 0 and high[lever] > low[lever]:
            turn = low[lever] - now // factor
            yield lever, turn if turn <= high[lever] else (low[lever] + high[lever] + 1) // 2
