"""Looking at what is public, or about to be, as an outsider would: what can be worked out about too few enterprises?"""

from collections.abc import Sequence

from gaoxin.engines.disclosure.algebra import isolated
from gaoxin.engines.disclosure.atoms import Atoms, gather
from gaoxin.engines.disclosure.model import Breach, BreachKind, Figures, Rule
from gaoxin.engines.disclosure.proofs import Proofs
from gaoxin.engines.disclosure.protect import lines_of
from gaoxin.engines.disclosure.targets import dominated_groups, few_cells, required
from gaoxin.engines.disclosure.worlds import Ground, Move, Weights


def audit(figures: Figures, rule: Rule, seed: int = 0, *, strict: bool = False) -> list[Breach]:
    """Every group of enterprises that the cells not withheld give away; nothing when the rule is kept.

    Offered cells count as public. A guess that what is out already allows by itself is not told, unless `strict`. A
    group of which no world was found within the solver's time counts as given away.

    Example: 4 and 5 with their total 10 give away that the third, withheld cell is 1.
    """
    gathered = gather(figures)
    states = [cell.state for cell in figures.cells]
    found = [_of_cell(BreachKind.FEW, figures, gathered, number) for number in few_cells(gathered, states, rule)]
    lines = lines_of(gathered, states)
    derived = [one.weights for one in isolated(gathered.atoms, lines.rows, rule.smallest - 1, seed)]
    found += [_of_group(BreachKind.DERIVED, figures, gathered, weights) for weights in derived]
    told = {frozenset(atom for atom, _ in weights) for weights in derived}
    ground = Ground(gathered.atoms, figures.counts, figures.nonnegative)
    proofs = Proofs(ground, lines.rows, dict.fromkeys(lines.offered, 1.0))
    fits = dominated_groups(figures, gathered, rule)
    for weights, moves in required(figures, gathered, rule).items():
        if frozenset(atom for atom, _ in weights) not in told and not _doubtful(proofs, moves, strict):
            kind = BreachKind.DOMINATED if weights in fits else BreachKind.NARROW
            found.append(_of_group(kind, figures, gathered, weights))
    return found


def _doubtful(proofs: Proofs, moves: Sequence[Move], strict: bool) -> bool:
    """Whether every doubt is left that must be, or, where that is an excuse, was none before."""
    return all(proofs.shown(move) or not (strict or proofs.ever(move)) for move in moves)


def _of_cell(kind: BreachKind, figures: Figures, gathered: Atoms, number: int) -> Breach:
    return Breach(kind, tuple(sorted(gathered.holders(number))), (figures.cells[number].key,))


def _of_group(kind: BreachKind, figures: Figures, gathered: Atoms, weights: Weights) -> Breach:
    holders = {holder for atom, _ in weights for holder in gathered.atoms[atom].holders}
    cells = {cell for atom, _ in weights for cell in gathered.atoms[atom].cells}
    return Breach(kind, tuple(sorted(holders)), tuple(dict.fromkeys(figures.cells[cell].key for cell in sorted(cells))))
