"""A process that can run: its steps, the flows between them, and what is asked on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from gaoxin.engines.flows.assignments.rules import EVERYBODY, Order, Share
from gaoxin.engines.flows.bpmn.rules import Rules

ROOT = ""
"""The scope of the process itself; every other scope bears the id of its sub-process."""


class Does(StrEnum):
    """What an element does in a running case."""

    START = "start"
    END = "end"
    TASK = "task"
    """A person does it."""
    SERVICE = "service"
    """A registered service does it, called by whoever runs the case, never by the engine."""
    RECEIVE = "receive"
    SCOPE = "sub_process"
    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"
    PARALLEL = "parallel"
    EVENT_GATE = "event_gate"
    CATCH = "catch"
    THROW = "throw"
    BOUNDARY = "boundary"


ACTIVITIES = frozenset({Does.TASK, Does.SERVICE, Does.RECEIVE, Does.SCOPE})
GATEWAYS = frozenset({Does.EXCLUSIVE, Does.INCLUSIVE, Does.PARALLEL, Does.EVENT_GATE})


class Cue(StrEnum):
    """What an event waits for or brings about."""

    TIMER = "timer"
    MESSAGE = "message"
    SIGNAL = "signal"
    CONDITION = "condition"
    ERROR = "error"
    ESCALATION = "escalation"
    COMPENSATION = "compensation"
    CANCEL = "cancel"
    TERMINATE = "terminate"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Due:
    """By when: working days or hours, a stretch of the calendar, a day, or a rule that gives one of them.

    Working time is counted by `deadlines.deadline` over the zone's calendar; `calendar` is ISO 8601 (P1M) and counts
    every day; `on` is a date or moment. `rule` is the number of an expression with a unit (工作日, 小时, 天), `fact`
    the name of a date. With `every` the same again, so many times (0: without end). Nothing set: still to be set.
    """

    text: str = ""
    workdays: int | None = None
    workminutes: int | None = None
    calendar: str | None = None
    on: str | None = None
    rule: int | None = None
    fact: str | None = None
    every: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing an event waits for or brings about. `name` is a message, signal, code or link; empty means any."""

    cue: Cue
    name: str = ""
    due: Due | None = None
    rule: int | None = None
    """The number of its condition; None where somebody has to say that it has come about."""
    target: str = ""
    """For a compensation, the activity it undoes; empty means all of the scope."""
    beside: bool = False
    """A compensation that is not waited for."""


@dataclass(frozen=True, slots=True)
class Many:
    """An activity done several times: for each item of a list of the case, or so often. Neither given: once."""

    in_turn: bool
    each: str = ""
    times: int | None = None
    until: int | None = None
    """The number of the condition that ends it early."""
    into: str = ""


@dataclass(frozen=True, slots=True)
class Loop:
    """An activity done again while a condition holds; without one, while whoever does it says so."""

    again: int | None = None
    before: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """An arrow from one step to the next. `rule` is the number of its condition; a `judged` one has a condition that
    only a person can judge."""

    id: str
    source: str
    target: str
    name: str = ""
    rule: int | None = None
    judged: bool = False

    @property
    def conditional(self) -> bool:
        """Whether it is taken on a condition."""
        return self.rule is not None or self.judged


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a process. `drawn` is the id of the shape that stands for it."""

    id: str
    does: Does
    name: str = ""
    drawn: str = ""
    scope: str = ROOT
    incoming: tuple[str, ...] = ()
    outgoing: tuple[str, ...] = ()
    default: str = ""
    role: str = ""
    rule: str = ""
    form: str = ""
    due: Due | None = None
    together: str = ""
    order: Order = Order.PARALLEL
    share: Share = EVERYBODY
    veto: bool = False
    service: str = ""
    events: tuple[Event, ...] = ()
    host: str = ""
    """For a boundary event, the activity it stands on."""
    interrupting: bool = True
    many: Many | None = None
    loop: Loop | None = None
    handler: str = ""
    """The activity that makes this one undone."""
    by_event: bool = False
    """A sub-process that starts when its start event occurs."""
    ad_hoc: bool = False
    apart: bool = False
    """Reached by no flow and meant so: it makes another activity undone."""

    def waits_for(self, cue: Cue) -> bool:
        """Whether one of its events is of this kind."""
        return any(event.cue is cue for event in self.events)


@dataclass(frozen=True)
class Process:
    """A process of one version. Cases keep id and version, and run by this one."""

    id: str
    name: str
    version: str
    steps: Mapping[str, Step]
    flows: Mapping[str, Flow]
    rules: Rules = field(repr=False)
    executable: bool = True

    @cached_property
    def boundaries(self) -> Mapping[str, tuple[Step, ...]]:
        """For each activity, the events that stand on it."""
        found: dict[str, list[Step]] = {}
        for step in self.steps.values():
            if step.host:
                found.setdefault(step.host, []).append(step)
        return {host: tuple(steps) for host, steps in found.items()}

    @cached_property
    def ahead_of(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """For each way into an inclusive join, the steps from which it can be reached without passing the join."""
        behind: dict[str, list[str]] = {}
        for flow in self.flows.values():
            behind.setdefault(flow.target, []).append(flow.source)
        for step in self.steps.values():
            if step.host:
                behind.setdefault(step.id, []).append(step.host)
        return {
            (step.id, way): _reaching(self.flows[way].source, step.id, behind)
            for step in self.steps.values()
            if step.does is Does.INCLUSIVE and len(step.incoming) > 1
            for way in step.incoming
        }

    @cached_property
    def inside(self) -> Mapping[str, tuple[Step, ...]]:
        """The steps of each scope, in the order of the file."""
        found: dict[str, list[Step]] = {ROOT: []}
        for step in self.steps.values():
            found.setdefault(step.scope, []).append(step)
        return {scope: tuple(steps) for scope, steps in found.items()}

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[str, ...]]:
        """Where each scope begins: the start event without a cue, else its start events, else what no flow leads to."""
        return {scope: _beginnings(steps) for scope, steps in self.inside.items()}

    @cached_property
    def listeners(self) -> Mapping[str, tuple[tuple[Step, Step], ...]]:
        """For each scope, its sub-processes that begin by an event, each with its start event; what makes the scope
        undone is not among them."""
        return {
            scope: tuple(
                (step, start)
                for step in steps
                if step.by_event and not step.apart
                for start in self.inside.get(step.id, ())
                if start.does is Does.START and start.events
            )
            for scope, steps in self.inside.items()
        }


def _beginnings(steps: tuple[Step, ...]) -> tuple[str, ...]:
    starts = [step for step in steps if step.does is Does.START]
    plain = [step.id for step in starts if not step.events]
    if plain or starts:
        return tuple((plain or [step.id for step in starts])[:1])
    return tuple(
        step.id
        for step in steps
        if not step.incoming
        and not (step.by_event or step.apart or step.does is Does.BOUNDARY or step.waits_for(Cue.LINK))
    )


def _reaching(end: str, without: str, behind: Mapping[str, list[str]]) -> frozenset[str]:
    found: set[str] = set()
    ahead = [end]
    while ahead:
        key = ahead.pop()
        if key not in found and key != without:
            found.add(key)
            ahead.extend(behind.get(key, ()))
    return frozenset(found)
