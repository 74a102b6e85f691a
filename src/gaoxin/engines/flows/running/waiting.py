"""What a case waits for: tasks, services, events, choices."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gaoxin.engines.flows.assignments.rules import EVERYBODY, Order, Share
from gaoxin.engines.flows.bpmn.model import ACTIVITIES, Cue, Process
from gaoxin.engines.flows.running.judging import Judge
from gaoxin.engines.flows.running.state import Ask, Standing, State, Token


@dataclass(frozen=True, slots=True)
class Awaited:
    """One event that is waited for. `due` is set for a timer: by when it occurs."""

    cue: Cue
    name: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing a case waits for, by the id with which it is answered; ids are unique within their case.

    `drawn` is the id of its shape in the drawing. `due` says by when, as working days (`workdays`), working minutes
    (`workminutes`), a stretch of the calendar in ISO 8601 (`calendar`) or a day (`on`); `open` says that it is still to
    be set. With a timer among the `events` it is the moment the event occurs. `index` and `item` tell one instance of
    several; `ways` are the flows to choose from, with their names.
    """

    id: str
    ask: Ask
    step: str
    drawn: str
    name: str
    role: str = ""
    rule: str = ""
    form: str = ""
    together: str = ""
    service: str = ""
    due: Mapping[str, Any] | None = None
    events: tuple[Awaited, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    index: int | None = None
    item: object = None
    scope: str = ""
    host: str = ""
    """For an event that stands on an activity, what the activity waits as."""
    order: Order = Order.PARALLEL
    share: Share = EVERYBODY
    veto: bool = False
    """With `together`, how those who are asked decide."""

    @property
    def is_timer(self) -> bool:
        """Whether a deadline brings it about."""
        return any(event.cue is Cue.TIMER for event in self.events)


def waiting(process: Process, state: State, but: Container[str] = ()) -> tuple[Waiting, ...]:
    """Everything a case waits for, in the order it came about, events that nothing is kept for included; without those
    of the ids in `but`."""
    return tuple(
        _waiting(process, state, token)
        for token in state.tokens.values()
        if token.standing in (Standing.WAITS, Standing.LISTENS) and token.id not in but
    )


def tasks(process: Process, state: State) -> tuple[Waiting, ...]:
    """The tasks that people have now."""
    return tuple(one for one in waiting(process, state) if one.ask is Ask.TASK)


def timers(process: Process, state: State) -> tuple[Waiting, ...]:
    """What a deadline brings about; when it is reached, `stepping.occur` delivers it."""
    return tuple(one for one in waiting(process, state) if one.is_timer)


def facts_missing(process: Process, state: State, choice: str, on: date) -> tuple[str, ...]:
    """The facts without which conditions cannot decide where the case goes on; with them `stepping.learn` decides."""
    judge = Judge(process.rules, state.data, on)
    leaving = process.steps[state.tokens[choice].at].outgoing
    rules = [rule for way in leaving if (rule := process.flows[way].rule) is not None]
    return tuple(sorted({fact for rule in rules if judge.met(rule) is None for fact in judge.lacks(rule)}))


def _chooser(process: Process, state: State, token: Token) -> str:
    """Who chooses at a gateway that names nobody: whoever did what led there."""
    done = {entry.id: process.steps[entry.step].role for entry in state.log if entry.id in token.by and entry.step}
    return next((role for role in done.values() if role), "")


def _waiting(process: Process, state: State, token: Token) -> Waiting:
    step = process.steps[token.at]
    ask = Ask(token.ask)
    ways = tuple((key, process.flows[key].name) for key in step.outgoing) if ask is Ask.WAYS else ()
    if ways and step.does in ACTIVITIES:  # what was to be filled in and decided together is done
        step = replace(step, form="", together="", order=Order.PARALLEL, share=EVERYBODY, veto=False)
    events = tuple(Awaited(event.cue, event.name) for event in step.events) if ask is Ask.EVENT else ()
    return Waiting(
        token.id,
        ask,
        step.id,
        step.drawn,
        step.name,
        step.role or (_chooser(process, state, token) if ask is Ask.WAYS else ""),
        step.rule,
        step.form,
        step.together,
        step.service,
        token.due,
        events,
        ways,
        token.index,
        token.item,
        token.scope,
        token.host,
        step.order,
        step.share,
        step.veto,
    )
