"""How long rulebooks take: a frame of enterprises with every condition kept, and one enterprise with every reason.

Beside them, in the same run and on the same data, OpenFisca-core's plain yes/no (where it is installed; it is no part
of the product) and the limit of plain yes/no in hand-written Polars. OpenFisca takes what is missing for not met and
computes in 32-bit fractions, so near a threshold the two may differ; how often is told.
"""

import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from typing import Any

import narwhals as nw
import polars as pl

from gaoxin.bench.rule_policies import (
    CODES,
    MONEY,
    Line,
    Peer,
    arrays,
    by_hand,
    facts,
    frame,
    hand_frame,
    policies,
    rulebooks,
)
from gaoxin.engines.expressions.facts import Vocabulary
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record, read_record
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench, Finding

ROWS, BOOKS, ONE = 1_000_000, 100, 200
MOMENT = Moment(date(2026, 5, 1))
LIMIT_MS, LIMIT_TIMES, LIMIT_GB = 2.0, 5.0, 4.0
ABSENT = "openfisca-core is not installed: install the test requirements to measure it beside ours"


def run(rows: int = ROWS, books: int = BOOKS, one: int = ONE, tries: int = 3) -> dict[str, Any]:
    """Seconds from facts in memory to every condition's state in memory, and milliseconds for one enterprise; each the
    best of its tries."""
    known = facts()
    return {"bulk": _bulk(rows, books, known, tries), "one": _one(one, known)}


def _bulk(rows: int, books: int, known: Vocabulary, tries: int) -> dict[str, Any]:
    declared = policies(books)
    enterprises = arrays(rows)
    table = frame(enterprises)
    started = time.perf_counter()
    bulk = Bulk(rulebooks(declared, known), known)
    made = time.perf_counter() - started
    seconds, found = _best(lambda: bulk.states(nw.from_native(table), MOMENT).to_native(), tries)
    processor = _processor(lambda: bulk.states(nw.from_native(table), MOMENT))
    names = [bulk.column(book.key) for book in bulk.rulebooks]
    memory = _gigabytes()
    hand = hand_frame(table)
    plain, by_hand_found = _best(lambda: hand.select(**by_hand(declared)), tries)
    told = {
        "rows": rows,
        "rulebooks": books,
        "conditions": sum(map(len, declared)),
        "different_conditions": len(bulk.names) - books,
        "made_ready_seconds": round(made, 3),
        "seconds": round(seconds, 3),
        "processor_seconds": round(processor, 3),
        "peak_gigabytes": round(memory, 2),
        "limit_gigabytes": LIMIT_GB,
        "plain_polars_seconds": round(plain, 3),
        "times_plain_polars": round(seconds / plain, 2),
        "matches": sum(int(found[name].sum()) for name in names),
        "cells_unlike_plain_polars": sum(
            int(found[name].ne_missing(by_hand_found[f"p{number}"]).sum()) for number, name in enumerate(names)
        ),
    }
    return told | {"openfisca": _peer_bulk(declared, enterprises, seconds, found, names, tries)}


def _peer_bulk(
    declared: list[list[Line]],
    enterprises: dict[str, Any],
    ours: float,
    found: pl.DataFrame,
    names: list[str],
    tries: int,
) -> dict[str, Any] | str:
    if not _peer_is_here():
        return ABSENT
    peer = Peer(declared)
    seconds = processor = float("inf")
    answers: list[Any] = []
    for _ in range(tries):
        simulation = peer.simulation(enterprises)  # anew: it remembers what it has answered
        started, worked = time.perf_counter(), time.process_time()
        answers = peer.answers(simulation)
        seconds, processor = min(seconds, time.perf_counter() - started), min(processor, time.process_time() - worked)
    return {
        "seconds": round(seconds, 3),
        "processor_seconds": round(processor, 3),
        "times_faster_than_openfisca": round(seconds / ours, 2),
        "wanted_times": LIMIT_TIMES,
        "matches": sum(int(answer.sum()) for answer in answers),
        "cells_unlike_ours": sum(
            int((found[name].fill_null(False) != pl.Series(answer)).sum())
            for name, answer in zip(names, answers, strict=True)
        ),
    }


# One enterprise


def _one(books: int, known: Vocabulary, tries: int = 50) -> dict[str, Any]:
    declared = policies(books, seed=11)
    started = time.perf_counter()
    bench = Bench(rulebooks(declared, known))
    made = time.perf_counter() - started
    enterprises = arrays(1, seed=3)
    record = _record(enterprises, known)
    states, _ = _best(lambda: [verdict.state for verdict in bench.judge(record, MOMENT)], tries)
    explained, looked_at = _best(lambda: _explained(bench, record), tries)
    told = {
        "rulebooks": books,
        "conditions": sum(map(len, declared)),
        "made_ready_ms": round(made * 1000, 1),
        "states_ms": round(states * 1000, 3),
        "explained_ms": round(explained * 1000, 3),
        "conditions_explained": looked_at,
        "limit_ms": LIMIT_MS,
        "exact": _exact(known),
    }
    return told | {"openfisca": _peer_one(declared, enterprises, explained, tries=5)}


def _explained(bench: Bench, record: Record) -> int:
    """Every condition of every rulebook with state, value, threshold, gap and missing facts, read out."""
    seen = 0
    for verdict in bench.judge(record, MOMENT):
        seen += bool(verdict.state) and len([_looked_at(found) for found in verdict.findings])
        _ = verdict.missing
    return seen


def _looked_at(found: Finding) -> tuple[Any, ...]:
    return found.state, found.value, found.threshold, found.gap, found.citation


def _record(enterprises: dict[str, Any], known: Vocabulary) -> Record:
    money = {name: Decimal(str(enterprises[name][0])) for name in MONEY if enterprises[name][0] == enterprises[name][0]}
    return read_record(money | {name: str(enterprises[name][0]) for name in CODES}, known)[0]


def _exact(known: Vocabulary) -> str:
    """What 123,456,789.12 元 comes back as; in 32 bits it is 123,456,792."""
    line = Line(MONEY[0], ">=", Decimal(1))
    record = read_record({MONEY[0]: Decimal("123456789.12")}, known)[0]
    (verdict,) = Bench(rulebooks([[line]], known)).judge(record, MOMENT)
    return str(verdict.findings[0].value)


def _peer_one(declared: list[list[Line]], enterprises: dict[str, Any], ours: float, tries: int) -> dict[str, Any] | str:
    if not _peer_is_here():
        return ABSENT
    peer = Peer(declared)
    found = []
    for _ in range(tries):
        simulation = peer.simulation(enterprises)
        started = time.perf_counter()
        peer.answers(simulation)
        found.append(time.perf_counter() - started)
    return {"ms": round(min(found) * 1000, 3), "times_ours": round(min(found) / ours, 1)}


# Measuring


def _peer_is_here() -> bool:
    return find_spec("openfisca_core") is not None


def _best(job: Callable[[], Any], tries: int) -> tuple[float, Any]:
    """The shortest time, and the last answer."""
    best, answer = float("inf"), None
    for _ in range(tries):
        started = time.perf_counter()
        answer = job()
        best = min(best, time.perf_counter() - started)
    return best, answer


def _processor(job: Callable[[], Any]) -> float:
    """Seconds of all processors together: what stays comparable when others use the machine."""
    started = time.process_time()
    job()
    return time.process_time() - started


def _gigabytes() -> float:
    """The most memory this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024**3 if sys.platform == "darwin" else most / 1024**2
