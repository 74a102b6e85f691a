"""Which groups must be safe from guessing, and how far an outsider must be left in doubt about each."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from heapq import nlargest
from math import ceil

from gaoxin.engines.disclosure.atoms import Atoms, held_by
from gaoxin.engines.disclosure.model import Figures, Rule, State
from gaoxin.engines.disclosure.worlds import Move, Weights

ONE = Fraction(1)


def moves_of(weights: Weights, value: Fraction, figures: Figures, rule: Rule) -> list[Move]:
    """The doubts an outsider must be left in about a small group of this value.

    A number of enterprises: that it is as large as the rule demands. A sum: that it is larger, and smaller, by the
    rule's margin of itself and at least by one unit; nobody can be left in doubt that a sum of zero, which cannot be
    negative, is smaller.
    """
    if figures.counts:
        return [Move(weights, max(ONE, rule.smallest - value))]
    amount = Fraction(max(1, ceil(abs(value) * rule.margin)))
    moves = [Move(weights, amount)]
    if value >= amount or not figures.nonnegative:
        moves.append(Move(tuple((atom, -weight) for atom, weight in weights), amount))
    return moves


def small_groups(gathered: Atoms, figures: Figures, rule: Rule) -> dict[Weights, Fraction]:
    """The groups of too few enterprises that tables tell apart: atoms, and cells made of several of them."""
    groups: dict[Weights, Fraction] = {}
    for number, atom in enumerate(gathered.atoms):
        if len(atom.holders) < rule.smallest:
            groups[((number, ONE),)] = Fraction(atom.value)
    for row in gathered.rows:
        if len(row) > 1 and _few(gathered, row, rule.smallest):
            groups[weights_of(row)] = Fraction(gathered.sum_of(row))
    return groups


def _few(gathered: Atoms, row: Iterable[int], smallest: int) -> bool:
    holders: set[int] = set()
    for atom in row:
        holders |= gathered.atoms[atom].holders
        if len(holders) >= smallest:
            return False
    return True


def weights_of(row: Iterable[int]) -> Weights:
    return tuple((atom, ONE) for atom in sorted(row))


def value_of(gathered: Atoms, weights: Weights) -> Fraction:
    return sum((weight * gathered.atoms[atom].value for atom, weight in weights), Fraction(0))


def few_cells(gathered: Atoms, states: Sequence[State], rule: Rule) -> list[int]:
    """Cells not withheld that describe at least one and fewer than enough enterprises."""
    return [
        number
        for number, row in enumerate(gathered.rows)
        if states[number] != State.WITHHELD and row and _few(gathered, row, rule.smallest)
    ]


def dominated_groups(figures: Figures, gathered: Atoms, rule: Rule) -> dict[Weights, Fraction]:
    """Groups (cells and atoms) whose sum tells the largest ones' figures too nearly; with what must seem missing."""
    if not rule.dominance or figures.counts or not figures.nonnegative:
        return {}
    found: dict[Weights, Fraction] = {}
    for number, atom in enumerate(gathered.atoms):
        _note(found, ((number, ONE),), atom.largest, atom.value, rule)
    for row, cell in zip(gathered.rows, figures.cells, strict=True):
        if row:
            largest = nlargest(rule.smallest - 1, held_by(figures, cell.facts).values())
            _note(found, weights_of(row), largest, gathered.sum_of(row), rule)
    return found


def _note(found: dict[Weights, Fraction], weights: Weights, largest: Sequence[int], total: int, rule: Rule) -> None:
    missing = ceil(sum(largest[: rule.smallest - 1]) * (1 + rule.margin)) - total
    if missing > 0:
        found[weights] = Fraction(missing)


def required(figures: Figures, gathered: Atoms, rule: Rule) -> dict[Weights, list[Move]]:
    """All groups with the doubts to be kept about them, those with the largest numbers first: what hides them hides
    smaller ones too."""
    small = small_groups(gathered, figures, rule)
    ordered = sorted(small.items(), key=lambda group: (-abs(group[1]), group[0]))
    moves = {weights: moves_of(weights, value, figures, rule) for weights, value in ordered}
    for weights, missing in dominated_groups(figures, gathered, rule).items():
        moves.setdefault(weights, []).append(Move(weights, missing))
    return moves
