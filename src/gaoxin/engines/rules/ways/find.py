"""From a rulebook that is not met to the smallest ways of meeting it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gaoxin.engines.expressions.lacks import lacking
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.reading import Expression
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.expressions.values import Condition
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.ways.advice import Advice
from gaoxin.engines.rules.ways.answers import MET, UNKNOWN
from gaoxin.engines.rules.ways.boxes import possible
from gaoxin.engines.rules.ways.days import NO_DAYS, Calendar, later_days
from gaoxin.engines.rules.ways.ground import Ground
from gaoxin.engines.rules.ways.model import Way, Ways
from gaoxin.engines.rules.ways.obstacles import blocked
from gaoxin.engines.rules.ways.parts import Goal, Part
from gaoxin.engines.rules.ways.search import Answer, Budget, smallest, together
from gaoxin.engines.rules.ways.words import way


class Asked(NamedTuple):
    """A clause as far as ways need it."""

    id: str
    name: str
    expression: Expression[Condition]


def shortest_ways(rulebook: Rulebook, record: Record, moment: Moment, advice: Advice, most: int = 5) -> tuple[Way, ...]:
    """The smallest ways of meeting a rulebook, least effort first; none where it is met, or where there is none.

    What stands in the way, which facts are missing and whether the search was complete is answered by `search_ways`.
    """
    return search_ways(rulebook, record, moment, advice, most).ways


def search_ways(rulebook: Rulebook, record: Record, moment: Moment, advice: Advice, most: int = 5) -> Ways:
    """The same, with what stands in the way. Nobody is told to wait for a day on which the edition no longer holds."""
    clauses = [Asked(clause.id, clause.name, clause.expression) for clause in rulebook.clauses]
    if advice.waiting is not None and rulebook.valid_until is not None:
        longest = min(advice.waiting.longest, (rulebook.valid_until - moment.on).days)
        waiting = replace(advice.waiting, longest=longest) if longest > 0 else None
        advice = replace(advice, waiting=waiting)
    return ways_of(clauses, record, moment, advice, most)


def ways_of(
    clauses: Sequence[Asked],
    record: Record,
    moment: Moment,
    advice: Advice,
    most: int = 5,
    budget: Budget | None = None,
) -> Ways:
    """The smallest ways of meeting all of some clauses.

    A clause that fails has to be met, one that is met has to stay so, and one that is unknown must not come to fail:
    what is unknown is never made up. Where nothing fails and only experts are still to judge, the ways are those that
    make it certain whatever they say.
    """
    if not clauses:
        return Ways()
    ground = Ground([clause.expression for clause in clauses], record, moment, advice)
    aims, missing = _aims(ground)
    if not any(aim.turns for aim in aims):
        return Ways(missing=missing)
    budget = budget or Budget()
    answers, dead, complete = _answers(ground, aims, most, budget)
    if dead:
        told = tuple(blocked(ground, number, clauses[number].id, clauses[number].name, alone) for number, alone in dead)
        stuck = {number for number, _ in dead}
        others = [clause for number, clause in enumerate(clauses) if number not in stuck]
        rest = ways_of(others, record, moment, advice, most, budget)
        return Ways((), complete and rest.complete, missing, told + rest.blocked, rest.ways or rest.rest)
    found = together([answer.found for answer, _ in answers], most)
    calendar = next((calendar for _, calendar in answers if calendar is not NO_DAYS), NO_DAYS)
    names = [(clause.id, clause.name) for clause in clauses]
    return Ways(tuple(way(ground, names, each, calendar.days) for each in found), complete, missing)


@dataclass(frozen=True, slots=True)
class _Aim:
    """A clause: its goal, and whether it has to turn for that."""

    number: int
    goal: Goal
    turns: bool


def _aims(ground: Ground) -> tuple[list[_Aim], tuple[str, ...]]:
    """What has to become of every clause, and the facts that some wait for."""
    values = ground.base
    failing = any(values[root] is False for root in ground.roots)
    aims, missing = [], dict[str, None]()
    for number, root in enumerate(ground.roots):
        state = values[root]
        lacks = lacking(ground.program.graph, values, ground.record, ground.moment, root) if state is None else ()
        missing |= dict.fromkeys(lack.fact for lack in lacks)
        if state is None:
            certain = not failing and not lacks
            aims.append(_Aim(number, (root, MET if certain else MET | UNKNOWN), certain))
        else:
            aims.append(_Aim(number, (root, MET), state is False))
    return aims, tuple(missing)


_Dead = list[tuple[int, bool]]


def _answers(
    ground: Ground, aims: Sequence[_Aim], most: int, budget: Budget
) -> tuple[list[tuple[Answer, Calendar]], _Dead, bool]:
    """For each part of the rulebook that has to change, the smallest amounts; or the clauses that nothing turns, each
    with whether it is so by itself."""
    ready = [_ready(ground, group, pulls) for group, pulls in _groups(ground, aims) if any(aim.turns for aim in group)]
    dead = [(number, True) for group in ready for number in group.stuck]
    if dead:
        return [], dead, True
    answers = []
    complete = True
    for group in ready:
        answer = _answer(ground, group, most, budget)
        complete = complete and answer.complete and group.calendar.complete
        answers.append((answer, group.calendar))
        if not answer.found and answer.complete:
            dead.extend((aim.number, False) for aim in group.aims if aim.turns)
    return answers, dead, complete


class _Group(NamedTuple):
    """Clauses that share levers, made ready, the days that matter to them, and those of them that nothing turns."""

    aims: Sequence[_Aim]
    pulls: Sequence[int]
    calendar: Calendar
    part: Part
    stuck: Sequence[int]


def _ready(ground: Ground, aims: Sequence[_Aim], pulls: Sequence[int]) -> _Group:
    calendar = later_days(ground, [aim.goal[0] for aim in aims]) if ground.waiting in pulls else NO_DAYS
    part = _part(ground, aims, pulls, calendar)
    answers = possible(part)
    eased = [_eased(aim, found) for aim, found in zip(aims, answers, strict=True)]
    stuck = [aim.number for aim, found in zip(eased, answers, strict=True) if not found & aim.goal[1]]
    if eased != aims and not stuck:
        part = _part(ground, eased, pulls, calendar)
    return _Group(eased, pulls, calendar, part, stuck)


def _answer(ground: Ground, group: _Group, most: int, budget: Budget) -> Answer:
    """The smallest amounts for a group; where they cannot all be made certain, those after which none fails."""
    answer = smallest(group.part, most, budget)
    if not answer.found and answer.complete:
        open_ = [replace(aim, goal=(aim.goal[0], MET | UNKNOWN)) for aim in group.aims]
        if open_ != group.aims:
            answer = smallest(_part(ground, open_, group.pulls, group.calendar), most, budget)
    return answer


def _part(ground: Ground, aims: Sequence[_Aim], pulls: Sequence[int], calendar: Calendar) -> Part:
    return Part(ground, [aim.goal for aim in aims], pulls, calendar.days, calendar.table)


def _eased(aim: _Aim, possible: int) -> _Aim:
    """A clause that nothing makes certain, but that need not fail, is only asked not to fail."""
    if aim.turns and not possible & MET and possible & UNKNOWN:
        return replace(aim, goal=(aim.goal[0], MET | UNKNOWN))
    return aim


def _groups(ground: Ground, aims: Sequence[_Aim]) -> Iterable[tuple[list[_Aim], list[int]]]:
    """Clauses that share levers, with those levers; limits join the levers they hold together."""
    joined = list(range(len(ground.pulls)))

    def head(pull: int) -> int:
        while joined[pull] != pull:
            pull = joined[pull]
        return pull

    bundles = [[pull for pull in range(len(ground.pulls)) if ground.masks[aim.goal[0]] >> pull & 1] for aim in aims]
    for bundle in (*bundles, *([pull for pull, _ in terms] for _, terms in ground.limits)):
        for pull in bundle[1:]:
            joined[head(pull)] = head(bundle[0])
    asked = {pull for bundle in bundles for pull in bundle}
    heads: dict[int, list[_Aim]] = {}
    for aim, bundle in zip(aims, bundles, strict=True):
        if bundle:
            heads.setdefault(head(bundle[0]), []).append(aim)
        elif aim.turns:
            yield [aim], []
    for first, group in heads.items():
        yield group, [pull for pull in sorted(asked) if head(pull) == first]
