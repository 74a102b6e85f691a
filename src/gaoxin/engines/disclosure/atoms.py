"""Atoms: facts that stand in exactly the same cells, so that no table can tell them apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from gaoxin.engines.disclosure.model import MOST_ATOMS, Figures
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Atom:
    """The sum of some facts, what the largest two enterprises have of it, all enterprises behind it, and its cells."""

    value: int
    largest: tuple[int, ...]
    holders: frozenset[int]
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Atoms:
    """All atoms, and of each cell the atoms it adds up."""

    atoms: Sequence[Atom]
    rows: Sequence[frozenset[int]]

    def sum_of(self, row: Iterable[int]) -> int:
        return sum(self.atoms[atom].value for atom in row)

    def holders(self, row: int) -> frozenset[int]:
        """The enterprises a cell describes."""
        found: set[int] = set()
        for atom in self.rows[row]:
            found |= self.atoms[atom].holders
        return frozenset(found)


def gather(figures: Figures) -> Atoms:
    """The atoms of all cells. Refuses tables so fine that their atoms could not be examined."""
    patterns: list[list[int]] = [[] for _ in figures.facts]
    for number, cell in enumerate(figures.cells):
        for fact in cell.facts:
            patterns[fact].append(number)
    together: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for fact, pattern in enumerate(patterns):
        if pattern:
            together[tuple(pattern)].append(fact)
    if len(together) > MOST_ATOMS:
        raise refuse("disclosure.too_fine", groups=len(together), most=MOST_ATOMS)
    atoms = [_atom(figures, pattern, facts) for pattern, facts in together.items()]
    rows: list[set[int]] = [set() for _ in figures.cells]
    for number, atom in enumerate(atoms):
        for place in atom.cells:
            rows[place].add(number)
    return Atoms(atoms, [frozenset(row) for row in rows])


def _atom(figures: Figures, pattern: tuple[int, ...], facts: Sequence[int]) -> Atom:
    held = held_by(figures, facts)
    return Atom(sum(held.values()), tuple(nlargest(2, held.values())), frozenset(held), pattern)


def held_by(figures: Figures, facts: Iterable[int]) -> dict[int, int]:
    """What each enterprise has of the facts."""
    held: dict[int, int] = {}
    for number in facts:
        fact = figures.facts[number]
        held[fact.holder] = held.get(fact.holder, 0) + fact.value
    return held
