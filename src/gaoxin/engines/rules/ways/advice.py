"""What may be advised: levers that move facts, what each costs, what bounds them, and why other facts stay as they are.

A declaration (`Lever`, `Stance`, `Limit`, `Waiting`) speaks in names and units, as the catalogue's files do; `ready`
turns all of them into the whole steps in which records hold facts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary
from gaoxin.engines.expressions.records import Held
from gaoxin.kernel.units import NUMBER, Unit


class Direction(StrEnum):
    """Which change of a fact may be advised."""

    UP = "up"
    DOWN = "down"
    BECOMES_TRUE = "true"
    BECOMES_FALSE = "false"
    GAINS = "gains"
    """A further code among several, such as a title won."""


class ChangedBy(StrEnum):
    """What changes a fact at all."""

    WORK = "work"
    """The enterprise's own work; its levers say how."""
    TIME = "time"
    """Time alone."""
    OTHERS = "others"
    """Experts, authorities, markets: nothing the enterprise could simply do."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Stance:
    """How far some facts may be advised to change, and the sentence said where they stand in the way."""

    key: str
    facts: tuple[str, ...]
    directions: frozenset[Direction]
    changed_by: ChangedBy
    why: str
    why_en: str


@dataclass(frozen=True, slots=True)
class Lever:
    """Something an enterprise can do, so many times as it takes.

    `moves` says what one unit changes: a number in the fact's own unit, what a truth becomes, a code that is gained;
    the first is what the sentence speaks of. `effort` is that of one unit; `most`, how many are worth talking of.
    """

    key: str
    name: str
    name_en: str
    unit: Unit
    moves: Mapping[str, Fraction | bool | str]
    effort: int
    most: int
    says: str
    says_en: str
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """A fact that is part of another and never more than it: technical staff and staff."""

    key: str
    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Letting days pass: the effort of one, how many are worth talking of, and what is said of them and of figures of a
    year that is over."""

    key: str
    effort: int
    longest: int
    says: str
    says_en: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is said besides the levers' own sentences.

    `closed`: of figures of a year that is over (`{year}`, `{next}`); `unsettled`: of clauses that stay open
    (`{clauses}`); `past`: where it is earlier years that stand in the way; `blocked`: of a clause that nothing turns;
    `together`: where each clause can be met but not all.
    """

    key: str
    closed: str = ""
    closed_en: str = ""
    unsettled: str = ""
    unsettled_en: str = ""
    past: str = ""
    past_en: str = ""
    blocked: str = ""
    blocked_en: str = ""
    together: str = ""
    together_en: str = ""


Advised: TypeAlias = Stance | Lever | Limit | Waiting | Phrases


@dataclass(frozen=True, slots=True)
class Move:
    """What one unit of a lever does to a fact: steps of a number, a code gained, or what a truth becomes."""

    fact: Fact
    steps: int = 0
    code: str = ""
    becomes: bool = True

    def after(self, held: Held, amount: int) -> Held:
        """The value after so many units, at least one."""
        if isinstance(held, frozenset):
            return held | {self.code}
        if isinstance(held, int) and not isinstance(held, bool):
            return held + self.steps * amount
        return self.becomes


@dataclass(frozen=True, slots=True)
class ReadyLever:
    """A lever with its moves in steps of the vocabulary's facts."""

    lever: Lever
    moves: tuple[Move, ...]
    steps: Mapping[str, int]
    """By how many steps one unit moves the number of this name."""


@dataclass(frozen=True)
class Advice:
    """Everything that may be advised, ready for records of one vocabulary."""

    levers: tuple[ReadyLever, ...]
    stances: Mapping[str, Stance]
    """By the name of the fact."""
    limits: tuple[tuple[Fact, Fact], ...]
    waiting: Waiting | None
    phrases: Phrases


def ready(advised: Iterable[Advised], vocabulary: Vocabulary) -> Advice:
    """The declarations in the steps of a vocabulary. What speaks of facts it does not have is left out: nothing could
    ask for them."""
    listed = tuple(advised)
    levers = []
    for lever in listed:
        if isinstance(lever, Lever):
            moves = tuple(_moves(lever, vocabulary))
            if moves:
                levers.append(ReadyLever(lever, moves, {move.fact.name: move.steps for move in moves if move.steps}))
    stances = {
        fact.name: stance
        for stance in listed
        if isinstance(stance, Stance)
        for name in stance.facts
        if (fact := vocabulary.fact(name))
    }
    limits = []
    for limit in listed:
        if isinstance(limit, Limit):
            part, whole = vocabulary.fact(limit.part), vocabulary.fact(limit.whole)
            if part and whole and part.grain is whole.grain and part.step_size == whole.step_size:
                limits.append((part, whole))
    waiting = next((found for found in listed if isinstance(found, Waiting)), None)
    phrases = next((found for found in listed if isinstance(found, Phrases)), Phrases(""))
    return Advice(tuple(levers), stances, tuple(limits), waiting, phrases)


def _moves(lever: Lever, vocabulary: Vocabulary) -> Iterable[Move]:
    for name, change in lever.moves.items():
        fact = vocabulary.fact(name)
        if fact is not None:
            yield move_of(fact, change)


def move_of(fact: Fact, change: Fraction | bool | str) -> Move:
    """One move in steps. A change that its kind of fact cannot have raises ValueError: a mistake of the declaration,
    which the catalogue refuses beforehand."""
    if fact.kind is FactKind.TRUTH and isinstance(change, bool):
        return Move(fact, becomes=change)
    if fact.kind is FactKind.CODES and isinstance(change, str):
        return Move(fact, code=change)
    if fact.kind is FactKind.NUMBER and isinstance(change, Fraction):
        steps = change * fact.unit.scale / fact.step_size
        if steps and steps.denominator == 1:
            return Move(fact, int(steps))
    raise ValueError(f"{fact.name} cannot change by {change}")


def counted(unit: Unit) -> str:
    """The word of a unit in a sentence; none for plain numbers."""
    return "" if unit == NUMBER else str(unit)
