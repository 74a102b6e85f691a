"""The work of an import from its first row to its last: checking it, or writing it batch by batch.

Each batch is a transaction of its own with its mark, so a process that dies loses the batches it was at and nothing
else; the next one writes those that have no mark. While batches are written, the next is read and checked beside them.
"""

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context

import polars as pl
from django.db import IntegrityError, OperationalError, connection

from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.checking import Checked
from gaoxin.apps.enterprises.models import Import, ImportRow
from gaoxin.apps.enterprises.services.importing.batches import Outcome, Questioned, look_at, write_batch
from gaoxin.apps.enterprises.services.importing.keeping import SHOWN
from gaoxin.apps.enterprises.services.importing.moves import move
from gaoxin.apps.enterprises.services.importing.names import ZoneNames
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.web import clock
from gaoxin.web.scope import Actor, System, acting_as

Told = Callable[[int, int], None]
"""Told how many of how many rows are done; may raise to end the work before the next batch."""
Batch = tuple[int, pl.DataFrame, Checked]
"""A batch with its number, from 1."""
_TRIES = 3
"""How often a batch is tried when somebody else writes the same organisations at the same time."""
_LOCK = 0x1A9027 << 32
_WRITERS, _FROM = 2, 100_000
"""Batches of one import written at the same time, and the rows from which on that is worth two connections."""
_ROOM = "SET work_mem = '64MB'; SET temp_buffers = '64MB'"
"""For the staged rows of a batch and for what the triggers see of those written; they would go through files."""


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
    for _, batch, checked in _ahead(run, ()):
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
    with _alone(run):
        with acting_as(actor):
            rows = {mark.number: mark.counts["rows"]["rows"] for mark in run.record.batches.filter(last_line__gt=0)}
            if not rows:
                ImportRow.objects.filter(run=run.record).delete()  # of the check: each batch keeps its own again
        done, total = sum(rows.values()), run.survey.rows
        try:
            for height in _written(run, actor, rows):
                told(done, total)
                done += height
        except Questioned as questioned:
            with acting_as(actor):
                _stopped(run, questioned)
            raise
        told(total, total)
        with acting_as(actor):
            return _concluded(run, ImportState.WRITTEN, outcome_so_far(run.record))


def _written(run: Run, actor: Actor, marked: Collection[int]) -> Iterator[int]:
    """Write the batches without a mark; answers the rows of each before it is begun. What is asked to end waits for
    the batches under way."""
    names = ZoneNames(run.zone)
    if _writers(run) == 1:
        for number, batch, checked in _ahead(run, marked):
            yield batch.height
            _write(run, actor, names, batch, checked, number)
        return
    with ThreadPoolExecutor(max_workers=_WRITERS, thread_name_prefix="import") as pool:
        under_way: deque[Future[None]] = deque()
        for number, batch, checked in _ahead(run, marked):
            if len(under_way) == _WRITERS:
                under_way.popleft().result()
            yield batch.height
            under_way.append(pool.submit(copy_context().run, _write_aside, run, actor, names, batch, checked, number))
        while under_way:
            under_way.popleft().result()


def _writers(run: Run) -> int:
    """Batches are written side by side where no two of them are about the same enterprise."""
    alike = run.survey.following.height + run.survey.other.height + run.survey.same.height
    return 1 if alike or run.survey.rows < _FROM or connection.in_atomic_block else _WRITERS


def _write_aside(run: Run, actor: Actor, names: ZoneNames, batch: pl.DataFrame, checked: Checked, number: int) -> None:
    """On a thread of its own, with a connection of its own."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(_ROOM)
        _write(run, actor, names, batch, checked, number)
    finally:
        connection.close()


def _write(run: Run, actor: Actor, names: ZoneNames, batch: pl.DataFrame, checked: Checked, number: int) -> None:
    for left in reversed(range(_TRIES)):
        try:
            with acting_as(actor, **{"import": run.record.pk}) as scope:
                write_batch(run, names, batch, checked, number, scope.history)
            return
        except (IntegrityError, OperationalError):  # the same organisation just came from elsewhere, or a deadlock
            if not left:
                raise


@contextmanager
def _alone(run: Run) -> Iterator[None]:
    """One import at a time in a zone: the lock is held on a line of its own and goes with the process."""
    line = connection.copy()
    try:
        with line.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK + run.zone.pk])
        yield
    finally:
        with line.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK + run.zone.pk])
        line.close()


def _ahead(run: Run, marked: Collection[int]) -> Iterator[Batch]:
    """The batches without a mark, each read and checked while the one before is worked on."""
    numbered, checker = enumerate(run.batches(), 1), run.checker

    def following() -> Batch | None:
        number, batch = next((one for one in numbered if one[0] not in marked), (0, None))
        return None if batch is None else (number, batch, checker.check(batch))

    with ThreadPoolExecutor(max_workers=1) as pool:
        coming = pool.submit(following)
        while (ready := coming.result()) is not None:
            coming = pool.submit(following)
            yield ready


def outcome_so_far(record: Import) -> Outcome:
    """What became of the rows of the batches that stand."""
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
    record.questions = _as_kept(outcome.questions)
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
    record.questions = _as_kept(questioned.columns)
    record.save()


def _as_kept(questions: Mapping[tuple[str, int], int]) -> list[dict[str, object]]:
    return [{"field": field, "year": year, "power": power} for (field, year), power in questions.items()]
