"""What can happen to the limits of a case, each with its moment."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Opened:
    """The case begins, as one of a kind and a grade (such as simple or complex)."""

    at: datetime
    kind: str
    grade: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The clock stands still on a declared ground, such as 补正. Several may hold at once."""

    at: datetime
    ground: str


@dataclass(frozen=True, slots=True)
class Continued:
    """One ground is gone; the clock goes on when none is left."""

    at: datetime
    ground: str


@dataclass(frozen=True, slots=True)
class HandedOn:
    """Another unit takes the case over (转办)."""

    at: datetime
    to: str


@dataclass(frozen=True, slots=True)
class Reclassified:
    """The case gets another kind or grade; what is None stays."""

    at: datetime
    kind: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Extended:
    """A stage is given more time, once more."""

    at: datetime
    stage: str
    why: str


@dataclass(frozen=True, slots=True)
class Done:
    """A stage is done; what begins with its end begins."""

    at: datetime
    stage: str


@dataclass(frozen=True, slots=True)
class SentBack:
    """The case goes back to a stage (退回, or reopened by who asked); what followed it is owed again."""

    at: datetime
    stage: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """Whoever gives the order sets by when: a running stage gets so many working days from its start, in place of what
    its grade declares, and of what it was extended by."""

    at: datetime
    stage: str
    days: int


Happening = Opened | Stopped | Continued | HandedOn | Reclassified | Extended | Done | SentBack | Ordered
