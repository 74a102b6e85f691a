"""Clauses that hang together, over boxes of amounts: what a box may come to, and how far it can be narrowed.

A `Part` holds the levers that some clauses share. For amounts it answers exactly, by the same steps as every verdict;
for a box it says whether anything in it could do, narrows it to what could, and bounds its effort from below.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.steps import Step, step
from gaoxin.engines.rules.ways import spans
from gaoxin.engines.rules.ways.forms import (
    Amounts,
    Form,
    cheapest,
    cheapest_of_all,
    ends,
    opposite,
    plus,
    scaled,
    tighten,
    value_at,
)
from gaoxin.engines.rules.ways.ground import Ground, Pull
from gaoxin.engines.rules.ways.spans import ANSWERS, DENIED, FAILED, MET, UNKNOWN, Run, Spans, turned
from gaoxin.engines.rules.ways.turning import Turning

Goal: TypeAlias = tuple[int, int]
"""A node and the answers that will do, as bits."""
Assumed: TypeAlias = Mapping[int, int]
"""Comparisons taken to be met, or failed: what lies on their other side belongs to another box."""
Table: TypeAlias = Mapping[int, Sequence[Any]]
"""For nodes that hang on the day alone, their value at each day that matters."""
Split: TypeAlias = tuple[int, int | None]
"""A lever and the amount before which to cut; or a comparison, which holds on one side and not on the other."""
_ROUNDS = 6
"""How often a box is narrowed before it is split."""
_COMPARING = (Op.COMPARE, Op.AGAINST)


class Part:
    """Some goals with the levers they share, which are numbered anew here."""

    def __init__(self, ground: Ground, goals: Sequence[Goal], pulls: Sequence[int], days: Sequence[int], table: Table):
        """`days`: how many days have passed at each amount of the lever of time; `table`: what then holds."""
        self.ground = ground
        self.goals = tuple(goals)
        self.pulls = tuple(pulls)
        self.table = table
        self.time = self.pulls.index(ground.waiting) if ground.waiting in self.pulls else None
        self.levers: tuple[Pull, ...] = tuple(ground.pulls[pull] for pull in self.pulls)
        self.highest = [pull.most for pull in self.levers]
        self.efforts = [pull.effort for pull in self.levers]
        self.days = days
        if self.time is not None:
            self.highest[self.time] = len(days) - 1
            self.efforts[self.time] = 0
        self.limits = tuple(_renumbered(limit, self.pulls) for limit in ground.limits if _touches(limit, self.pulls))
        self.cost = 1
        self._compile()

    # Making ready

    def _compile(self) -> None:
        nodes, masks = self.ground.nodes, self.ground.masks
        self.forms: list[Form | None] = [None] * len(nodes)
        self.static = self._static_forms()
        self._spans: Spans = [None] * len(nodes)
        wanted = self._below([node for node, _ in self.goals], whole=True)
        self._steps: list[tuple[int, Step]] = [
            (number, step(nodes[number]))
            for number in wanted
            if nodes[number].op is not Op.SLOT and number not in self.table
        ]
        needed = self._below([node for node, _ in self.goals], whole=False)
        self._runs: list[tuple[int, Run]] = [(number, self._run(number)) for number in needed]
        self.leaves = frozenset(number for number in needed if self._is_leaf(number))
        for number in {arg for found in needed for arg in nodes[found].args} - set(needed):
            if not masks[number]:
                self._spans[number] = self._constant(number)
        for number, _ in self.goals:
            if not masks[number]:
                self._spans[number] = self._constant(number)
        self.cost = len(self._runs) + 4

    def _is_leaf(self, number: int) -> bool:
        return number in self.table or self.ground.nodes[number].op in (Op.SLOT, Op.HOLDS)

    def _below(self, roots: Iterable[int], whole: bool) -> list[int]:
        """The nodes below that levers of this part move, in order; those a form replaces only with `whole`."""
        nodes, masks = self.ground.nodes, self.ground.masks
        found: set[int] = set()
        waiting = [root for root in roots if masks[root]]
        while waiting:
            number = waiting.pop()
            if number in found:
                continue
            found.add(number)
            if number in self.table or (not whole and self.static[number] is not None):
                continue
            if nodes[number].op is not Op.HOLDS or whole:
                waiting.extend(arg for arg in nodes[number].args if masks[arg])
        return sorted(found)

    def _constant(self, number: int) -> Any:
        value = self.ground.base[number]
        if self.ground.bounds[number] is not None:
            return spans.exactly(value)
        return ANSWERS.get(value, MET) if value is None or isinstance(value, bool) else MET

    def _static_forms(self) -> list[Form | None]:
        """Numbers that are sums of amounts whatever the amounts are, and comparisons of them."""
        nodes, masks, base, bounds = self.ground.nodes, self.ground.masks, self.ground.base, self.ground.bounds
        found: list[Form | None] = [None] * len(nodes)
        added: dict[int, list[tuple[int, int]]] = {}
        for lever, pull in enumerate(self.levers):
            for slot, steps in pull.adds:
                added.setdefault(slot, []).append((lever, steps))
        for number, node in enumerate(nodes):
            if number in self.table:
                continue
            if not masks[number]:
                if bounds[number] is not None and base[number] is not None:
                    found[number] = (base[number], ())
            elif node.op is Op.SLOT:
                if number in added:
                    found[number] = (base[number], tuple(sorted(added[number])))
            else:
                found[number] = self._combined(number, found)
        return found

    def _combined(self, number: int, found: Sequence[Form | None]) -> Form | None:
        node = self.ground.nodes[number]
        args = [found[arg] for arg in node.args]
        if not args or any(arg is None for arg in args):
            return None
        first = cast(Form, args[0])
        match node.op:
            case Op.ADD:
                return plus(first, cast(Form, args[1]))
            case Op.SCALE:
                return scaled(first, cast(int, node.payload))
            case Op.MULTIPLY:
                other = cast(Form, args[1])
                if not other[1]:
                    return scaled(first, other[0])
                return None if first[1] else scaled(other, first[0])
            case Op.NONZERO | Op.POSITIVE | Op.NOT_NEGATIVE:
                least, most = ends(first, [0] * len(self.levers), self.highest)
                within = {Op.NONZERO: least > 0 or most < 0, Op.POSITIVE: least > 0, Op.NOT_NEGATIVE: least >= 0}
                return first if within[node.op] else None
            case Op.COMPARE:
                return turned(str(node.payload), plus(first, cast(Form, args[1]), -1))
            case Op.AGAINST:
                sign, bound = cast(tuple[str, int], node.payload)
                return turned(sign, (first[0] - bound, first[1]))
        return None

    def _run(self, number: int) -> Run:
        node, masks = self.ground.nodes[number], self.ground.masks
        form = self.static[number]
        if number in self.table:
            return spans.of_table(cast(int, self.time), self.table[number], self.ground.bounds[number] is not None)
        if form is not None:
            if self.ground.bounds[number] is not None:
                return spans.of_form(form)
            self.forms[number] = form
            return spans.of_atom(form)
        if node.op is Op.SLOT:
            before = self.ground.base[number]
            if isinstance(before, bool):
                return spans.of_setting(self._setting(number), before, not before)
            constant = self._constant(number)
            return lambda low, high, s: constant
        if node.op is Op.HOLDS:
            codes, every = cast(tuple[frozenset[str], bool], node.payload)
            (slot,) = node.args
            gains = {
                lever: after - self.ground.base[slot]
                for lever, pull in enumerate(self.levers)
                for node_, after in pull.sets
                if node_ == slot
            }
            return spans.of_codes(self.ground.base[slot], {k: next(iter(v)) for k, v in gains.items()}, codes, every)
        assert masks[number]  # noqa: S101 # constants are no runs
        return spans.of_node(number, node, self.forms)

    def _setting(self, number: int) -> list[int]:
        return [lever for lever, pull in enumerate(self.levers) if any(node == number for node, _ in pull.sets)]

    # Asking

    def effort(self, amounts: Amounts) -> int:
        found = sum(effort * amount for effort, amount in zip(self.efforts, amounts, strict=True))
        if self.time is not None:
            found += self.levers[self.time].effort * self.days[amounts[self.time]]
        return found

    def values(self, amounts: Amounts) -> list[Any]:
        """The value of every node for these amounts, as far as the goals of this part need it."""
        values = list(self.ground.base)
        for pull, amount in zip(self.levers, amounts, strict=True):
            if amount:
                for node, steps in pull.adds:
                    values[node] += steps * amount
                for node, after in pull.sets:
                    values[node] = values[node] | after if isinstance(after, frozenset) else after
        if self.time is not None:
            for node, found in self.table.items():
                values[node] = found[amounts[self.time]]
        for number, run in self._steps:
            values[number] = run(values)
        return values

    def does(self, amounts: Amounts) -> bool:
        """Whether these amounts reach every goal within every limit."""
        if any(value_at(limit, amounts) < 0 for limit in self.limits):
            return False
        values = self.values(amounts)
        return all(ANSWERS[values[node]] & accepted for node, accepted in self.goals)

    def possible(self) -> list[int]:
        """For each goal, the answers that any amounts may bring about, without regard to the others."""
        self._look([0] * len(self.levers), self.highest, {})
        return [self._spans[node] for node, _ in self.goals]

    def narrowed(self, low: list[int], high: list[int], assumed: Assumed) -> tuple[int, int] | None:
        """Narrows a box in place to what could do. The answer: the least effort anything in it takes, and the work
        this was; None where nothing in it does."""
        work = 0
        musts: list[Form] = []
        for _ in range(_ROUNDS):
            work += self.cost
            if not self._look(low, high, assumed):
                return None
            musts = [*self.limits, *self._assumed_forms(assumed)]
            if not all(self._require(node, accepted, musts) for node, accepted in self.goals):
                return None
            changed = False
            for form in musts:
                found = tighten(form, low, high)
                if found is None:
                    return None
                changed = changed or found
            if not changed:
                break
        return self.effort(low) + cheapest_of_all(musts, low, high, self.efforts), work

    def _assumed_forms(self, assumed: Assumed) -> list[Form]:
        return [
            form if answer == MET else opposite(form)
            for number, answer in assumed.items()
            if (form := self.forms[number]) is not None
        ]

    def _look(self, low: Amounts, high: Amounts, assumed: Assumed) -> bool:
        """Finds the span of every node; False where it contradicts what is assumed."""
        s = self._spans
        for number, run in self._runs:
            found = run(low, high, s)
            if number in assumed:
                found &= assumed[number]
                if not found:
                    return False
            s[number] = found
        return True

    def _require(self, number: int, accepted: int, musts: list[Form]) -> bool:
        """Whether a node can have one of these answers; notes what has to hold for it."""
        answers = self._spans[number]
        if not answers & accepted:
            return False
        if not answers & ~accepted:
            return True
        node = self.ground.nodes[number]
        if number in self.table:
            return True
        match node.op:
            case Op.NOT:
                return self._require(node.args[0], DENIED[accepted], musts)
            case Op.AND if not accepted & FAILED:
                return all(self._require(arg, accepted, musts) for arg in node.args)
            case Op.OR if not accepted & MET:
                return all(self._require(arg, accepted, musts) for arg in node.args)
            case Op.OR if not accepted & FAILED:
                return self._only_one(node.args, accepted, musts)
            case Op.AND if not accepted & MET:
                return self._only_one(node.args, accepted, musts)
            case Op.VERDICT if accepted == MET:
                return self._require(node.args[0], MET, musts)
            case Op.VERDICT if accepted == MET | UNKNOWN and not self._spans[node.args[0]] & MET:
                return self._require(node.args[1], accepted, musts)
            case Op.AT_LEAST if accepted == MET:
                hopeful = [arg for arg in node.args if self._spans[arg] & MET]
                if len(hopeful) == node.payload:
                    return all(self._require(arg, MET, musts) for arg in hopeful)
        form = self.forms[number] if node.op in _COMPARING else None
        if form is not None:
            musts.append(form if accepted & MET else opposite(form))
        return True

    def _only_one(self, args: Sequence[int], accepted: int, musts: list[Form]) -> bool:
        """Of several any of which would do: if only one still can, it has to."""
        hopeful = [arg for arg in args if self._spans[arg] & accepted]
        return len(hopeful) > 1 or self._require(hopeful[0], accepted, musts)

    # Splitting

    def split(self, low: Amounts, high: Amounts, assumed: Assumed) -> Split | None:
        """How to part a box whose least amounts do not do; None when it is one point.

        First it goes on to where its assumptions hold; then, of what has to turn for the goals, by the comparison that
        turns with the least effort; what is no sum of amounts is cut by one lever.
        """
        self._look(low, high, assumed)
        unmet = [form for form in (*self.limits, *self._assumed_forms(assumed)) if value_at(form, low) < 0]
        cuts = [cut for form in unmet for cut in _cuts(form, low, high)]
        if not cuts:
            values = self.values(low)
            turning = Turning(self.ground.nodes, values, self._spans, self.forms, self.leaves)
            for node, accepted in self.goals:
                if not ANSWERS[values[node]] & accepted:
                    turning.truth(node, accepted)
                    break
            best = self._comparison(turning.found, values, low, high)
            if best is not None:
                return best
            cuts = [cut for number in turning.found for cut in self._turns(number, low, high)]
        if cuts:
            return min(cuts, key=lambda cut: (self._price(cut[0], low[cut[0]], cut[1]), cut))
        widest = max(range(len(low)), key=lambda lever: high[lever] - low[lever], default=None)
        if widest is None or high[widest] == low[widest]:
            return None
        return widest, (low[widest] + high[widest] + 1) // 2

    def _comparison(
        self, numbers: Iterable[int], values: Sequence[Any], low: Amounts, high: Amounts
    ) -> tuple[int, None] | None:
        """Of some comparisons, the one that turns with the least effort."""
        best: tuple[int, int] | None = None
        for number in numbers:
            form = self.forms[number]
            if form is not None and isinstance(self._spans[number], int):
                form = form if values[number] is False else opposite(form)
                price = cheapest(form, low, high, self.efforts)
                if best is None or (price, number) < best:
                    best = price, number
        return None if best is None else (best[1], None)

    def _price(self, lever: int, before: int, after: int) -> int:
        if lever == self.time:
            return self.levers[lever].effort * (self.days[after] - self.days[before])
        return self.efforts[lever] * (after - before)

    def _turns(self, number: int, low: Amounts, high: Amounts) -> Iterable[tuple[int, int]]:
        """For each lever an open node hangs on, the amount from which it is different, the others at their least."""
        form = self.forms[number] if number not in self.table else None
        if form is not None:
            yield from _cuts(form, low, high)
            return
        for lever, pull in enumerate(self.pulls):
            if self.ground.masks[number] >> pull & 1 and high[lever] > low[lever]:
                near = low[lever] + 1
                yield lever, near if lever == self.time else max(near, (low[lever] + high[lever] + 1) // 2)


def _cuts(form: Form, low: Amounts, high: Amounts) -> Iterable[tuple[int, int]]:
    """For each lever, the amount from which a form changes sides of zero, the others at their least."""
    now = value_at(form, low)
    for lever, factor in form[1]:
        if high[lever] == low[lever] or (factor > 0) is (now >= 0):
            continue
        turn = low[lever] + (-(now // factor) if now < 0 else now // -factor + 1)
        yield lever, turn if turn <= high[lever] else (low[lever] + high[lever] + 1) // 2


def _touches(form: Form, pulls: Sequence[int]) -> bool:
    return any(pull in pulls for pull, _ in form[1])


def _renumbered(form: Form, pulls: Sequence[int]) -> Form:
    """A form over levers of the ground as one over those of a part; a limit's levers all belong to one part."""
    return form[0], tuple(sorted((pulls.index(pull), factor) for pull, factor in form[1] if pull in pulls))
