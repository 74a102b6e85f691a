"""What is declared for a task before anybody acts: who decides how, by which share, with whom merged."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gaoxin.kernel.problems import refuse


class Completion(StrEnum):
    """Whose decision the task needs."""

    ALL = "all"
    """Everybody's (会签)."""
    ANY = "any"
    """The first who finishes (任一人办结); with one person, that person's."""


class Order(StrEnum):
    """Whether people decide at once or one after another."""

    PARALLEL = "parallel"
    SEQUENTIAL = "sequential"


class Vote(StrEnum):
    """What somebody decides. In a task without a vote, `AGREE` says that the work is done (办结)."""

    AGREE = "agree"
    OPPOSE = "oppose"
    ABSTAIN = "abstain"


class Placement(StrEnum):
    """Where an added person stands to the one who adds."""

    BEFORE = "before"
    """Is heard first; then the asker decides."""
    AFTER = "after"
    """Decides when the asker has."""
    BESIDE = "beside"
    """Decides independently, in the same turn."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of all who are entitled to vote. `exceeded` asks for more than it: 过半数 is Share(1, 2, exceeded=True),
    三分之二以上 is Share(2, 3). Who abstains stays among all."""

    part: int
    of: int
    exceeded: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.part <= self.of or (self.exceeded and self.part == self.of):
            raise refuse("assignments.no_share", part=self.part, of=self.of)

    def reached(self, agreeing: int, entitled: int) -> bool:
        """Whether so many of the entitled are enough."""
        given, asked = agreeing * self.of, self.part * entitled
        return given > asked if self.exceeded else given >= asked


EVERYBODY = Share(1, 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """How one task is decided.

    `share` and `veto` belong to 会签: with a veto (一票否决) one opposing vote decides at once; without, all vote and
    the share decides. `heard_before_counts` lets the votes of those who were added before count; else they are opinions
    for the asker. `merges` is off where two steps must be thought over twice. `urges_a_day` is how often one
    assignment may be urged on one day of the time zone.
    """

    completion: Completion
    order: Order = Order.PARALLEL
    share: Share = EVERYBODY
    veto: bool = False
    heard_before_counts: bool = False
    merges: bool = True
    urges_a_day: int = 1
    time_zone: str = "Asia/Shanghai"

    def __post_init__(self) -> None:
        if self.completion is Completion.ANY and (self.order, self.share, self.veto) != (
            Order.PARALLEL,
            EVERYBODY,
            False,
        ):
            raise refuse("assignments.nothing_to_count")


@dataclass(frozen=True, slots=True)
class Earlier:
    """Who decided the step just before, and when: the same person is not asked again in the first turn."""

    person: str
    at: datetime
    step: str
