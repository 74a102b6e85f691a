"""The moves officials make among themselves within one user task, until it has an outcome.

What is answered. A task begins with the people who have it; `perform` gives the task after a move or refuses it with
reasons, `possible` says which moves a person has at a moment and why the others are refused. The task ends once, with
an outcome; only then does the process that holds it go on.

The moves. 会签 (everybody votes, at once or one after another; a veto or the share needed is declared), 任一人办结
(the first who finishes decides, the others are released), 加签 (before, after or beside; withdrawn while unanswered),
转办 (with its reason, never in a circle), 委托 (one acts for another for a time; every event names both), 催办 (a few
times a day; it moves no deadline), 撤回 of one's own vote while nothing rests on it, 退回 (all are released).
同一经办人自动合并 happens by itself: who has just decided is not asked again in the next turn.

How it holds. A task is never changed: every move gives a new one that carries all events so far. Who may act is worked
out from what has been voted, added and handed over, never stored, so that a recalled vote leaves nothing behind. Events
are the record: `as_json` saves them, `from_json` performs them again and refuses a record that does not come out the
same.

Whom it knows. A holder is any key the caller knows people by: a person, or the desk of a department, for which a
mandate then says who may act; events name both. What other systems call candidates are several people with
`Completion.ANY`.

On whose authority. 以上 includes the number itself and 超过 does not (《民法典》第一千二百五十九条); who was given a
mandate does not pass it on (第一百六十九条). The rest is declared for each task (`Rule`).
"""

from gaoxin.engines.flows.assignments.model import Assignment, Event, Mandate, Outcome, Status, Task
from gaoxin.engines.flows.assignments.moves import (
    Act,
    AddSigner,
    Begin,
    Cancel,
    CastVote,
    Delegate,
    EndDelegation,
    HandOver,
    Move,
    Reassign,
    RecallVote,
    SendBack,
    Urge,
    WithdrawAdded,
)
from gaoxin.engines.flows.assignments.offers import Offer, possible
from gaoxin.engines.flows.assignments.performing import begin, perform
from gaoxin.engines.flows.assignments.positions import statuses
from gaoxin.engines.flows.assignments.records import as_json, from_json
from gaoxin.engines.flows.assignments.rules import EVERYBODY, Completion, Earlier, Order, Placement, Rule, Share, Vote

__all__ = [
    "EVERYBODY",
    "Act",
    "AddSigner",
    "Assignment",
    "Begin",
    "Cancel",
    "CastVote",
    "Completion",
    "Delegate",
    "Earlier",
    "EndDelegation",
    "Event",
    "HandOver",
    "Mandate",
    "Move",
    "Offer",
    "Order",
    "Outcome",
    "Placement",
    "Reassign",
    "RecallVote",
    "Rule",
    "SendBack",
    "Share",
    "Status",
    "Task",
    "Urge",
    "Vote",
    "WithdrawAdded",
    "as_json",
    "begin",
    "from_json",
    "perform",
    "possible",
    "statuses",
]
