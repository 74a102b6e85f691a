"""Clauses that hang together, made ready for the search: the levers they share, how each of their nodes is looked at.

For amounts a part answers exactly, by the same steps as every verdict.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, cast

from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.steps import Step, step
from gaoxin.engines.rules.ways import spans
from gaoxin.engines.rules.ways.answers import ANSWERS, MET, Run, Spans
from gaoxin.engines.rules.ways.forms import Amounts, Form, ends, plus, scaled, value_at
from gaoxin.engines.rules.ways.ground import Ground, Pull
from gaoxin.engines.rules.ways.spans import turned

Goal: TypeAlias = tuple[int, int]
"""A node and the answers that will do, as bits."""
Table: TypeAlias = Mapping[int, Sequence[Any]]
"""For nodes that hang on the day alone, their value at each day that matters."""


class Part:
    """Some goals with the levers they share, which are numbered anew here."""

    def __init__(self, ground: Ground, goals: Sequence[Goal], pulls: Sequence[int], days: Sequence[int], table: Table):
        """`days`: how many days have passed at each amount of the lever of time; `table`: what then holds."""
        self.ground = ground
        self.nodes = ground.nodes
        self.size = len(ground.nodes)
        self.goals = tuple(goals)
        self.pulls = tuple(pulls)
        self.table = table
        self.days = days
        self.time = self.pulls.index(ground.waiting) if ground.waiting in self.pulls else None
        self.levers: tuple[Pull, ...] = tuple(ground.pulls[pull] for pull in self.pulls)
        self.highest = [pull.most for pull in self.levers]
        self.efforts = [pull.effort for pull in self.levers]
        if self.time is not None:
            self.highest[self.time] = len(days) - 1
            self.efforts[self.time] = 0
        self.limits = tuple(_renumbered(limit, self.pulls) for limit in ground.limits if _touches(limit, self.pulls))
        self.masks = [_bits(mask, self.pulls) for mask in ground.masks]
        """For each node, the levers of this part that may change it, as bits."""
        self.static = self._static_forms()
        roots = [node for node, _ in self.goals]
        self._steps: list[tuple[int, Step]] = [
            (number, step(self.nodes[number]))
            for number in self._below(roots, whole=True)
            if self.nodes[number].op is not Op.SLOT and number not in table
        ]
        self.blank: Spans = [None] * (2 * self.size)
        """Spans of what nothing moves, and the forms that comparisons have everywhere."""
        needed = self._below(roots, whole=False)
        self._runs: list[tuple[int, Run]] = [(number, self._run(number)) for number in needed]
        self.leaves = frozenset(number for number in needed if self._is_leaf(number))
        for number in {*roots, *(arg for found in needed for arg in self.nodes[found].args)}:
            if not self.masks[number]:
                self.blank[number] = self._constant(number)
        self._chosen: dict[int, tuple[tuple[int, Run], ...]] = {}

    # Making ready

    def _is_leaf(self, number: int) -> bool:
        return number in self.table or self.nodes[number].op in (Op.SLOT, Op.HOLDS)

    def _below(self, roots: Iterable[int], whole: bool) -> list[int]:
        """The nodes below that levers of this part move, in order; those a form replaces only with `whole`."""
        found: set[int] = set()
        waiting = [root for root in roots if self.masks[root]]
        while waiting:
            number = waiting.pop()
            if number in found:
                continue
            found.add(number)
            if number in self.table or (not whole and self.static[number] is not None):
                continue
            if self.nodes[number].op is not Op.HOLDS or whole:
                waiting.extend(arg for arg in self.nodes[number].args if self.masks[arg])
        return sorted(found)

    def _constant(self, number: int) -> Any:
        value = self.ground.base[number]
        if self.ground.bounds[number] is not None:
            return spans.exactly(value)
        return ANSWERS[value] if value is None or isinstance(value, bool) else MET

    def _static_forms(self) -> list[Form | None]:
        """Numbers that are sums of amounts whatever the amounts are, and comparisons of them."""
        masks, base, bounds = self.masks, self.ground.base, self.ground.bounds
        found: list[Form | None] = [None] * self.size
        added: dict[int, list[tuple[int, int]]] = {}
        for lever, pull in enumerate(self.levers):
            for slot, steps in pull.adds:
                added.setdefault(slot, []).append((lever, steps))
        for number, node in enumerate(self.nodes):
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
        node = self.nodes[number]
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
        node = self.nodes[number]
        form = self.static[number]
        if number in self.table:
            return spans.of_table(cast(int, self.time), self.table[number], self.ground.bounds[number] is not None)
        if form is not None:
            if self.ground.bounds[number] is not None:
                return spans.of_form(form)
            self.blank[self.size + number] = form
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
        return spans.of_node(number, node, self.size)

    def _setting(self, number: int) -> list[int]:
        return [lever for lever, pull in enumerate(self.levers) if any(node == number for node, _ in pull.sets)]

    def runs(self, changed: int) -> tuple[tuple[int, Run], ...]:
        """How the nodes are looked at, in order, that some levers (as bits) may change."""
        found = self._chosen.get(changed)
        if found is None:
            found = tuple((number, run) for number, run in self._runs if self.masks[number] & changed)
            self._chosen[changed] = found
        return found

    # Asking

    def effort(self, amounts: Amounts) -> int:
        found = sum(effort * amount for effort, amount in zip(self.efforts, amounts, strict=True))
        if self.time is not None:
            found += self.levers[self.time].effort * self.days[amounts[self.time]]
        return found

    def price(self, lever: int, before: int, after: int) -> int:
        """The effort from one amount of a lever to another."""
        if lever == self.time:
            return self.levers[lever].effort * (self.days[after] - self.days[before])
        return self.efforts[lever] * (after - before)

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

    def does(self, amounts: Amounts, values: Sequence[Any]) -> bool:
        """Whether these amounts, with what they come to, reach every goal within every limit."""
        return all(ANSWERS[values[node]] & accepted for node, accepted in self.goals) and all(
            value_at(limit, amounts) >= 0 for limit in self.limits
        )


def _bits(mask: int, pulls: Sequence[int]) -> int:
    return sum(1 << lever for lever, pull in enumerate(pulls) if mask >> pull & 1)


def _touches(form: Form, pulls: Sequence[int]) -> bool:
    return any(pull in pulls for pull, _ in form[1])


def _renumbered(form: Form, pulls: Sequence[int]) -> Form:
    """A form over levers of the ground as one over those of a part; a limit's levers all belong to one part."""
    return form[0], tuple(sorted((pulls.index(pull), factor) for pull, factor in form[1] if pull in pulls))
