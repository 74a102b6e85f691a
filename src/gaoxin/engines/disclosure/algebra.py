"""What can be worked out exactly from published cells: groups of enterprises that some combination of cells isolates.

A combination of cells is a vector in the row space of the cells over the atoms. It isolates a group when it is zero
everywhere else. That is so exactly when the *null vectors* of the cells, cut down to the group's atoms, are linearly
dependent; so a few random null vectors settle the question for every group. Arithmetic is modulo a large prime: a
dependence that exists is always found; chance (below 10**-10 for 10,000 atoms) can only report one that is not there,
which costs a cell and gives nothing away.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush

from gaoxin.engines.disclosure.atoms import Atom

PRIME = 2**61 - 1
Row = dict[int, int]
Vector = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Isolated:
    """A group that a combination of published cells isolates: its atoms with the weights of the combination."""

    weights: tuple[tuple[int, Fraction], ...]


def null_vectors(rows: Sequence[frozenset[int]], atoms: int, count: int, seed: int) -> list[Vector]:
    """For each atom its entries in `count` random vectors that every row sends to zero."""
    chance = random.Random(seed)  # noqa: S311 - no secret rests on it
    entries = [tuple(chance.randrange(1, PRIME) for _ in range(count)) for _ in range(atoms)]
    for pivot, row in reversed(_echelon(rows)):
        sums = [0] * count
        for atom, weight in row.items():
            if atom != pivot:
                for place, entry in enumerate(entries[atom]):
                    sums[place] += weight * entry
        entries[pivot] = tuple(-total % PRIME for total in sums)
    return entries


def _echelon(rows: Sequence[frozenset[int]]) -> list[tuple[int, Row]]:
    """Rows in echelon form with pivots 1. Small rows first: the large ones are mostly their sums."""
    steps: list[tuple[int, Row]] = []
    order: dict[int, int] = {}
    for atoms in sorted(rows, key=lambda row: (len(row), min(row))):
        row = dict.fromkeys(atoms, 1)
        _reduce(row, steps, order)
        if row:
            pivot = min(row)
            scale = pow(row[pivot], -1, PRIME)
            order[pivot] = len(steps)
            steps.append((pivot, {atom: weight * scale % PRIME for atom, weight in row.items()}))
    return steps


def _reduce(row: Row, steps: Sequence[tuple[int, Row]], order: dict[int, int]) -> None:
    """Take the pivots of earlier steps out of a row."""
    waiting = [order[atom] for atom in row if atom in order]
    heapify(waiting)
    while waiting:
        pivot, step = steps[heappop(waiting)]
        weight = row.get(pivot, 0)
        if not weight:
            continue
        for atom, entry in step.items():
            held = row.get(atom)
            left = ((held or 0) - weight * entry) % PRIME
            if not left:
                row.pop(atom, None)
                continue
            row[atom] = left
            if held is None and atom in order:
                heappush(waiting, order[atom])


def isolated(atoms: Sequence[Atom], rows: Sequence[frozenset[int]], most: int, seed: int) -> list[Isolated]:
    """Groups of up to `most` enterprises (1 or 2) that some combination of the rows isolates."""
    small = [number for number, atom in enumerate(atoms) if len(atom.holders) <= most]
    groups = _by_holders(atoms, small)
    alone = {holder: numbers for holders, numbers in groups.items() if len(holders) == 1 for holder in holders}
    size = max((len(numbers) for numbers in alone.values()), default=1) * 2 + max(map(len, groups.values()), default=1)
    entries = null_vectors(rows, len(atoms), size + 1, seed)
    found = [*_within(groups, alone, entries)]
    if most > 1:
        seen = {number for one in found for number, _ in one.weights}
        left = {holder: [n for n in numbers if n not in seen] for holder, numbers in alone.items()}
        found += _across({holder: numbers for holder, numbers in left.items() if numbers}, entries)
    return found


def _by_holders(atoms: Sequence[Atom], small: Sequence[int]) -> dict[frozenset[int], list[int]]:
    groups: dict[frozenset[int], list[int]] = defaultdict(list)
    for number in small:
        groups[atoms[number].holders].append(number)
    return groups


def _within(
    groups: dict[frozenset[int], list[int]], alone: dict[int, list[int]], entries: Sequence[Vector]
) -> Iterator[Isolated]:
    """Dependences among the atoms of one enterprise, or of two that share an atom."""
    for holders, numbers in groups.items():
        group = list(numbers)
        if len(holders) > 1:
            group += [number for holder in holders for number in alone.get(holder, ())]
        if weights := dependence([entries[number] for number in group]):
            yield Isolated(tuple((group[place], weight) for place, weight in weights))


def _across(alone: dict[int, list[int]], entries: Sequence[Vector]) -> Iterator[Isolated]:
    """Dependences between the atoms of one enterprise and those of another."""
    single = [numbers[0] for numbers in alone.values() if len(numbers) == 1]
    yield from _proportional(single, entries)
    several = [numbers for numbers in alone.values() if len(numbers) > 1]
    for place, numbers in enumerate(several):
        for other in [*several[place + 1 :], *([number] for number in single)]:
            group = [*numbers, *other]
            if weights := dependence([entries[number] for number in group]):
                yield Isolated(tuple((group[at], weight) for at, weight in weights))


def _proportional(single: Sequence[int], entries: Sequence[Vector]) -> Iterator[Isolated]:
    """Pairs of atoms whose entries are multiples of one another."""
    first: dict[Vector, int] = {}
    for number in single:
        vector = entries[number]
        scale = pow(vector[0], -1, PRIME) if vector[0] else 0
        other = first.setdefault(tuple(entry * scale % PRIME for entry in vector), number)
        if other != number and (weights := dependence([entries[other], vector])):
            yield Isolated(tuple(((other, number)[place], weight) for place, weight in weights))


def dependence(vectors: Sequence[Vector]) -> tuple[tuple[int, Fraction], ...]:
    """Weights, not all zero, with which the vectors add up to zero modulo the prime; nothing when there are none.

    Weights are told as fractions, as the combination of cells has them; a weight that is no small fraction is told as
    1, which names the atom and leaves the weight open.
    """
    kept: list[tuple[int, list[int], list[int]]] = []
    for number, vector in enumerate(vectors):
        row, made = list(vector), [int(place == number) for place in range(len(vectors))]
        for pivot, other, how in kept:
            if weight := row[pivot]:
                row = [(a - weight * b) % PRIME for a, b in zip(row, other, strict=True)]
                made = [(a - weight * b) % PRIME for a, b in zip(made, how, strict=True)]
        place = next((place for place, entry in enumerate(row) if entry), None)
        if place is None:
            return tuple((at, _fraction(weight)) for at, weight in enumerate(made) if weight)
        scale = pow(row[place], -1, PRIME)
        kept.append((place, [a * scale % PRIME for a in row], [a * scale % PRIME for a in made]))
    return ()


def _fraction(residue: int, most: int = 1_000_000) -> Fraction:
    """The small fraction that a residue stands for."""
    low, high, below, above = PRIME, residue, 0, 1
    while high > most:
        quotient = low // high
        low, high = high, low - quotient * high
        below, above = above, below - quotient * above
    return Fraction(high, above) if 0 < abs(above) <= most else Fraction(1)
