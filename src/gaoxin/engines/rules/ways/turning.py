"""Which comparisons have to turn: for amounts that do not do, nodes one of which is different wherever amounts do.

Only these are worth splitting a box at; whatever else amounts change is beside the point.
"""

from collections.abc import Sequence
from typing import Any, cast

from gaoxin.engines.expressions.graph import Node, Op
from gaoxin.engines.rules.ways.answers import ANSWERS, DENIED, FAILED, MET, UNKNOWN
from gaoxin.engines.rules.ways.forms import Form
from gaoxin.engines.rules.ways.spans import Span

_UP, _DOWN = 1, -1
_BENEATH = 64


class Turning:
    """One look: the values at the least amounts of a box, and the spans all over it. `leaves` turn as they
    are: facts, and what hangs on the day alone."""

    def __init__(
        self,
        nodes: Sequence[Node],
        values: Sequence[Any],
        spans: Sequence[Any],
        leaves: frozenset[int],
    ) -> None:
        self.nodes = nodes
        self.values = values
        self.spans = spans
        self.leaves = leaves
        self.found: dict[int, None] = {}
        self._seen: set[tuple[int, int]] = set()

    def _form(self, number: int) -> Form | None:
        found: Form | None = self.spans[len(self.nodes) + number]
        return found

    def _visited(self, number: int, sort: int) -> bool:
        """Whether a node was seen in this sense; one that is the same all over the box is beside the point."""
        span = self.spans[number]
        if (number, sort) in self._seen or span in (None, MET, FAILED, UNKNOWN):
            return True
        self._seen.add((number, sort))
        return False

    def truth(self, number: int, accepted: int) -> None:
        """Collects what has to turn for a truth to come to one of these answers."""
        now = ANSWERS[self.values[number]]
        if now & accepted or self._visited(number, accepted):
            return
        node = self.nodes[number]
        if number in self.leaves:
            self.found[number] = None
            return
        match node.op:
            case Op.COMPARE | Op.AGAINST:
                self._compared(number, node, accepted)
            case Op.NOT:
                self.truth(node.args[0], DENIED[accepted])
            case Op.AND | Op.OR:
                self._joined(node, accepted)
            case Op.AT_LEAST:
                for arg in node.args:
                    self.truth(arg, accepted)
            case Op.VERDICT if accepted == MET:
                self.truth(node.args[0], MET)
            case Op.VERDICT if now == FAILED:
                self.truth(node.args[1], MET | UNKNOWN)
            case Op.VERDICT if now == MET:
                self.truth(node.args[0], FAILED | UNKNOWN)
            case Op.KNOWN if now == MET and isinstance(self.spans[node.args[0]], int):
                self.truth(node.args[0], UNKNOWN)
            case _:
                self.beneath(number)

    def _compared(self, number: int, node: Node, accepted: int) -> None:
        """A comparison of sums of amounts turns by itself; one of tables by their rows."""
        sign = str(node.payload) if node.op is Op.COMPARE else cast(tuple[str, int], node.payload)[0]
        if self._form(number) is not None:
            self.found[number] = None
        elif sign == "=" or accepted == UNKNOWN or self.values[number] is None:
            self.beneath(number)
        else:
            way = _UP if (accepted & MET != 0) is (sign != "<=") else _DOWN
            self.number(node.args[0], way)
            if node.op is Op.COMPARE:
                self.number(node.args[1], -way)

    def _joined(self, node: Node, accepted: int) -> None:
        """Where every part has to come round, the one with the least to turn tells enough; else any may."""
        wrong = [arg for arg in node.args if not ANSWERS[self.values[arg]] & accepted]
        every = not accepted & FAILED if node.op is Op.AND else not accepted & MET
        if not every:
            for arg in wrong:
                self.truth(arg, accepted)
            return
        best: dict[int, None] | None = None
        for arg in wrong:
            inner = Turning(self.nodes, self.values, self.spans, self.leaves)
            inner.truth(arg, accepted)
            if best is None or len(inner.found) < len(best):
                best = inner.found
        self.found |= best or {}

    def number(self, number: int, way: int) -> None:
        """Collects what has to turn for a number to grow (or to shrink)."""
        if self._visited(number, 8 * way):
            return
        node, span, now = self.nodes[number], self.spans[number], self.values[number]
        if now is not None and not span.maybe and (span.most <= now if way == _UP else span.least >= now):
            return
        if number in self.leaves or span.form is not None:
            self.found[number] = None
            return
        match node.op:
            case Op.ADD | Op.SMALLER | Op.LARGER:
                for arg in node.args:
                    self.number(arg, way)
            case Op.SCALE:
                self.number(node.args[0], way if cast(int, node.payload) > 0 else -way)
            case Op.SELECT:
                self._select(node, now, way)
            case _:
                self.beneath(number)

    def _select(self, node: Node, now: Any, way: int) -> None:
        """Another branch matters only where it leads farther."""
        condition, *branches = node.args
        taken = {True: 0, False: 1, None: 2}[self.values[condition]]
        if taken < len(branches):
            self.number(branches[taken], way)
        for number, branch in enumerate(branches):
            span = self.spans[branch]
            if number == taken or not isinstance(span, Span):
                continue
            if now is None or (span.most > now if way == _UP else span.least < now):
                answer = (MET, FAILED, UNKNOWN)[number]
                if self.spans[condition] & answer:
                    self.truth(condition, answer)

    def beneath(self, number: int) -> None:
        """Everything open below a node of which nothing more is known: truths, and sums of amounts."""
        for arg in self.nodes[number].args:
            if self._visited(arg, _BENEATH):
                continue
            span = self.spans[arg]
            inner = self.nodes[arg].op in (Op.AND, Op.OR, Op.NOT, Op.AT_LEAST, Op.VERDICT, Op.KNOWN)
            if arg in self.leaves or (isinstance(span, Span) and span.form) or (isinstance(span, int) and not inner):
                self.found[arg] = None
            if self._form(arg) is None:
                self.beneath(arg)
