"""Worlds: other figures of enterprises under which every published cell is the same.

A world is told by what it changes, atom by atom, in exact numbers. One world shows many groups to be safe.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from gaoxin.engines.disclosure.atoms import Atom

_FINE = 1_000_000
Change = Mapping[int, Fraction]
Weights = tuple[tuple[int, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Move:
    """What an outsider must hold possible: that the weighted sum of some atoms is greater by `amount` than it is."""

    weights: Weights
    amount: Fraction

    def met(self, change: Change) -> bool:
        return told(self.weights, change) >= self.amount


def told(weights: Weights, change: Change) -> Fraction:
    """The weighted sum of a change over some atoms."""
    return sum((weight * change.get(atom, Fraction(0)) for atom, weight in weights), Fraction(0))


@dataclass(frozen=True, slots=True)
class Ground:
    """What every world must keep: numbers that are not negative, whole where they count enterprises."""

    atoms: Sequence[Atom]
    counts: bool
    nonnegative: bool

    def possible(self, change: Change) -> bool:
        if self.counts and any(amount.denominator != 1 for amount in change.values()):
            return False
        return not self.nonnegative or all(
            self.atoms[atom].value + amount >= 0 for atom, amount in change.items() if amount < 0
        )

    def scaled(self, change: Change, move: Move) -> Change | None:
        """A multiple of the change, forwards or backwards, that meets the move; None when none is possible."""
        reached = told(move.weights, change)
        if not reached:
            return None
        factor = move.amount / reached
        if self.counts:
            factor = Fraction(-(-factor.numerator // factor.denominator) if factor > 0 else factor.__floor__())
        grown = {atom: amount * factor for atom, amount in change.items()}
        return grown if self.possible(grown) else None


def same(rows: Sequence[frozenset[int]], change: Change) -> bool:
    """Whether every one of the rows is what it was."""
    moved = frozenset(change)
    return all(not sum((change[atom] for atom in row & moved), Fraction(0)) for row in rows)


def exact(rows: Sequence[frozenset[int]], rough: Mapping[int, float], move: Move) -> Change | None:
    """The exact change near a rough one: the rows as they were, the move met. None when there is none nearby.

    Only atoms of the rough change take part. Atoms that the rows leave open are rounded to plain fractions, the others
    follow from the rows.
    """
    first = [atom for atom, _ in move.weights if atom in rough]
    order = [atom for atom in rough if atom not in first] + first
    solved = _solved([row & frozenset(rough) for row in rows], order)
    change: dict[int, Fraction] = {
        atom: Fraction(rough[atom]).limit_denominator(_FINE) for atom in order if atom not in solved
    }
    for atom, terms in solved.items():
        change[atom] = -sum((weight * change[other] for other, weight in terms.items()), Fraction(0))
    reached = told(move.weights, change)
    if reached <= 0:
        return None
    factor = max(Fraction(1), move.amount / reached)
    return {atom: amount * factor for atom, amount in change.items() if amount}


def _solved(rows: Sequence[frozenset[int]], order: Sequence[int]) -> dict[int, dict[int, Fraction]]:
    """Each atom that the rows bind, by the atoms they leave open; earlier atoms in the order are bound first."""
    place = {atom: number for number, atom in enumerate(order)}
    solved: dict[int, dict[int, Fraction]] = {}
    for row in dict.fromkeys(rows):
        terms = dict.fromkeys(row, Fraction(1))
        for atom in [atom for atom in terms if atom in solved]:
            _add(terms, solved[atom], -terms.pop(atom))
        if not terms:
            continue
        bound = min(terms, key=place.__getitem__)
        scale = terms.pop(bound)
        meant = {atom: weight / scale for atom, weight in terms.items()}
        for other in solved.values():
            if bound in other:
                _add(other, meant, -other.pop(bound))
        solved[bound] = meant
    return solved


def _add(terms: dict[int, Fraction], more: Mapping[int, Fraction], factor: Fraction) -> None:
    for atom, weight in more.items():
        total = terms.get(atom, Fraction(0)) + factor * weight
        if total:
            terms[atom] = total
        else:
            terms.pop(atom, None)
