"""Who is entitled to what, worked out again: for a whole zone by a job, for one enterprise at once.

Every condition of every clause is answered for all enterprises together; only those who get something, or nearly do,
are then judged one by one, for the exact money and the reasons. Rows of the others are not kept, their number is.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl
from django.db import transaction
from django.utils.translation import gettext_noop

from gaoxin.apps.enterprises.frames.rules import KEY, records, records_frame
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import EntitlementState
from gaoxin.apps.policies.models import Clause, Entitlement, EntitlementCount
from gaoxin.apps.policies.queries.entitling.books import asked_of, bench_of, books_of, clauses_in_force
from gaoxin.apps.policies.queries.entitling.standings import Judged, judge_all, judged
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.limits import limit
from gaoxin.catalogue.rulebooks import rule_vocabulary
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.rules.books import Rulebook
from gaoxin.engines.rules.bulk import Bulk
from gaoxin.web import clock
from gaoxin.web.jobs import NoProgress

BATCH = 5_000
KEPT = ("zone", "organisation", "state", "low", "high", "failed", "missing", "judged_on")


def judge_zone(progress: NoProgress, zone: Zone) -> int:
    """Work out the entitlements of all enterprises of a zone by all clauses in force; answers how many rows stand."""
    on = clock.today()
    clauses = clauses_in_force(zone, on)
    books = books_of(clauses, on)
    with transaction.atomic():
        _drop(zone, set(books))
    frame = None
    if books:
        wanted = frozenset().union(*(asked_of(book, on) for book in books.values()))
        frame = records_frame(zone, on, wanted=wanted).to_native()
        registered = Enterprise.objects.filter(zone=zone, merged=False).values_list("presence", flat=True)
        frame = frame.filter(pl.col(KEY).is_in(list(registered)))
    kept = 0
    for done, clause in enumerate([one for one in clauses if one.pk in books], 1):
        with transaction.atomic():
            kept += _judge_clause(clause, books[clause.pk], frame, on)
        progress.step(done, len(books), gettext_noop("逐条比对政策条款"))
    return kept


@transaction.atomic
def judge_enterprise(enterprise: Enterprise) -> Sequence[Judged]:
    """Work out one enterprise's entitlements at once, after its facts were changed or before it looks at them."""
    on = clock.today()
    found = judge_all(enterprise, on)
    keep = [one for one in found if one.state in (EntitlementState.MET, EntitlementState.NEARLY)]
    rows = [_row(one, enterprise.pk, enterprise.organisation_id, on) for one in keep]
    _write(rows)
    _fade(Entitlement.objects.filter(enterprise=enterprise).exclude(clause__in=[one.clause.pk for one in keep]), on)
    return found


def _judge_clause(clause: Clause, book: Rulebook, frame: pl.DataFrame, on: date) -> int:
    """The rows of one clause: those who meet it or nearly do; the numbers of all."""
    states = _states(book, frame, on)
    names = [name for name in states.columns if name != KEY]
    nearly = int(limit("claims.nearly_conditions").value)
    failed = pl.sum_horizontal(pl.col(name).eq(False).fill_null(value=False).cast(pl.Int32) for name in names)
    unknown = pl.any_horizontal(pl.col(name).is_null() for name in names)
    told = states.select(pl.col(KEY), failed.alias("failed"), unknown.alias("unknown"))
    near = told.filter((pl.col("failed") <= nearly) & ~((pl.col("failed") == 0) & pl.col("unknown")))
    close = frame.filter(pl.col(KEY).is_in(near.get_column(KEY).to_list()))
    rows = _rows(clause, book, close, on)
    counts = {state: sum(row.state == state for row in rows) for state in EntitlementState}
    open_ones = told.filter((pl.col("failed") == 0) & pl.col("unknown")).height
    met = [row for row in rows if row.state == EntitlementState.MET]
    EntitlementCount.objects.update_or_create(
        clause=clause,
        defaults={
            "zone": clause.zone,
            "met": counts[EntitlementState.MET],
            "nearly": counts[EntitlementState.NEARLY],
            "unknown": open_ones + counts[EntitlementState.UNKNOWN],
            "failed": frame.height - open_ones - sum(counts.values()) + counts[EntitlementState.NOT],
            "low": sum(row.low or 0 for row in met),
            "high": sum(row.high or 0 for row in met),
            "judged_on": on,
            "judged_at": clock.now(),
        },
    )
    kept = [row for row in rows if row.state in (EntitlementState.MET, EntitlementState.NEARLY)]
    _write(kept)
    stale = Entitlement.objects.filter(clause=clause)
    if kept:
        stale = stale.exclude(enterprise__in=[row.enterprise_id for row in kept])
    _fade(stale, on)
    return len(kept)


def _states(book: Rulebook, frame: pl.DataFrame, on: date) -> pl.DataFrame:
    """A column of truths for each distinct condition of a rulebook, beside the key."""
    bulk = Bulk([book], rule_vocabulary())
    names = dict.fromkeys(bulk.column(book.key, clause.id) for clause in book.clauses)
    answered: Any = bulk.states(nw.from_native(frame, eager_only=True), Moment(on))
    return answered.to_native().select(KEY, *names)


def _rows(clause: Clause, book: Rulebook, frame: pl.DataFrame, on: date) -> list[Entitlement]:
    bench, moment = bench_of({clause.pk: book}), Moment(on)
    found = []
    owners = dict(
        Enterprise.objects.filter(pk__in=frame.get_column(KEY).to_list()).values_list("presence", "organisation")
    )
    for key, record in records(frame):
        if key in owners:
            (verdict,) = bench.judge(record, moment)
            found.append(_row(judged(clause, verdict), key, owners[key], on))
    return found


def _row(one: Judged, enterprise_id: int, organisation_id: int, on: date) -> Entitlement:
    return Entitlement(
        zone_id=one.clause.zone_id,
        clause=one.clause,
        enterprise_id=enterprise_id,
        organisation_id=organisation_id,
        state=one.state,
        low=one.low,
        high=one.high,
        failed=[{"id": finding.id, "name": finding.name} for finding in one.failing],
        missing=list(one.missing),
        judged_on=on,
    )


def _write(rows: Iterable[Entitlement]) -> None:
    """Write rows over what stood; who was told and who looked stays."""
    Entitlement.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["clause", "enterprise"],
        update_fields=list(KEPT),
    )


def _fade(stale: Any, on: date) -> None:
    """Rows that hold no more: gone, unless somebody was told of them."""
    stale.filter(told_at__isnull=True).delete()
    stale.filter(told_at__isnull=False).exclude(state=EntitlementState.NOT).update(
        state=EntitlementState.NOT, low=None, high=None, judged_on=on
    )


def _drop(zone: Zone, clauses: set[int]) -> None:
    """Clauses that give nothing today leave no rows and no counts."""
    _fade(Entitlement.objects.filter(zone=zone).exclude(clause__in=clauses), clock.today())
    EntitlementCount.objects.filter(zone=zone).exclude(clause__in=clauses).delete()
