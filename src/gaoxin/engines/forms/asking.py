"""Which questions are asked, after what has been answered so far.

A field is asked where all its conditions are met. A condition that looks at a question not asked, not answered or
answered wrongly is unknown, and what is unknown is not asked until it is known: so that a page never asks what may not
be wanted. Write `非 已知(甲) 或 …` where an unanswered question should not hold another back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import Held, Record
from gaoxin.engines.forms.given import Given, GivenRow, read_given
from gaoxin.engines.forms.model import Form, Level
from gaoxin.kernel.periods import Period


@dataclass(frozen=True, slots=True)
class Asked:
    """The keys of the fields that are asked, in order; which of them must be answered; which wait for other answers
    before it is known whether they are asked; and the same of the rows of each table asked, and of a fresh row."""

    fields: tuple[str, ...]
    required: frozenset[str]
    waiting: frozenset[str]
    rows: Mapping[str, tuple["Asked", ...]] = field(default_factory=dict)
    fresh: Mapping[str, "Asked"] = field(default_factory=dict)


Facts = dict[tuple[str, Period | None], Held]


@dataclass(frozen=True, slots=True)
class Decided:
    """What is asked at one level, and which musts have failed there."""

    asked: Asked
    failed: tuple[int, ...]
    rows: Mapping[str, tuple["Decided", ...]]


def ask(form: Form, answers: Mapping[str, object], on: date) -> Asked:
    """Which fields are asked on a day, and which of them must be answered, given these answers (as sent: texts of a
    page, or values of JSON)."""
    return decide(form, read_given(form, answers), on).asked


def decide(form: Form, given: Given, on: date) -> Decided:
    """The same for answers that have been read."""
    moment = Moment(on)
    facts: Facts = {}
    for key, value in given.held.items():
        facts[form.level.by_key[key].fact.name, None] = value
    for name, total in given.totals.items():
        facts[name, None] = total
    asked, waiting = _asked(form.level, facts, moment)
    rows: dict[str, tuple[Decided, ...]] = {}
    fresh: dict[str, Asked] = {}
    for one in form.fields:
        if one.table and one.key in asked:
            level = one.table.level
            rows[one.key] = tuple(_row(level, row, facts, moment) for row in given.rows.get(one.key, ()))
            fresh[one.key] = _row(level, GivenRow(), facts, moment).asked
    found = _decided(form.level, asked, waiting, facts, moment, rows)
    return replace(found, asked=replace(found.asked, fresh=fresh))


def _row(level: Level, row: GivenRow, outer: Facts, moment: Moment) -> Decided:
    facts = dict(outer)
    for key, value in row.held.items():
        facts[level.by_key[key].fact.name, None] = value
    asked, waiting = _asked(level, facts, moment)
    return _decided(level, asked, waiting, facts, moment, {})


def _asked(level: Level, facts: Facts, moment: Moment) -> tuple[set[str], set[str]]:
    """Layer by layer: what is not asked is taken out of the facts before the next layer looks at them."""
    asked = {one.key for one in level.fields if not one.when}
    waiting: set[str] = set()
    record = Record(facts)
    for layer in level.layers:
        answers = layer.program.answer(record, moment)
        states = [answers.state(number) for number in range(len(layer.program.expressions))]
        for one, numbers in layer.fields:
            found = {states[number] for number in numbers}
            if found == {State.MET}:
                asked.add(one.key)
                continue
            if State.FAILED not in found:
                waiting.add(one.key)
            facts.pop((one.fact.name, None), None)
            for name in one.table.totals if one.table else ():
                facts.pop((name, None), None)
    return asked, waiting


def _decided(
    level: Level,
    asked: set[str],
    waiting: set[str],
    facts: Facts,
    moment: Moment,
    rows: Mapping[str, tuple[Decided, ...]],
) -> Decided:
    states = _states(level.checks, facts, moment)
    required = {one.key for one in level.fields if one.required and one.key in asked}
    required |= {one.key for one, number in level.demands if one.key in asked and states[number] is State.MET}
    failed = tuple(
        at for at, (one, _, number) in enumerate(level.musts) if one.key in asked and states[number] is State.FAILED
    )
    fields = tuple(one.key for one in level.fields if one.key in asked)
    inner = {key: tuple(row.asked for row in found) for key, found in rows.items()}
    return Decided(Asked(fields, frozenset(required), frozenset(waiting), inner), failed, rows)


def _states(program: Program, facts: Facts, moment: Moment) -> list[State]:
    if not program.expressions:
        return []
    answers = program.answer(Record(facts), moment)
    return [answers.state(number) for number in range(len(program.expressions))]
