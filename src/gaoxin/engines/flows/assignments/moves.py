"""What a person can do to a task, each move with what it needs to be told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gaoxin.engines.flows.assignments.rules import Earlier, Placement, Rule, Vote


class Move(StrEnum):
    """The kinds of moves, by the name under which they are recorded."""

    BEGIN = "begin"
    CAST_VOTE = "cast_vote"
    RECALL_VOTE = "recall_vote"
    ADD_SIGNER = "add_signer"
    WITHDRAW_ADDED = "withdraw_added"
    HAND_OVER = "hand_over"
    DELEGATE = "delegate"
    END_DELEGATION = "end_delegation"
    URGE = "urge"
    SEND_BACK = "send_back"
    CANCEL = "cancel"
    REASSIGN = "reassign"


@dataclass(frozen=True, slots=True)
class Begin:
    """The task comes to these people, in this order where they decide one after another."""

    rule: Rule
    people: tuple[str, ...]
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class CastVote:
    """Decide: 同意 (or 办结, where nothing is voted on), 不同意 (with a reason), 弃权 (会签 only)."""

    vote: Vote


@dataclass(frozen=True, slots=True)
class RecallVote:
    """Take back one's own vote (撤回), as long as nobody has acted on it."""


@dataclass(frozen=True, slots=True)
class AddSigner:
    """Ask somebody else (加签): before oneself, after oneself, or beside."""

    person: str
    placement: Placement


@dataclass(frozen=True, slots=True)
class WithdrawAdded:
    """Take back an assignment one has added, as long as it is unanswered."""

    assignment: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give one's assignment to somebody else (转办), with a reason."""

    to: str


@dataclass(frozen=True, slots=True)
class Reassign:
    """Give an assignment back to whoever hands them out, or from there to somebody else (退单, 改派, 指定办理), with a
    reason. Unlike what is handed over it may come back to somebody who had it."""

    to: str


@dataclass(frozen=True, slots=True)
class Delegate:
    """Let somebody act for oneself in this task (委托) from one moment until, but not including, another."""

    to: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class EndDelegation:
    """End what one delegated in this task before its time."""

    to: str


@dataclass(frozen=True, slots=True)
class Urge:
    """Press whoever has an open assignment (催办)."""

    assignment: int


@dataclass(frozen=True, slots=True)
class SendBack:
    """Return the matter to an earlier step (退回), with a reason. The process moves; here everybody is released."""

    step: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """The process takes the task away, as when another branch was sent back or the matter was withdrawn."""


Act = (
    CastVote
    | RecallVote
    | AddSigner
    | WithdrawAdded
    | HandOver
    | Reassign
    | Delegate
    | EndDelegation
    | Urge
    | SendBack
    | Cancel
)

MOVES: dict[type[Begin | Act], Move] = {
    Begin: Move.BEGIN,
    CastVote: Move.CAST_VOTE,
    RecallVote: Move.RECALL_VOTE,
    AddSigner: Move.ADD_SIGNER,
    WithdrawAdded: Move.WITHDRAW_ADDED,
    HandOver: Move.HAND_OVER,
    Reassign: Move.REASSIGN,
    Delegate: Move.DELEGATE,
    EndDelegation: Move.END_DELEGATION,
    Urge: Move.URGE,
    SendBack: Move.SEND_BACK,
    Cancel: Move.CANCEL,
}
