"""What is declared about the limits of a kind of case. Names, documents and articles stand in the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gaoxin.engines.flows.deadlines import Amount

OPENED = "opened"
"""From where a stage runs, if not from the end of an earlier one: the opening of the case."""


class OnTransfer(StrEnum):
    """What handing the case on does to a stage."""

    KEEP = "keep"
    """Nothing: handing on gains no time."""
    RESTART = "restart"
    """A running stage begins anew; one that is done stays done."""
    REPEAT = "repeat"
    """Whoever gets the case owes it again, as a receipt is."""


class OnReturn(StrEnum):
    """What it does to a stage that the case is sent back to it."""

    KEEP = "keep"
    """It runs as if it had never been done."""
    RESUME = "resume"
    """What was left goes on; the time since it was done is not counted."""
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class Extension:
    """How often a stage may be extended, and by how much each time; always before it is due. A grade without an amount
    is not extended."""

    amounts: Mapping[str, Amount]
    times: int = 1


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing owed in a case, such as receipt or answer. `begins` is OPENED or the stage whose end starts it;
    `amounts` says how much time each grade of case has: a grade without an amount does not owe it."""

    key: str
    amounts: Mapping[str, Amount]
    begins: str = OPENED
    on_transfer: OnTransfer = OnTransfer.KEEP
    on_return: OnReturn = OnReturn.KEEP
    extension: Extension | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """On what the clock may stand still, and that of which stages; none: of all."""

    key: str
    stages: tuple[str, ...] = ()

    def stops(self, stage: str) -> bool:
        """Whether it stops the clock of a stage."""
        return not self.stages or stage in self.stages


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder (提醒、催办、督办单、联席会议、通报): so much working time before or after a stage is due,
    or at that moment if there is no `amount`. `stages` are those it is climbed for; none: all."""

    key: str
    amount: Amount | None = None
    before: bool = False
    stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """The limits of one kind of case: stages in order, grounds on which the clock may stand still, the ladder.

    A ground that is not declared has no standing in law or in the zone's rules, and stops nothing.
    """

    key: str
    stages: tuple[Stage, ...]
    grounds: tuple[Ground, ...] = ()
    ladder: tuple[Rung, ...] = ()
