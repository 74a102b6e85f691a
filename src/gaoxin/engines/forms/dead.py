"""Fields that no answers lead to: their conditions contradict one another, or those of the questions they hang on.

Every combination is tried where all the answers a field hangs on are choices or yes and no (each may also be left
unanswered). A field that hangs on numbers, texts, days or the day of asking is not judged.
"""

from collections.abc import Mapping
from datetime import date
from itertools import product

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.graph import Op
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.records import Held, Record
from gaoxin.engines.expressions.slots import Value
from gaoxin.engines.forms.model import Field, Form, Kind
from gaoxin.kernel.periods import Period

MOST = 2_000
"""Combinations that are tried for one field; with more it is not judged."""
_ANY_DAY = Moment(date(2026, 1, 1))


def never_asked(form: Form) -> tuple[str, ...]:
    """Keys of the fields of a form that nobody will ever be asked."""
    known = form.level.by_key
    programs = {one.key: Program([test.expression for test in one.when]) for one in form.fields if one.when}
    order = [one.key for layer in form.level.layers for one, _ in layer.fields]
    place = {key: number for number, key in enumerate(order)}
    dead = []
    for one in form.fields:
        if one.when:
            closure = sorted(_closure(one, known), key=lambda key: place.get(key, -1))
            ways = [_ways(known[key]) for key in closure]
            if _listed(ways) and not any(_by_day(known[key]) for key in (*closure, one.key)):
                path = [(known[key], programs[key]) for key in closure if key in programs]
                path.append((one, programs[one.key]))
                names = [known[key].fact.name for key in closure]
                if not any(_leads(path, names, values) for values in product(*ways)):
                    dead.append(one.key)
    return tuple(dead)


def _closure(one: Field, known: Mapping[str, Field]) -> set[str]:
    """The answers on which a field hangs, and those on which these hang."""
    found: set[str] = set()
    waiting = list(one.needs)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting.extend(known[key].needs)
    return found


def _ways(one: Field) -> tuple[Held | None, ...]:
    """Every answer there can be, and none; nothing where they cannot be listed."""
    if one.kind is Kind.TRUTH:
        return True, False, None
    return (*one.choices, None) if one.kind is Kind.CHOICE else ()


def _listed(ways: list[tuple[Held | None, ...]]) -> bool:
    size = 1
    for values in ways:
        size *= len(values)
        if not 0 < size <= MOST:
            return False
    return True


def _by_day(one: Field) -> bool:
    """Whether a condition looks at the day of asking or the year before it."""
    nodes = (node for test in one.when for node in test.expression.graph.nodes)
    return any(node.op is Op.SLOT and not isinstance(node.payload, Value) for node in nodes)


def _leads(path: list[tuple[Field, Program]], names: list[str], values: tuple[Held | None, ...]) -> bool:
    """Whether the last field of the path is asked, after these answers. What is not asked on the way has no answer."""
    facts: dict[tuple[str, Period | None], Held] = {
        (name, None): value for name, value in zip(names, values, strict=True) if value is not None
    }
    asked = False
    for one, program in path:
        answers = program.answer(Record(facts), _ANY_DAY)
        asked = all(answers.state(number) is State.MET for number in range(len(program.expressions)))
        if not asked:
            facts.pop((one.fact.name, None), None)
    return asked
