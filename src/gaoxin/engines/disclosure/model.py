"""What is given and answered: facts about enterprises, cells that add them up, the rule, and what was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

MOST_ATOMS = 20_000
"""Groups of facts that one question may have; beyond it tables are to be made coarser."""


class State(StrEnum):
    """How a cell stands: out already, to be put out if that is safe, or kept back."""

    PUBLISHED = "published"
    OFFERED = "offered"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Fact:
    """One number about one enterprise, in whole units of its field (1 for a number of enterprises, 分 for money).

    An enterprise has the same fact in every table and version that uses the same number; a corrected number is
    another fact.
    """

    holder: int
    value: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a table: the facts it adds up, by their place in `Figures.facts`."""

    key: str
    facts: Sequence[int]
    state: State = State.OFFERED


@dataclass(frozen=True, slots=True)
class Figures:
    """All cells of one field, of all tables and versions that are or would be known together.

    counts        the field is a number of enterprises: facts are 1 and cells are whole numbers
    nonnegative   an outsider knows that no enterprise's number is below zero (revenue, but not profit)
    """

    facts: Sequence[Fact]
    cells: Sequence[Cell]
    counts: bool = False
    nonnegative: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """How many enterprises a figure must describe, and how near a small group's sum may be guessed.

    smallest    2 or 3: the exact search looks at groups of up to two enterprises
    margin      the part of a sum by which a guess must remain uncertain
    dominance   a sum is unfit, however many enterprises it describes, when the rest of them make less than `margin` of
                what the largest `smallest - 1` make together: the total would tell their figure. With a tenth that is
                the usual rule of two enterprises and 91 per cent
    """

    smallest: int = 3
    margin: Fraction = Fraction(1, 10)
    dominance: bool = False

    def __post_init__(self) -> None:
        if self.smallest not in {2, 3}:
            raise ValueError(f"figures may be required to describe 2 or 3 enterprises, not {self.smallest}")


class Reason(StrEnum):
    """Why a cell is withheld: few enterprises, one of them makes nearly all of it, or others could be worked out."""

    FEW = "few"
    DOMINATED = "dominated"
    COMPLEMENT = "complement"


@dataclass(frozen=True, slots=True)
class Protection:
    """The cells to withhold, by their place in `Figures.cells`, each with its reason; and how many groups of
    enterprises were shown to be safe."""

    withheld: Mapping[int, Reason]
    groups: int = 0


class BreachKind(StrEnum):
    """What is wrong: a cell describes too few, a combination of cells does, a group can be guessed too nearly, or a
    dominated sum is known."""

    FEW = "few"
    DERIVED = "derived"
    NARROW = "narrow"
    DOMINATED = "dominated"


@dataclass(frozen=True, slots=True)
class Breach:
    """One group of enterprises that published figures give away. `cells` names the cells the group lies in."""

    kind: BreachKind
    holders: tuple[int, ...]
    cells: tuple[str, ...] = field(default_factory=tuple)
