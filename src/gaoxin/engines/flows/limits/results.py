"""The limits of a case as they stand, and the lines by which each was found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gaoxin.engines.flows.deadlines import Amount, Deadline, Pause
from gaoxin.engines.flows.limits.declared import Scheme, Stage


class LineKind(StrEnum):
    """What one line of a computation says."""

    BEGUN = "begun"
    STOPPED = "stopped"
    CONTINUED = "continued"
    HANDED_ON = "handed_on"
    """Handed on; the limit stays."""
    HANDED_ON_ANEW = "handed_on_anew"
    EXTENDED = "extended"
    ORDERED = "ordered"
    """Whoever gave the order set the time, counted from the start of the stage."""
    REGRADED = "regraded"
    """The new amount counts from the same start."""
    REGRADED_FROM_NOW = "regraded_from_now"
    REGRADED_CAPPED = "regraded_capped"
    """Counted from the change it would end after the old limit: that stays."""
    REGRADED_OVERDUE = "regraded_overdue"
    """It was overdue, and stays so."""
    DONE = "done"
    SENT_BACK = "sent_back"
    """As if it had not been done."""
    SENT_BACK_RESUMED = "sent_back_resumed"
    SENT_BACK_ANEW = "sent_back_anew"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a computation. `amount` is the time it gives; `about` is the ground, the unit, the reason, or the
    kind the case became, then with its grade."""

    at: datetime
    kind: LineKind
    amount: Amount | None = None
    about: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class StageLimit:
    """What one stage has to keep to, and how that was found: `lines` before the days of `deadline`.

    `pauses` are all stretches that were left out. A stage that has not begun has neither start nor deadline.
    """

    stage: Stage
    lines: tuple[Line, ...] = ()
    deadline: Deadline | None = None
    pauses: tuple[Pause, ...] = ()
    done_at: datetime | None = None

    @property
    def running(self) -> bool:
        """Begun and not done."""
        return self.deadline is not None and self.done_at is None

    @property
    def kept(self) -> bool | None:
        """Whether a stage that is done was done in time; the moment itself is in time."""
        if self.deadline is None or self.done_at is None:
            return None
        return self.deadline.moment is None or self.done_at <= self.deadline.moment


@dataclass(frozen=True, slots=True)
class CaseLimits:
    """All limits of a case as it is now, in the order of its scheme, the kind and grade it has."""

    scheme: Scheme
    grade: str
    stages: tuple[StageLimit, ...]

    def stage(self, key: str) -> StageLimit | None:
        """The limit of one stage, if this case owes it."""
        return next((limit for limit in self.stages if limit.stage.key == key), None)
