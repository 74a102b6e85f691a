"""The same rulebooks on a cluster engine: PySpark in local mode answers as one enterprise at a time does."""

import narwhals as nw
import pytest

from gaoxin.engines.expressions.findings import State
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench
from tests.engines.expressions import strategies
from tests.engines.expressions.sample import MOMENT, VOCABULARY
from tests.engines.expressions.test_agreement import framed, reported
from tests.engines.expressions.test_frames_spark import CONDITIONS, spark  # noqa: F401 - a fixture
from tests.engines.rules.sample import book

pytestmark = pytest.mark.long
TRUTHS = {State.MET: True, State.FAILED: False, State.UNKNOWN: None}


def test_spark_answers_every_condition_and_rulebook_alike(spark):  # noqa: F811 - the fixture
    books = [
        book(f"b{place}", *CONDITIONS[place : place + 4], {"any": list(CONDITIONS[place : place + 2])})
        for place in range(0, len(CONDITIONS) - 3, 6)
    ]
    facts = [strategies.record(seed) for seed in range(300)]
    bench, bulk = Bench(books), Bulk(books, VOCABULARY)
    judged = [bench.judge(reported(row), MOMENT) for row in facts]
    frame = nw.from_native(spark.createDataFrame(framed(facts).to_arrow()))
    found = bulk.states(frame, MOMENT).select(*bulk.names).collect("polars").to_native()
    in_memory = bulk.states(nw.from_native(framed(facts)), MOMENT).to_native()
    for name in bulk.names:
        assert found[name].to_list() == in_memory[name].to_list(), name
    for place, one in enumerate(books):
        assert found[bulk.column(one.key)].to_list() == [TRUTHS[row[place].state] for row in judged]
        for at, clause in enumerate(one.clauses):
            expected = [TRUTHS[row[place].findings[at].state] for row in judged]
            assert found[bulk.column(one.key, clause.id)].to_list() == expected, clause.id
