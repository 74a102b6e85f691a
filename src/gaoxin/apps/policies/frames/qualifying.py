"""All enterprises of a zone before one rule: who meets it, whom a single condition keeps out, and what it would cost.

States come from the frame of the whole zone at once; benefits are worked out exactly for those who may get one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import narwhals as nw
import polars as pl

from gaoxin.apps.enterprises.frames.rules import KEY, records, records_frame
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.engines.expressions.findings import State
from gaoxin.engines.expressions.frames import Columns
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.engines.rules.verdicts import Bench, Verdict

FEN_PER_WAN = 1_000_000
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many enterprises met, failed or might meet a rule on a day; keys name presences."""

    total: int
    met: Sequence[int]
    unknown: Sequence[int]
    only: Mapping[str, int]
    """Per clause: how many fail there and meet everything else."""
    failed_at: Mapping[str, int]
    unknown_at: Mapping[str, int]
    near: Sequence[int]
    """Those who fail in one clause alone."""

    @property
    def failed(self) -> int:
        return self.total - len(self.met) - len(self.unknown)


def outcome(zone: Zone, book: Rulebook, on: date) -> Outcome:
    """The states of all enterprises of the zone in a rule on a day."""
    bulk = Bulk([book], rule_vocabulary())
    moment = Moment(on)
    frame = records_frame(zone, on, wanted=set(bulk.wanted(moment)))
    states: pl.DataFrame = nw.to_native(bulk.states(frame, moment))
    columns = [bulk.column(book.key, clause.id) for clause in book.clauses]
    whole = states[bulk.column(book.key)]
    keys = states[KEY]
    failures = states.select(pl.sum_horizontal(~pl.col(name).fill_null(True) for name in columns).alias("n"))["n"]
    known = states.select(pl.all_horizontal(pl.col(name).is_not_null() for name in columns).alias("k"))["k"]
    alone = (failures == 1) & known
    return Outcome(
        total=states.height,
        met=keys.filter(whole.fill_null(False)).to_list(),
        unknown=keys.filter(whole.is_null()).to_list(),
        only={
            clause.id: int((alone & ~states[name].fill_null(True)).sum())
            for clause, name in zip(book.clauses, columns, strict=True)
        },
        failed_at={
            clause.id: int((~states[name].fill_null(True)).sum())
            for clause, name in zip(book.clauses, columns, strict=True)
        },
        unknown_at={
            clause.id: int(states[name].is_null().sum()) for clause, name in zip(book.clauses, columns, strict=True)
        },
        near=keys.filter(alone).to_list(),
    )


@dataclass(frozen=True, slots=True)
class Share:
    """What one enterprise would get by a rule: its state, and money in 分 between two ends; None where the rule names
    no money or it cannot be told."""

    state: State
    low: int | None
    high: int | None
    missing: tuple[str, ...] = ()


def shares(
    zone: Zone, books: Sequence[Rulebook], on: date, keys: Sequence[int], cap: int | None
) -> dict[int, list[Share]]:
    """What each of these enterprises would get by each of the rules on a day, at most `cap` (分) each."""
    bench = Bench(books)
    moment = Moment(on)
    wanted = set(Columns(bench.program, rule_vocabulary(), moment).wanted)
    frame: pl.DataFrame = nw.to_native(records_frame(zone, on, keys=keys, wanted=wanted))
    return {key: [share(verdict, cap) for verdict in bench.judge(record, moment)] for key, record in records(frame)}


def share(verdict: Verdict, cap: int | None) -> Share:
    """One verdict as what it brings. Whoever fails gets nothing; whoever is unknown gets nothing or the most."""
    state = verdict.state
    missing = verdict.missing if state is State.UNKNOWN else ()
    if verdict.rulebook.benefit is None:
        return Share(state, None, None, missing)
    if state is State.FAILED:
        return Share(state, 0, 0)
    amount = verdict.benefit
    if amount is None:
        return Share(state, 0, cap, missing)
    low, high = capped(amount.low, cap), capped(amount.high, cap)
    return Share(state, low if state is State.MET else 0, high, missing)


def capped(wan: Decimal, cap: int | None) -> int:
    """万元 as whole 分, never below nothing nor above the cap."""
    fen = int((wan * FEN_PER_WAN).to_integral_value(ROUND_HALF_UP))
    return max(0, fen if cap is None else min(fen, cap))


def facts_of(zone: Zone, key: int, on: date, wanted: set[str] | None = None) -> Record:
    """What is known of one enterprise on a day, as rules ask for it."""
    frame: pl.DataFrame = nw.to_native(records_frame(zone, on, keys=[key], wanted=wanted))
    return next((record for _key, record in records(frame)), Record({}))
