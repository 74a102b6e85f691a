"""How long the expression language takes: reading policies, answering one enterprise, answering a frame of them.

Policies and enterprises are made from a seed. A policy has eight conditions of the kinds that official criteria have:
thresholds, shares, growth, sums over three years, sets of codes, truths, dates. Beside the frame the same conditions
run as they would be written by hand in Polars.
"""

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import and_
from random import Random
from typing import Any

from gaoxin.bench.expression_policies import CODES, COUNTS, MONEY, ON, YEARS, Line, policy
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.engines.expressions.findings import Answers, Finding
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import Expression, read_condition
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.engines.expressions.values import Condition
from gaoxin.engines.expressions.written import written
from gaoxin.kernel.periods import Grain, Period
from gaoxin.kernel.units import parse_unit

POLICIES, CONDITIONS, ROWS = 200, 8, 100_000
MOMENT = Moment(ON)
LIMIT = 2.0
"""Milliseconds that one enterprise may take against all policies, every condition explained."""


def run(policies: int = POLICIES, rows: int = ROWS, tries: int = 20) -> dict[str, Any]:
    """Milliseconds for reading, for one enterprise (states alone; states with every condition's value, threshold and
    missing facts read out), and seconds for a frame, each the best of its tries."""
    random = Random(1)  # noqa: S311 - the same made-up data every time; nothing here is secret
    known = _vocabulary()
    declared = [policy(random, CONDITIONS) for _ in range(policies)]
    started = time.perf_counter()
    expressions = [_expression(lines, known) for lines in declared]
    program = Program(expressions)
    loaded = time.perf_counter() - started
    record = _record(random, known)
    states = _best(lambda: program.answer(record, MOMENT), tries)
    explained = _best(lambda: _explained(program.answer(record, MOMENT), policies), tries)
    return {
        "policies": policies,
        "conditions": policies * CONDITIONS,
        "nodes": len(program.graph.nodes),
        "read_ms": round(loaded * 1000, 1),
        "one_states_ms": round(states * 1000, 3),
        "one_explained_ms": round(explained * 1000, 3),
        "limit_ms": LIMIT,
        "frame": _framed(declared, expressions, known, rows, random),
    }


def _best(job: Callable[[], object], tries: int) -> float:
    found = []
    for _ in range(tries):
        started = time.perf_counter()
        job()
        found.append(time.perf_counter() - started)
    return min(found)


def _explained(answers: Answers, count: int) -> int:
    """Every condition of every policy with its state, its two sides, and what it lacks."""
    return sum(_looked_at(answers.finding(index)) for index in range(count))


def _looked_at(finding: Finding) -> int:
    seen = len(finding.lacks) + len(finding.sides)
    return seen + sum(_looked_at(part) for part in finding.parts)


# What is asked


def _vocabulary() -> Vocabulary:
    least = Decimal(0)
    money = [Fact(name, FactKind.NUMBER, unit=parse_unit("万元"), grain=Grain.YEAR, least=least) for name in MONEY]
    counts = [Fact(name, FactKind.NUMBER, unit=parse_unit("人"), grain=Grain.YEAR, least=least) for name in COUNTS]
    others = [
        Fact("行业代码", FactKind.CODE, codes=frozenset(CODES)),
        Fact("成立日期", FactKind.DATE),
        Fact("重大事故", FactKind.TRUTH),
        Fact("上市", FactKind.TRUTH),
    ]
    return vocabulary([*money, *counts, *others])[0]


def _expression(lines: list[Line], known: Vocabulary) -> Expression[Condition]:
    expression, problems = read_condition(written({"all": [line.text for line in lines]}), known)
    if expression is None:
        raise ValueError(f"a policy of the bench is wrong: {problems}")
    return expression


def _record(random: Random, known: Vocabulary) -> Record:
    facts: dict[str, Any] = {name: {year: _some(random, 10_000) for year in YEARS} for name in MONEY}
    facts |= {name: {year: _some(random, 300) for year in YEARS} for name in COUNTS}
    facts |= {"行业代码": random.choice(CODES), "成立日期": date(2019, 3, 1), "重大事故": False}
    return read_record(facts, known)[0]


def _some(random: Random, most: int) -> int | None:
    return None if random.random() < 0.05 else random.randrange(most)


# A frame


def _framed(
    declared: list[list[Line]], expressions: list[Expression[Condition]], known: Vocabulary, rows: int, random: Random
) -> dict[str, Any]:
    """Seconds from facts in memory to the state of every condition in memory, ours and by hand, and in how many cells
    the two differ (a zero denominator is unknown to us, a binary fraction may fall on the wrong side)."""
    import narwhals as nw

    from gaoxin.engines.expressions.frames import Columns

    facts = _facts(rows, random)
    program = Program(expressions)
    columns = Columns(program, known, MOMENT)
    outputs = {
        f"p{index}_{number}": numbers[part.node]
        for index, numbers in enumerate(program.numbers)
        for number, part in enumerate(expressions[index].root.parts)
    } | {f"p{index}": numbers[expressions[index].root.node] for index, numbers in enumerate(program.numbers)}
    by_hand = _by_hand(declared)
    seconds = _best(lambda: columns.computed(nw.from_native(facts), outputs), 3)
    plain = _best(lambda: facts.select(**by_hand), 3)
    return {
        "rows": rows,
        "columns": len(outputs),
        "different": len(set(outputs.values())),
        "seconds": round(seconds, 3),
        "plain_polars_seconds": round(plain, 3),
        "times_plain": round(seconds / plain, 2),
        "answers_per_second": round(rows * len(outputs) / seconds),
        "cells_that_differ": _differing(columns.computed(nw.from_native(facts), outputs).to_native(), facts, by_hand),
    }


def _by_hand(declared: list[list[Line]]) -> dict[str, Any]:
    """Every condition, and every policy, as hand-written expressions."""
    parts = {
        f"p{index}_{number}": line.plain for index, lines in enumerate(declared) for number, line in enumerate(lines)
    }
    return parts | {f"p{index}": reduce(and_, [line.plain for line in lines]) for index, lines in enumerate(declared)}


def _differing(ours: Any, facts: Any, by_hand: dict[str, Any]) -> int:
    plain = facts.select(**by_hand)
    return sum(int((~ours[name].eq_missing(plain[name])).sum()) for name in by_hand)


def _facts(rows: int, random: Random) -> Any:
    """Facts in columns, one in twenty unknown."""
    import polars as pl

    from gaoxin.engines.expressions.cells import column_name

    def column(least: int, most: int, dtype: Any = pl.Int64) -> Any:
        drawn = pl.Series([random.randrange(least, most) for _ in range(1000)])
        filled = drawn.sample(rows, with_replacement=True, seed=random.randrange(2**32)).cast(dtype)
        return filled.set(
            pl.Series([random.random() < 0.05 for _ in range(1000)]).sample(rows, with_replacement=True), None
        )

    facts: dict[str, Any] = {}
    for names, most in ((MONEY, 10**10), (COUNTS, 300)):
        facts |= {column_name(name, Period(Grain.YEAR, year)): column(0, most) for name in names for year in YEARS}
    facts["行业代码"] = column(1000, 1050, pl.String)
    facts["成立日期"] = column(12_000, 20_000, pl.Date)
    facts["重大事故"], facts["上市"] = column(0, 2, pl.Boolean), column(0, 2, pl.Boolean)
    return pl.DataFrame(facts)
