"""Showing groups to be safe: worlds found so far, and where they are looked for before a programme is solved."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from gaoxin.engines.disclosure.search import Found, Search
from gaoxin.engines.disclosure.worlds import Change, Ground, Move, told

_TRIED = 12
"""Known worlds that are tried for a group before a new one is sought."""


class Proofs:
    """The rows that are or may become public, the offered ones among them with their costs, and the worlds known.

    A world stays good when more rows are withheld.
    """

    def __init__(self, ground: Ground, rows: Sequence[frozenset[int]], costs: Mapping[int, float]) -> None:
        self.ground = ground
        self.rows = rows
        self.costs = dict(costs)
        self._out = [row for number, row in enumerate(rows) if number not in costs]
        self.withheld: set[int] = set()
        self._worlds: dict[int, list[Change]] = defaultdict(list)
        self._search: Search | None = None
        self._closed: Search | None = None
        self._twins: dict[frozenset[int], list[int]] | None = None
        self._columns: list[set[int]] = [set() for _ in ground.atoms]
        for number, row in enumerate(rows):
            for atom in row:
                self._columns[atom].add(number)

    def public(self) -> list[frozenset[int]]:
        """The rows that are not withheld."""
        return [row for number, row in enumerate(self.rows) if number not in self.withheld]

    def withhold(self, row: int) -> None:
        """Give up an offered row."""
        self.withheld.add(row)
        self.costs.pop(row, None)
        self._twins, self._closed = None, None
        if self._search is not None:
            self._search.let_go(row)

    def known(self, move: Move) -> bool:
        """Whether a world already found shows it."""
        return any(
            self.ground.scaled(change, move) is not None
            for atom, _ in move.weights
            for change in self._worlds[atom][-_TRIED:]
        )

    def shown(self, move: Move) -> bool:
        """Whether what is public leaves the move possible, offered rows counted as public."""
        if self.known(move) or self._between_twins(move):
            return True
        found = self._final().world(move)
        if found is not None:
            self.keep(found.change)
        return found is not None

    def make(self, move: Move) -> bool:
        """Make the move possible, giving up offered rows where it must be; False when even that does not help."""
        if self.known(move) or self._between_twins(move):
            return True
        found = self._steady().world(move)
        if found is None:
            return False
        found = self._leaner(move, found)
        for row in found.given_up:
            self.withhold(row)
        self.keep(found.change)
        return True

    def _leaner(self, move: Move, found: Found) -> Found:
        """A world that gives up less, where there is one without some of the rows: a programme counts how much of a
        row it uses, a reader whether the row is there."""
        search = self._steady()
        for row in sorted(found.given_up, key=lambda row: (self.costs[row], row)) if len(found.given_up) > 1 else ():
            search.bar(row)
            other = search.world(move)
            if other is not None and self._cost(other) < self._cost(found):
                found = other
            search.bar(row, barred=False)
        return found

    def _cost(self, found: Found) -> float:
        return sum(self.costs[row] for row in found.given_up)

    def ever(self, move: Move) -> bool:
        """Whether the move is possible as far as what is out already goes, all offered rows withheld."""
        return Search(self.ground, self._out, {}).world(move) is not None

    def touching(self, move: Move) -> list[int]:
        """The offered rows in which atoms of the move stand, the cheapest first."""
        rows = {row for atom, _ in move.weights for row in self._columns[atom] if row in self.costs}
        return sorted(rows, key=lambda row: (self.costs[row], row))

    def keep(self, change: Change) -> None:
        for atom in change:
            self._worlds[atom].append(change)

    def _final(self) -> Search:
        """The search that gives nothing up."""
        if self._closed is None:
            self._closed = Search(self.ground, self.public(), {})
        return self._closed

    def _steady(self) -> Search:
        if self._search is None:
            self._search = Search(self.ground, self.rows, self.costs)
            for row in self.withheld:
                self._search.let_go(row)
        return self._search

    def _between_twins(self, move: Move) -> bool:
        """A world that only shifts between the atom and others standing in the same public rows."""
        if len(move.weights) > 1:
            return False
        atom, weight = move.weights[0]
        others = [twin for twin in self._alike(atom) if twin != atom]
        change: dict[int, Fraction] = {atom: move.amount * weight}
        left = -change[atom]
        for twin in others:
            part = left
            if left < 0 and self.ground.nonnegative:
                part = max(left, Fraction(-self.ground.atoms[twin].value))
            if part:
                change[twin] = part
                left -= part
        if left or not self.ground.possible(change) or told(move.weights, change) < move.amount:
            return False
        self.keep(change)
        return True

    def _alike(self, atom: int) -> list[int]:
        """The atoms that public rows do not tell from this one."""
        if self._twins is None:
            self._twins = defaultdict(list)
            for number in range(len(self.ground.atoms)):
                self._twins[self._column(number)].append(number)
        return self._twins[self._column(atom)]

    def _column(self, atom: int) -> frozenset[int]:
        return frozenset(self._columns[atom] - self.withheld)
