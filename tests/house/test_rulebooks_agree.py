"""The product's rulebooks say the same of hundreds of made-up enterprises in bulk and one at a time."""

from datetime import date, timedelta
from random import Random

import narwhals as nw
import polars as pl
import pytest

from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.catalogue.rulebooks import package_rulebooks
from gaoxin.engines.expressions.cells import codes_cell, column_name
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.engines.expressions.fetching import key_of
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench

ROWS = 300
BOOKS = tuple(package_rulebooks().values())
WORDS = ("3911", "6510", "0111", "5199", "7310")
TYPES = {
    FactKind.NUMBER: pl.Int64,
    FactKind.TRUTH: pl.Boolean,
    FactKind.DATE: pl.Date,
    FactKind.CODE: pl.String,
    FactKind.CODES: pl.String,
}
TRUTHS = {State.MET: True, State.FAILED: False, State.UNKNOWN: None}


def value(fact, random):
    """Something the fact may be, now and then unknown, often near what rules ask for."""
    if random.random() < 0.08:
        return None
    match fact.kind:
        case FactKind.NUMBER:
            low, high = fact.range
            if fact.unit.monetary:
                drawn = random.choice((0, 10**8, 5 * 10**9, 2 * 10**10, random.randrange(10**11)))
            else:
                drawn = random.choice((0, 1, 2, 3, 5, 10, 20, 60, 100, 300, 500)) * int(1 / min(fact.step_size, 1))
            return min(max(drawn, low), high)
        case FactKind.TRUTH:
            return random.random() < 0.6
        case FactKind.DATE:
            return date(2026, 5, 1) - timedelta(random.randrange(6000))
        case FactKind.CODE:
            return random.choice(sorted(fact.codes or WORDS))
        case _:
            return frozenset(random.sample(sorted(fact.codes or WORDS), random.randrange(3)))


@pytest.mark.parametrize("on", [date(2024, 6, 1), date(2026, 5, 1)], ids=str)
def test_bulk_and_single_agree_on_every_condition_of_every_shipped_rulebook(on):
    vocabulary, moment = rule_vocabulary(), Moment(on)
    bulk, bench = Bulk(BOOKS, vocabulary), Bench(BOOKS)
    slots = [node.payload for node in bulk.program.graph.nodes if Columns.reads(node.payload)]
    keys = list(dict.fromkeys(key_of(slot, moment) for slot in slots))
    random = Random(5)  # noqa: S311 - made-up enterprises, the same each time
    records = [
        Record({key: held for key in keys if (held := value(vocabulary.facts[key[0]], random)) is not None})
        for _ in range(ROWS)
    ]
    frame = pl.DataFrame(
        {
            column_name(*key): pl.Series(
                [codes_cell(held) if isinstance(held := row.values.get(key), frozenset) else held for row in records],
                dtype=TYPES[vocabulary.facts[key[0]].kind],
            )
            for key in keys
        }
    )
    found = bulk.states(nw.from_native(frame), moment).to_native()
    judged = [bench.judge(record, moment) for record in records]
    seen = set()
    for place, book in enumerate(BOOKS):
        states = [TRUTHS[row[place].state] for row in judged]
        assert found[bulk.column(book.key)].to_list() == states, book.id
        seen.update((book.id, state) for state in states)
        for at, clause in enumerate(book.clauses):
            expected = [TRUTHS[row[place].findings[at].state] for row in judged]
            assert found[bulk.column(book.key, clause.id)].to_list() == expected, (book.id, clause.id)
    assert len(seen) > 2 * len(BOOKS), "most rulebooks are met by some, failed by some"
