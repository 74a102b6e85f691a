"""Bulk, one enterprise at a time, and a plain evaluator written apart say the same: 10,000 random rulebooks and
enterprises."""

import narwhals as nw
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench
from tests.engines.expressions import plain, strategies
from tests.engines.expressions.sample import MOMENT, VOCABULARY
from tests.engines.expressions.test_agreement import BLOCKS, ROWS, Block, block, expression_of
from tests.engines.rules.sample import clause, joined

TOGETHER = 4
"""Rulebooks judged at once; some of their conditions are the same."""
SPECS = st.lists(st.integers(0, 2).flatmap(strategies.truths), min_size=2, max_size=4)
DRAWN = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True), min_size=TOGETHER, max_size=TOGETHER)
STATES = {True: State.MET, False: State.FAILED, None: State.UNKNOWN}

TRIALS = settings(
    max_examples=10_000 // ROWS // TOGETHER,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


@TRIALS
@given(SPECS, DRAWN, BLOCKS, st.booleans())
def test_a_rulebook_has_one_answer(specs, drawn, number, wordwise):
    expressions = [expression_of(spec, as_number=False) for spec in specs]
    books, parts = [], []
    for place, chosen in enumerate(drawn):
        numbers = sorted({one % len(specs) for one in chosen})
        books.append(joined(f"b{place}", tuple(clause(f"C{at}", expressions[at]) for at in numbers)))
        parts.append(numbers)
    of = block(number)
    expected = [[plain.truth(spec, facts) for spec in specs] for facts in of.plain]
    assert single(books, of) == [[wanted(row, numbers) for numbers in parts] for row in expected]
    frame = with_words(of.frame) if wordwise else of.frame
    assert bulk(books, frame) == [[wanted(row, numbers) for numbers in parts] for row in expected]


def wanted(row, numbers):
    """Each condition, and all of them together."""
    return [*(row[at] for at in numbers), plain._all([row[at] for at in numbers])]


def single(books, of: Block):
    bench = Bench(books)
    truths = {state: truth for truth, state in STATES.items()}
    found = []
    for record in of.records:
        verdicts = bench.judge(record, MOMENT)
        found.append([[*(truths[one.state] for one in v.findings), truths[v.state]] for v in verdicts])
        for v in verdicts:
            for one in v.findings:
                read_out(one)
            assert bool(v.missing) >= any(one.lacks for one in v.findings)
    return found


def read_out(found):
    """Whatever a condition says can be said, and agrees with its state."""
    assert bool(found.lacks) <= (found.state is State.UNKNOWN)
    assert found.gap is None or (found.state is State.FAILED and found.gap.low >= 0)
    for part in found.parts:
        read_out(part)


def bulk(books, frame: pl.DataFrame):
    ready = Bulk(books, VOCABULARY)
    found = ready.states(nw.from_native(frame), MOMENT).to_native()
    columns = [[ready.column(b.key, c.id) for c in b.clauses] + [ready.column(b.key)] for b in books]
    return [[[row[name] for name in names] for names in columns] for row in found.iter_rows(named=True)]


def with_words(frame: pl.DataFrame) -> pl.DataFrame:
    """Codes kept once each."""
    return frame.with_columns(pl.col(pl.String).cast(pl.Categorical))


@pytest.mark.parametrize("lazy", [False, True])
def test_a_frame_that_is_not_in_memory_answers_alike(lazy):
    from tests.engines.rules.sample import book

    books = [
        book("a", "行业代码 属于 {39*, 6510}", "研发费用 >= 300 万元", "非 上市"),
        book("b", "资质 含有 任一 {小巨人}"),
    ]
    of = block(3)
    frame = of.frame.lazy() if lazy else of.frame
    ready = Bulk(books, VOCABULARY)
    found = ready.states(nw.from_native(frame), MOMENT).to_native()
    rows = (found.collect() if lazy else found).select(ready.names).rows()
    assert [list(row) for row in rows] == [
        [truth for group in of_row for truth in group] for of_row in single_in_names(books, ready, of)
    ]


def single_in_names(books, ready, of):
    truths = {state: truth for truth, state in STATES.items()}
    bench = Bench(books)
    found = []
    for record in of.records:
        named = {}
        for verdict in bench.judge(record, MOMENT):
            key = verdict.rulebook.key
            named |= {ready.column(key, one.id): truths[one.state] for one in verdict.findings}
            named[ready.column(key)] = truths[verdict.state]
        found.append([[named[name] for name in ready.names]])
    return found
