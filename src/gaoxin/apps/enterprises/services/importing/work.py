"""The work of an import from its first row to its last: checking it, or writing it batch by batch.

Each batch is a transaction of its own with its mark, so a process that dies loses the batch it was at and nothing
else; the next one goes on behind the last mark. While a batch is written, the next is read and checked beside it.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import polars as pl
from django.db import IntegrityError, connection
from django.db.models import Max

from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.checking import Checked
from gaoxin.apps.enterprises.models import Import, ImportBatch, ImportRow
from gaoxin.apps.enterprises.services.importing.batches import Outcome, Questioned, look_at, write_batch
from gaoxin.apps.enterprises.services.importing.keeping import SHOWN
from gaoxin.apps.enterprises.services.importing.moves import move
from gaoxin.apps.enterprises.services.importing.names import ZoneNames
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.scope import Actor, System, acting_as

Told = Callable[[int, int], None]
"""Told how many of how many rows are done; may raise to end the work before the next batch."""
_TRIES = 3
"""How often a batch is tried when somebody else writes the same organisations at the same time."""
_LOCK = 0x1A9027 << 32


def opened(import_id: int, actor: Actor) -> Run:
    """An import with its table, ready for work. Asked inside the actor's scope."""
    record = Import.objects.select_related("zone", "document").get(pk=import_id)
    person = None if actor is None or isinstance(actor, System) else actor
    return Run(record, record.zone, person, clock.now())


def check(import_id: int, actor: Actor, told: Told) -> Import:
    """Look at every row and compare it with the registry, without writing into it. Begins anew when it runs again."""
    with acting_as(actor):
        run = opened(import_id, actor)
        if run.record.state != ImportState.CHECKING:
            return run.record
        ImportRow.objects.filter(run=run.record).delete()
    names, outcome, done, total = ZoneNames(run.zone), Outcome(), 0, run.survey.rows
    for batch, checked in _ahead(run, 0):
        told(done, total)
        with acting_as(actor):
            outcome += look_at(run, names, batch, checked, max(0, SHOWN - outcome.counts["changed"]))
        done += batch.height
    told(total, total)
    with acting_as(actor):
        return _concluded(run, ImportState.CHECKED, outcome)


def write(import_id: int, actor: Actor, told: Told) -> Import:
    """Write every batch that does not stand yet. Ends early, with what stands kept, when `told` raises or the size of a
    column does not fit."""
    with acting_as(actor):
        run = opened(import_id, actor)
        if run.record.state != ImportState.WRITING:
            return run.record
        marks = ImportBatch.objects.filter(run=run.record, last_line__gt=0)
        last = marks.aggregate(line=Max("last_line"), number=Max("number"))
        if not last["line"]:
            ImportRow.objects.filter(run=run.record).delete()  # of the check: each batch keeps its own again
    names, number, line = ZoneNames(run.zone), last["number"] or 0, last["line"] or 0
    done, total = _rows_until(run, line), run.survey.rows
    for batch, checked in _ahead(run, line):
        told(done, total)
        number += 1
        _write(run, actor, names, batch, checked, number)
        done += batch.height
    told(total, total)
    with acting_as(actor):
        return _concluded(run, ImportState.WRITTEN, outcome_so_far(run.record))


def _write(run: Run, actor: Actor, names: ZoneNames, batch: pl.DataFrame, checked: Checked, number: int) -> None:
    for left in reversed(range(_TRIES)):
        try:
            with acting_as(actor, **{"import": run.record.pk}) as scope:
                _alone(run, number)
                write_batch(run, names, batch, checked, number, scope.history)
            return
        except Questioned as questioned:
            with acting_as(actor):
                _stopped(run, questioned)
            raise
        except IntegrityError:
            if not left:
                raise


def _alone(run: Run, number: int) -> None:
    """One batch at a time in a zone, and each batch once, whoever runs it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK + run.zone.pk])
    marked = ImportBatch.objects.filter(run=run.record).aggregate(number=Max("number"))["number"] or 0
    if marked != number - 1:
        raise refuse("imports.runs_elsewhere")


def _ahead(run: Run, line: int) -> Iterator[tuple[pl.DataFrame, Checked]]:
    """The batches behind a line, each read and checked while the one before is worked on."""
    batches, checker = run.batches(), run.checker

    def following() -> tuple[pl.DataFrame, Checked] | None:
        batch = next((one for one in batches if one["line"][-1] > line), None)
        return None if batch is None else (batch, checker.check(batch))

    with ThreadPoolExecutor(max_workers=1) as pool:
        coming = pool.submit(following)
        while (ready := coming.result()) is not None:
            coming = pool.submit(following)
            yield ready


def _rows_until(run: Run, line: int) -> int:
    return sum(mark.counts["rows"]["rows"] for mark in run.record.batches.filter(last_line__gt=0)) if line else 0


def outcome_so_far(record: Import) -> Outcome:
    """What became of the rows of the batches that stand, those that a person worked off among them."""
    counts: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    for mark in record.batches.filter(last_line__gt=0):
        counts.update(mark.counts["rows"])
        left_out.update(mark.counts["left_out"])
    return Outcome(counts, left_out)


def _concluded(run: Run, state: ImportState, outcome: Outcome) -> Import:
    record = Import.objects.select_for_update(of=("self",)).select_related("zone", "document").get(pk=run.record.pk)
    move(record, state)
    record.counts = {"rows": dict(outcome.counts), "left_out": dict(outcome.left_out)}
    record.questions = [
        {"field": field, "year": year, "power": power} for (field, year), power in outcome.questions.items()
    ]
    if state == ImportState.WRITTEN:
        record.written_at = clock.now()
    record.save()
    return record


def stop(import_id: int, actor: Actor) -> None:
    """After somebody has cancelled: a check is forgotten, what was written stays and can go on or be undone."""
    with acting_as(actor):
        record = Import.objects.select_for_update(of=("self",)).get(pk=import_id)
        move(record, ImportState.MAPPING if record.state == ImportState.CHECKING else ImportState.STOPPED)
        record.counts = {}
        record.save()


def _stopped(run: Run, questioned: Questioned) -> None:
    record = Import.objects.select_for_update(of=("self",)).get(pk=run.record.pk)
    move(record, ImportState.STOPPED)
    record.questions = [
        {"field": field, "year": year, "power": power} for (field, year), power in questioned.columns.items()
    ]
    record.save()
