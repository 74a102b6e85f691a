"""Steps of a case. Each takes a state and gives a new one with what changed; the state given stays as it was.

The engine reads no clock: `on` is the day of the step. It calls no service and sends nothing: services wait like tasks
and are answered by `complete`, what is sent is told in `Advance.thrown`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gaoxin.engines.flows.bpmn.model import Cue, Does, Process
from gaoxin.engines.flows.running.course import Course
from gaoxin.engines.flows.running.events import Thrown
from gaoxin.engines.flows.running.judging import Judge
from gaoxin.engines.flows.running.state import Ask, Data, Entry, Standing, State, Token, What, plain
from gaoxin.engines.flows.running.waiting import Waiting, waiting
from gaoxin.kernel.problems import Refusal, refuse

START = "start"
"""The id of the first entry of every log."""


@dataclass(frozen=True, slots=True)
class Advance:
    """What a step came to: the new state, what waits now and did not before, what waits no more, what is sent."""

    state: State
    opened: tuple[Waiting, ...]
    closed: tuple[Waiting, ...]
    thrown: tuple[Thrown, ...] = ()

    @property
    def over(self) -> str:
        """How the case ended (`ended`, `failed`), if it did."""
        return self.state.over


def start(process: Process, data: Data, on: date, beginning: str = "") -> Advance:
    """A new case. `beginning` is the id of a start event, where a process has several."""
    step = process.steps.get(beginning)
    if beginning and (step is None or step.does is not Does.START or step.scope):
        raise refuse("flow.no_such_start", id=beginning[:60])
    _check(process, data)
    entry = Entry(START, beginning, What.START, on.isoformat(), data=plain(data))
    return advance(process, State(process.id, process.version), entry)


def complete(process: Process, state: State, task: str, data: Data, on: date, again: bool = False) -> Advance:
    """A task or service is done, with what was filled in. `again` has an activity in a loop without condition done
    once more."""
    token = _waiting(process, state, task, Ask.TASK, Ask.SERVICE)
    _check(process, data)
    return advance(process, state, _entry(state, token, What.DONE, on, data, again=again))


def choose(process: Process, state: State, choice: str, ways: Sequence[str], on: date) -> Advance:
    """Somebody chose where the case goes on: one way out of an exclusive gateway, one or more out of others."""
    token = _waiting(process, state, choice, Ask.WAYS)
    step = process.steps[token.at]
    chosen = tuple(way for way in step.outgoing if way in ways)
    if len(chosen) != len(set(ways)) or not chosen or (step.does is Does.EXCLUSIVE and len(chosen) > 1):
        raise refuse("flow.no_such_way", id=step.id, name=step.name)
    return advance(process, state, replace(_entry(state, token, What.CHOSEN, on, {}), ways=chosen))


def occur(process: Process, state: State, event: str, data: Data, on: date) -> Advance:
    """An event that a case waits for has occurred: a deadline is reached, a message came, somebody reported it."""
    token = _waiting(process, state, event, Ask.EVENT)
    _check(process, data)
    return advance(process, state, _entry(state, token, What.EVENT, on, data))


def learn(process: Process, state: State, data: Data, on: date) -> Advance:
    """Data came that no task asked for: conditions that wait are asked again, and gateways that could not decide."""
    if state.over:
        raise refuse("flow.over", process=process.id)
    _check(process, data)
    number = sum(entry.what == What.TOLD for entry in state.log)
    return advance(process, state, Entry(f"told{number}", "", What.TOLD, on.isoformat(), data=plain(data)))


def awaiting(process: Process, state: State, cue: Cue, name: str) -> tuple[str, ...]:
    """The events by which a message or signal of this name reaches the case. A message is for the first of them."""
    return tuple(
        one.id
        for one in waiting(process, state)
        for event in one.events
        if event.cue is cue and event.name in (name, "")
    )


def advance(process: Process, state: State, entry: Entry, again: bool = False) -> Advance:
    """Carries out one entry on a copy of the state."""
    before = state
    state = copied(state)
    course = play(process, state, entry, again)
    return Advance(state, *differing(process, before, state), tuple(course.thrown))


def play(process: Process, state: State, entry: Entry, again: bool) -> Course:
    """Carries out one entry on the state itself."""
    _keep(process, state, entry)
    course = Course(process, state, entry, Judge(process.rules, state.data, date.fromisoformat(entry.on)), again)
    _PLAYS[What(entry.what)](course, entry)
    course.settle()
    state.log.append(entry)
    return course


def differing(
    process: Process, before: State, after: State, old: Process | None = None
) -> tuple[tuple[Waiting, ...], tuple[Waiting, ...]]:
    """What waits after and did not before, and the other way round. `old` is the process before, if it was another."""
    return waiting(process, after, but=before.tokens), waiting(old or process, before, but=after.tokens)


def copied(state: State) -> State:
    """A state that can be changed without the other noticing."""
    return replace(
        state,
        data=dict(state.data),
        tokens={key: token.copy() for key, token in state.tokens.items()},
        log=list(state.log),
        undone=list(state.undone),
        rounds=dict(state.rounds),
        undoable=list(state.undoable),
        aliases=dict(state.aliases),
    )


def _started(course: Course, entry: Entry) -> None:
    course.begin_case(entry.step)


def _done(course: Course, entry: Entry) -> None:
    course.finish(course.tokens[entry.id], (entry.id,))


def _chosen(course: Course, entry: Entry) -> None:
    token = course.tokens[entry.id]
    course.remove(token)
    course.take(entry.ways, token.scope, (entry.id,))


def _occurred(course: Course, entry: Entry) -> None:
    course.fire(course.tokens[entry.id], (entry.id,))


def _told(course: Course, entry: Entry) -> None:
    for token in [token for token in course.tokens.values() if token.ask == Ask.WAYS]:
        ways = course.ways(course.step_of(token), token.by)
        if ways is not None:
            course.remove(token)
            course.take(ways, token.scope, (*token.by, entry.id))


def _moved(_course: Course, _entry: Entry) -> None:
    """Nothing of its own: what became possible by a move is settled."""


_PLAYS = {
    What.START: _started,
    What.DONE: _done,
    What.SKIPPED: _done,
    What.CHOSEN: _chosen,
    What.EVENT: _occurred,
    What.TOLD: _told,
    What.MOVED: _moved,
}


def _keep(process: Process, state: State, entry: Entry) -> None:
    """Data of an entry become data of the case; those of one of several instances go to its place in a list."""
    token = state.tokens.get(entry.id)
    many = process.steps[token.at].many if token is not None else None
    if many is not None and many.into and entry.index is not None:
        results = list(state.data.get(many.into) or [])
        results += [None] * (entry.index + 1 - len(results))
        results[entry.index] = entry.data
        state.data[many.into] = results
    else:
        state.data.update(entry.data)


def _entry(state: State, token: Token, what: What, on: date, data: Data, again: bool = False) -> Entry:
    return Entry(
        token.id,
        token.at,
        what,
        on.isoformat(),
        token.by,
        plain(data),
        again=again,
        index=token.index,
        around=state.around(token),
    )


def _waiting(process: Process, state: State, key: str, *asks: Ask) -> Token:
    """The token that waits under this id and for such a thing; raises Refusal for any other."""
    if (state.process, state.version) != (process.id, process.version):
        raise ValueError(f"the case runs by {state.process} {state.version}, not by {process.id} {process.version}")
    token = state.tokens.get(key)
    if token is None or token.standing not in (Standing.WAITS, Standing.LISTENS) or token.ask not in asks:
        raise refuse("flow.not_waiting", id=key[:40])
    return token


def _check(process: Process, data: Data) -> None:
    """Refuses data that the facts of the process cannot be."""
    _, problems = process.rules.record(plain(data))
    if problems:
        raise Refusal(*problems)
