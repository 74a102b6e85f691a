"""An outsider with everything published in hand, patience and a linear programme. Shares no code with the product.

He knows which enterprise stands in which cell and every published number. He looks for numbers about one or two
enterprises: by subtracting one cell from another, by any linear combination (exact, in fractions), and by the least and
greatest values that fit (scipy).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp


@dataclass(frozen=True)
class Published:
    """What the outsider sees: for each cell its members (numbers of facts) and its figure, None where withheld."""

    cells: Sequence[tuple[frozenset[int], int | None]]
    holders: Sequence[int]
    """Of each fact, whose it is."""

    @property
    def known(self) -> list[tuple[frozenset[int], int]]:
        return [(members, figure) for members, figure in self.cells if figure is not None and members]

    def groups(self) -> list[frozenset[int]]:
        """Facts that no cell, withheld or not, tells apart."""
        patterns: dict[tuple[int, ...], set[int]] = {}
        for fact in range(len(self.holders)):
            pattern = tuple(number for number, (members, _) in enumerate(self.cells) if fact in members)
            if pattern:
                patterns.setdefault(pattern, set()).add(fact)
        return [frozenset(group) for group in patterns.values()]

    def described(self, facts: frozenset[int]) -> set[int]:
        return {self.holders[fact] for fact in facts}

    def small(self, fewest: int) -> list[frozenset[int]]:
        """Groups and withheld cells of fewer enterprises than `fewest`."""
        hidden = [members for members, figure in self.cells if figure is None]
        wanted = {group for group in [*self.groups(), *hidden] if 0 < len(self.described(group)) < fewest}
        return sorted(wanted, key=sorted)


def small_cells(seen: Published, fewest: int = 3) -> list[frozenset[int]]:
    """Published cells about too few."""
    return [members for members, _ in seen.known if len(seen.described(members)) < fewest]


def small_differences(seen: Published, fewest: int = 3) -> list[frozenset[int]]:
    """Two cells whose members differ by the facts of too few enterprises: what pencil and paper find."""
    found = []
    for (one, _), (other, _) in combinations(seen.known, 2):
        differing = one ^ other
        if differing and len(seen.described(differing)) < fewest:
            found.append(differing)
    return found


def small_combinations(seen: Published, fewest: int = 3) -> list[tuple[int, ...]]:
    """Sets of fewer than `fewest` enterprises on which alone some linear combination of all published cells rests."""
    groups = seen.groups()
    matrix = [[int(group <= members) for group in groups] for members, _ in seen.known]
    whose = [seen.described(group) for group in groups]
    everyone = sorted(set(seen.holders))
    full = rank(matrix)
    found = []
    for size in range(1, fewest):
        for few in combinations(everyone, size):
            outside = [place for place, holders in enumerate(whose) if not holders <= set(few)]
            if rank([[row[place] for place in outside] for row in matrix]) < full:
                found.append(few)
    return found


def rank(matrix: Sequence[Sequence[int]]) -> int:
    """The exact rank, by elimination in fractions."""
    rows = [[Fraction(entry) for entry in row] for row in matrix]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((number for number in range(found, len(rows)) if rows[number][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for number in range(found + 1, len(rows)):
            if rows[number][column]:
                factor = rows[number][column] / rows[found][column]
                rows[number] = [a - factor * b for a, b in zip(rows[number], rows[found], strict=True)]
        found += 1
    return found


def guesses(seen: Published, group: frozenset[int], *, whole: bool = False) -> tuple[float, float]:
    """The least and greatest sum of a group that all published cells allow when nothing is negative.

    With `whole`, numbers of enterprises: whole numbers for each group of facts that cells tell apart.
    """
    groups = seen.groups()
    matrix = np.array([[float(one <= members) for one in groups] for members, _ in seen.known]).reshape(-1, len(groups))
    sums = np.array([float(figure) for _, figure in seen.known])
    aim = np.array([float(one <= group) for one in groups])
    scale = max(1.0, float(sums.max(initial=1.0)) if not whole else 1.0)
    ends = []
    for sign in (1.0, -1.0):
        if whole:
            limits = [LinearConstraint(matrix, sums, sums)] if len(sums) else []
            solved = milp(sign * aim, constraints=limits, integrality=np.ones(len(groups)), bounds=Bounds(0, 10_000))
        else:
            equal = {"A_eq": matrix, "b_eq": sums / scale} if len(sums) else {}
            solved = linprog(sign * aim, bounds=[(0, None)] * len(groups), **equal)
            if solved.status == 3:  # unbounded: nothing published says how great it is
                ends.append(-sign * np.inf)
                continue
        assert solved.status == 0, solved.message
        ends.append(sign * float(solved.fun) * scale)
    return ends[0], ends[1]
