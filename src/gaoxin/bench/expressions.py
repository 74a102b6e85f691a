"""How long the expression language takes: reading policies, answering one enterprise, answering a frame of them.

Policies and enterprises are made here from a seed. A policy has eight conditions of the kinds that official criteria
have: thresholds, shares, growth, sums over three years, sets of codes, truths, dates.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

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
MOMENT = Moment(date(2026, 5, 1))
LIMIT = 2.0
"""Milliseconds that one enterprise may take against all policies, every condition explained."""
_MONEY = tuple(f"金额{number}" for number in range(12))
_COUNTS = tuple(f"数量{number}" for number in range(8))
_CODES = tuple(str(code) for code in range(1000, 1050))
_YEARS = (2025, 2024, 2023)


def run(policies: int = POLICIES, rows: int = ROWS, tries: int = 20) -> dict[str, Any]:
    """Milliseconds for reading, for one enterprise (states alone; states with every condition's value, threshold and
    missing facts read out), and seconds for a frame, each the best of its tries."""
    random = Random(1)  # noqa: S311 - the same made-up data every time; nothing here is secret
    known = _vocabulary()
    declared = [_policy(random) for _ in range(policies)]
    started = time.perf_counter()
    expressions = [_expression(policy, known) for policy in declared]
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
        "frame": _framed(expressions, known, rows, random),
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
    money = [Fact(name, FactKind.NUMBER, unit=parse_unit("万元"), grain=Grain.YEAR, least=least) for name in _MONEY]
    counts = [Fact(name, FactKind.NUMBER, unit=parse_unit("人"), grain=Grain.YEAR, least=least) for name in _COUNTS]
    others = [
        Fact("行业代码", FactKind.CODE, codes=frozenset(_CODES)),
        Fact("成立日期", FactKind.DATE),
        Fact("重大事故", FactKind.TRUTH),
        Fact("上市", FactKind.TRUTH),
    ]
    return vocabulary([*money, *counts, *others])[0]


def _policy(random: Random) -> dict[str, Any]:
    return {"all": [_condition(random) for _ in range(CONDITIONS)]}


def _condition(random: Random) -> str:
    """One of 430 or so, so that policies share some conditions, as official criteria do."""
    one, other = random.sample(_MONEY, 2)
    few, many = random.sample(_COUNTS, 2)
    forms: Sequence[Callable[[], str]] = (
        lambda: f"{one} >= {random.choice((100, 500, 1000, 2000, 5000))} 万元",
        lambda: f"{one} <= {random.choice((2, 4, 10))} 亿元",
        lambda: f"{few} >= {random.choice((10, 50, 100))} 人",
        lambda: f"{few} / {many} >= {random.choice((10, 20, 30))}%",
        lambda: f"合计({one}, 近3年) / 合计({other}, 近3年) >= {random.choice((3, 4, 5))}%",
        lambda: f"增长率({one}) >= {random.choice((5, 10, 20))}%",
        lambda: f"行业代码 属于 {{{', '.join(random.sample(_CODES[:8], 4))}}}",
        lambda: random.choice(
            ("非 重大事故", "上市", "成立日期 <= 申报日 - 365 天", "周年数(成立日期, 申报日) >= 3 年")
        ),
    )
    return random.choices(forms, (4, 1, 2, 1, 1, 1, 2, 2))[0]()


def _expression(policy: dict[str, Any], known: Vocabulary) -> Expression[Condition]:
    expression, problems = read_condition(written(policy), known)
    if expression is None:
        raise ValueError(f"a policy of the bench is wrong: {problems}")
    return expression


def _record(random: Random, known: Vocabulary) -> Record:
    facts: dict[str, Any] = {name: {year: _some(random, 10_000) for year in _YEARS} for name in _MONEY}
    facts |= {name: {year: _some(random, 300) for year in _YEARS} for name in _COUNTS}
    facts |= {"行业代码": random.choice(_CODES), "成立日期": date(2019, 3, 1), "重大事故": False}
    return read_record(facts, known)[0]


def _some(random: Random, most: int) -> int | None:
    return None if random.random() < 0.05 else random.randrange(most)


# A frame


def _framed(expressions: list[Expression[Condition]], known: Vocabulary, rows: int, random: Random) -> dict[str, Any]:
    """Seconds from facts in memory to the state of every condition in memory."""
    import narwhals as nw
    import polars as pl

    from gaoxin.engines.expressions.cells import column_name
    from gaoxin.engines.expressions.frames import Columns

    def column(least: int, most: int, dtype: Any = pl.Int64) -> Any:
        drawn = pl.Series([random.randrange(least, most) for _ in range(1000)])
        filled = drawn.sample(rows, with_replacement=True, seed=random.randrange(2**32)).cast(dtype)
        return filled.set(
            pl.Series([random.random() < 0.05 for _ in range(1000)]).sample(rows, with_replacement=True), None
        )

    facts: dict[str, Any] = {}
    for names, most in ((_MONEY, 10**10), (_COUNTS, 300)):
        facts |= {column_name(name, Period(Grain.YEAR, year)): column(0, most) for name in names for year in _YEARS}
    facts["行业代码"] = column(1000, 1050, pl.String)
    facts["成立日期"] = column(12_000, 20_000, pl.Date)
    facts["重大事故"], facts["上市"] = column(0, 2, pl.Boolean), column(0, 2, pl.Boolean)
    frame = nw.from_native(pl.DataFrame(facts))
    program = Program(expressions)
    columns = Columns(program, known, MOMENT)
    outputs = {
        f"p{index}_{number}": numbers[part.node]
        for index, numbers in enumerate(program.numbers)
        for number, part in enumerate(expressions[index].root.parts)
    } | {f"p{index}": numbers[expressions[index].root.node] for index, numbers in enumerate(program.numbers)}
    seconds = _best(lambda: columns.computed(frame, outputs), 3)
    return {
        "rows": rows,
        "columns": len(outputs),
        "different": len(set(outputs.values())),
        "seconds": round(seconds, 3),
        "answers_per_second": round(rows * len(outputs) / seconds),
    }
