"""Seeking worlds: the cheapest change that keeps the published cells, or leaves some offered cells behind.

A linear programme over the atoms. Each offered cell may be given up at its cost; cells that are out may not change. A
change over few atoms is preferred, which is also what makes it easy to state exactly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import highspy
import numpy as np
from numpy.typing import NDArray

from gaoxin.engines.disclosure.worlds import Change, Ground, Move, exact, same

_LIGHT = 1e-3
"""Cost of changing an atom, beside at least 1 for giving up a cell."""
_SMALL = 1e-7
_FAR = 1e6
"""Bounds beyond this many times the amount sought are no bounds."""
_NEARLY = 0.999
"""Part of an atom that a change may take away, so that rounding leaves it above zero."""
_DUST = 1e-3
"""Atoms below this part of the amount sought are not made smaller: what is left of them would drown in rounding."""
_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Found:
    """A world, and the offered cells that it gives up."""

    change: Change
    given_up: frozenset[int]


class Search:
    """A linear programme for one set of rows. `costs` names the rows that may be given up, with what each costs."""

    def __init__(self, ground: Ground, rows: Sequence[frozenset[int]], costs: Mapping[int, float]) -> None:
        self._ground = ground
        self._rows = rows
        self._free: set[int] = set()
        self._slack = list(costs)
        self._count = len(ground.atoms)
        self._select = len(rows)
        self._selected: list[int] = []
        self._whole: bool | None = None
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self._solver.setOptionValue("output_flag", False)
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("mip_rel_gap", 0.2)  # nearly the cheapest will do
        self._build([costs[row] for row in self._slack])
        self._values = np.array([atom.value for atom in ground.atoms], dtype=float)

    def _build(self, costs: Sequence[float]) -> None:
        """Columns: each atom up, each atom down, each row given up either way. Rows: the cells, then the selection."""
        infinity = highspy.kHighsInf
        place = {row: number for number, row in enumerate(self._slack)}
        starts, columns, entries = [0], [], []
        for number, row in enumerate(self._rows):
            atoms = sorted(row)
            columns += [*atoms, *(self._count + atom for atom in atoms)]
            entries += [1.0] * len(atoms) + [-1.0] * len(atoms)
            if number in place:
                first = 2 * self._count + 2 * place[number]
                columns += [first, first + 1]
                entries += [1.0, -1.0]
            starts.append(len(columns))
        starts.append(len(columns))
        programme = highspy.HighsLp()
        programme.num_col_ = 2 * self._count + 2 * len(costs)
        programme.num_row_ = len(self._rows) + 1
        programme.col_cost_ = np.concatenate([np.full(2 * self._count, _LIGHT), np.repeat(np.array(costs), 2)])
        programme.col_lower_ = np.zeros(programme.num_col_)
        programme.col_upper_ = np.full(programme.num_col_, infinity)
        programme.row_lower_ = programme.row_upper_ = np.array([0.0] * len(self._rows) + [1.0])
        programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        programme.a_matrix_.start_ = np.array(starts, dtype=np.int32)
        programme.a_matrix_.index_ = np.array(columns, dtype=np.int32)
        programme.a_matrix_.value_ = np.array(entries)
        self._solver.passModel(programme)

    def let_go(self, row: int) -> None:
        """The row is withheld from here on: it may become anything at no cost."""
        if row not in self._free:
            self._free.add(row)
            self._solver.changeRowBounds(row, -highspy.kHighsInf, highspy.kHighsInf)

    def bar(self, row: int, *, barred: bool = True) -> None:
        """Forbid to give up an offered row, or allow it again."""
        first = 2 * self._count + 2 * self._slack.index(row)
        for column in (first, first + 1):
            self._solver.changeColBounds(column, 0.0, 0.0 if barred else highspy.kHighsInf)

    def world(self, move: Move) -> Found | None:
        """The cheapest world that meets the move, stated exactly; None when none was found."""
        rough = self._solve(move, whole=False)
        found = self._stated(rough, move)
        if found is None and rough is not None and self._ground.counts:
            found = self._stated(self._solve(move, whole=True), move)
        return found

    def _solve(self, move: Move, *, whole: bool) -> NDArray[np.float64] | None:
        """The solution in units of the amount sought."""
        self._aim(move, whole)
        self._solver.setOptionValue("time_limit", self._solver.getRunTime() + _SECONDS)  # its clock runs on
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self._solver.getSolution().col_value)

    def _aim(self, move: Move, whole: bool) -> None:
        for atom in self._selected:
            self._solver.changeCoeff(self._select, atom, 0.0)
            self._solver.changeCoeff(self._select, self._count + atom, 0.0)
        for atom, weight in move.weights:
            self._solver.changeCoeff(self._select, atom, float(weight))
            self._solver.changeCoeff(self._select, self._count + atom, -float(weight))
        self._selected = [atom for atom, _ in move.weights]
        unit = self._unit(move)
        least = float(move.amount / unit)
        self._solver.changeRowBounds(self._select, least, highspy.kHighsInf if self._ground.counts else least)
        if self._ground.nonnegative:
            upper = np.minimum(self._values / float(unit), _FAR)
            if not self._ground.counts:
                upper = np.where(upper < _DUST, 0.0, upper * _NEARLY)
            columns = np.arange(self._count, 2 * self._count, dtype=np.int32)
            self._solver.changeColsBounds(self._count, columns, np.zeros(self._count), upper)
        if whole != self._whole:
            kind = highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous
            columns = np.arange(2 * self._count, dtype=np.int32)
            # A continuous programme starts where the last one ended; a whole one gains from being made smaller first.
            self._solver.setOptionValue("presolve", "choose" if whole else "off")
            self._solver.changeColsIntegrality(2 * self._count, columns, np.full(2 * self._count, kind))
            self._whole = whole

    def _unit(self, move: Move) -> Fraction:
        """Numbers of enterprises are sought as they are, sums in units of the amount."""
        return Fraction(1) if self._ground.counts else move.amount

    def _stated(self, rough: NDArray[np.float64] | None, move: Move) -> Found | None:
        """The solution in exact numbers, with what it gives up; None when it does not hold exactly."""
        if rough is None:
            return None
        up, down = rough[: self._count], rough[self._count : 2 * self._count]
        moved = np.flatnonzero(np.abs(up - down) > _SMALL)
        unit = float(self._unit(move))
        given_up = self._given_up(rough)
        gone = self._free | given_up
        kept = [row for number, row in enumerate(self._rows) if number not in gone]
        near = {int(atom): float(up[atom] - down[atom]) * unit for atom in moved}
        change = exact([row for row in kept if not row.isdisjoint(near)], near, move)
        if change is None or not move.met(change) or not self._ground.possible(change) or not same(kept, change):
            return None
        return Found(change, frozenset(given_up))

    def _given_up(self, rough: NDArray[np.float64]) -> set[int]:
        slack = rough[2 * self._count :]
        moved = np.flatnonzero(np.abs(slack[::2] - slack[1::2]) > _SMALL)
        return {self._slack[place] for place in moved} - self._free
