"""Tasks saved as their events, and performed again.

What is saved is the record itself, each event with what it changed, so that a log can be read without this program.
Reading performs every event again and refuses a record whose changes do not come out the same: nobody has altered it,
and the rules by which it was made are those by which it is read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from gaoxin.engines.flows.assignments.model import Mandate, Task
from gaoxin.engines.flows.assignments.moves import (
    Act,
    AddSigner,
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
from gaoxin.engines.flows.assignments.performing import begin, perform
from gaoxin.engines.flows.assignments.rules import Completion, Earlier, Order, Placement, Rule, Share, Vote
from gaoxin.kernel.problems import Refusal, refuse

VERSION = 1


def as_json(task: Task) -> dict[str, Any]:
    """A task as plain values for JSON."""
    return {"version": VERSION, "events": [_plain(event) for event in task.events]}


def from_json(saved: Mapping[str, Any]) -> Task:
    """The task that was saved. Refuses what is no record of a task, or not what its own moves come to."""
    try:
        task = _replayed(saved["events"]) if saved["version"] == VERSION else None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise refuse("assignments.record_unreadable", detail=f"{type(error).__name__} {error}") from error
    if task is None:
        raise refuse("assignments.record_version", version=saved["version"], known=VERSION)
    return task


def _replayed(events: Sequence[Mapping[str, Any]]) -> Task:
    task: Task | None = None
    for number, event in enumerate(events, 1):
        try:
            task = _repeated(task, event)
        except Refusal as refusal:
            code = refusal.problems[0].code
            raise refuse("assignments.record_differs", event=number, detail=code) from refusal
        if _plain(task.events[-1]) != event:
            raise refuse("assignments.record_differs", event=number, detail="changes")
    if task is None:
        raise ValueError("no events")
    return task


def _repeated(task: Task | None, event: Mapping[str, Any]) -> Task:
    at, who, why, act = datetime.fromisoformat(event["at"]), event["who"], event["why"], event["act"]
    if task is None:
        people = tuple(act["people"])
        return begin(_rule(act["rule"]), people, at=at, who=who, why=why, earlier=_earlier(act["earlier"]))
    mandates = [_mandate(event["mandate"])] if event["mandate"] else []
    does = _ACTS[Move(event["move"])](act)
    return perform(task, does, at=at, who=who, on_behalf=event["on_behalf"], why=why, mandates=mandates)


def _plain(value: object) -> Any:
    """Values as JSON has them: records as mappings, moments in ISO form with their offset."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}  # type: ignore[arg-type]
    return value


def _rule(saved: Mapping[str, Any]) -> Rule:
    chosen = {"completion": Completion(saved["completion"]), "order": Order(saved["order"])}
    return Rule(**{**saved, **chosen, "share": Share(**saved["share"])})


def _earlier(saved: Mapping[str, Any] | None) -> Earlier | None:
    return Earlier(saved["person"], datetime.fromisoformat(saved["at"]), saved["step"]) if saved else None


def _mandate(saved: Mapping[str, Any]) -> Mandate:
    since, until = datetime.fromisoformat(saved["since"]), datetime.fromisoformat(saved["until"])
    return Mandate(saved["giver"], saved["taker"], since, until)


_ACTS: Mapping[Move, Callable[[Mapping[str, Any]], Act]] = {
    Move.CAST_VOTE: lambda act: CastVote(Vote(act["vote"])),
    Move.RECALL_VOTE: lambda act: RecallVote(),
    Move.ADD_SIGNER: lambda act: AddSigner(act["person"], Placement(act["placement"])),
    Move.WITHDRAW_ADDED: lambda act: WithdrawAdded(act["assignment"]),
    Move.HAND_OVER: lambda act: HandOver(act["to"]),
    Move.REASSIGN: lambda act: Reassign(act["to"]),
    Move.DELEGATE: lambda act: Delegate(
        act["to"], datetime.fromisoformat(act["since"]), datetime.fromisoformat(act["until"])
    ),
    Move.END_DELEGATION: lambda act: EndDelegation(act["to"]),
    Move.URGE: lambda act: Urge(act["assignment"]),
    Move.SEND_BACK: lambda act: SendBack(act["step"]),
    Move.CANCEL: lambda act: Cancel(),
}
