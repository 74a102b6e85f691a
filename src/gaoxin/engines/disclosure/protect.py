"""Choosing the cells to withhold: first those that may not stand, then as little else as keeps them hidden."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from gaoxin.engines.disclosure.algebra import isolated
from gaoxin.engines.disclosure.atoms import Atoms, gather
from gaoxin.engines.disclosure.model import Figures, Protection, Reason, Rule, State
from gaoxin.engines.disclosure.proofs import Proofs
from gaoxin.engines.disclosure.targets import (
    dominated_groups,
    few_cells,
    moves_of,
    required,
    value_of,
    weights_of,
)
from gaoxin.engines.disclosure.worlds import Ground, Move
from gaoxin.kernel.problems import refuse


@dataclass(frozen=True, slots=True)
class Lines:
    """Cells that add up the same atoms are one line: known once one of them is public."""

    rows: Sequence[frozenset[int]]
    cells: Sequence[Sequence[int]]
    offered: frozenset[int]


def lines_of(gathered: Atoms, states: Sequence[State]) -> Lines:
    """The lines of all cells that are public or offered; empty cells describe nobody and are left out."""
    together: dict[frozenset[int], list[int]] = defaultdict(list)
    for number, row in enumerate(gathered.rows):
        if row and states[number] != State.WITHHELD:
            together[row].append(number)
    cells = list(together.values())
    offered = frozenset(
        line for line, numbers in enumerate(cells) if all(states[number] == State.OFFERED for number in numbers)
    )
    return Lines(list(together), cells, offered)


def protect(figures: Figures, rule: Rule, seed: int = 0) -> Protection:
    """Which offered cells to withhold so that the rule holds for all that is public afterwards.

    What is out already cannot be helped: a guess that it allows by itself is not asked of the offered cells. But it
    must not isolate small groups: then this refuses (`disclosure.already_out`), as it refuses (`disclosure.too_fine`)
    tables beyond `MOST_ATOMS` groups.

    Example: of a column 1, 4, 5 with its total 10 the first is withheld for its smallness, and a second with it.
    """
    gathered = gather(figures)
    states = [cell.state for cell in figures.cells]
    withheld = _primary(figures, gathered, states, rule)
    for number in withheld:
        states[number] = State.WITHHELD
    lines = lines_of(gathered, states)
    costs = {line: _cost(gathered, lines.rows[line]) for line in lines.offered}
    proofs = Proofs(Ground(gathered.atoms, figures.counts, figures.nonnegative), lines.rows, costs)
    groups = required(figures, gathered, rule)
    for move in (move for moves in groups.values() for move in moves):
        if not proofs.make(move) and proofs.ever(move):
            _force(proofs, move)
    _close(proofs, gathered, figures, rule, seed)
    for line in proofs.withheld:
        for number in lines.cells[line]:
            withheld[number] = Reason.COMPLEMENT
    return Protection(withheld, len(groups))


def _primary(figures: Figures, gathered: Atoms, states: Sequence[State], rule: Rule) -> dict[int, Reason]:
    """The offered cells that may not stand by themselves."""
    few = set(few_cells(gathered, states, rule))
    dominated = dominated_groups(figures, gathered, rule)
    unfit = {}
    for number, row in enumerate(gathered.rows):
        if number in few:
            unfit[number] = Reason.FEW
        elif states[number] == State.OFFERED and weights_of(row) in dominated:
            unfit[number] = Reason.DOMINATED
    if any(states[number] == State.PUBLISHED for number in few):
        raise refuse("disclosure.already_out")
    return unfit


def _cost(gathered: Atoms, row: frozenset[int]) -> float:
    """What withholding a cell costs the reader: cells of many enterprises cost more."""
    return 1.0 + log2(1 + len({holder for atom in row for holder in gathered.atoms[atom].holders}))


def _force(proofs: Proofs, move: Move) -> None:
    """Make a move possible for which the cheapest way was not found: give up what touches the group, then the rest."""
    for rows in (proofs.touching(move), sorted(proofs.costs)):
        for row in rows:
            proofs.withhold(row)
        if proofs.make(move):
            return


def _close(proofs: Proofs, gathered: Atoms, figures: Figures, rule: Rule, seed: int) -> None:
    """Withhold until no combination of public cells isolates a small group."""
    while found := isolated(gathered.atoms, proofs.public(), rule.smallest - 1, seed):
        for one in found:
            move = moves_of(one.weights, value_of(gathered, one.weights), figures, rule)[0]
            back = Move(tuple((atom, -weight) for atom, weight in move.weights), move.amount)
            if not any(proofs.known(way) or proofs.make(way) for way in (move, back)):
                _let_go(proofs, move)
        seed += 1


def _let_go(proofs: Proofs, move: Move) -> None:
    """Give up the cheapest offered cell in which the group stands, or the cheapest there is."""
    rows = proofs.touching(move) or sorted(proofs.costs, key=lambda row: (proofs.costs[row], row))
    if not rows:
        raise refuse("disclosure.already_out")
    proofs.withhold(rows[0])
