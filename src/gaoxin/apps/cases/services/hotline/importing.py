"""A file of tickets: read with the reader of tables, its columns confirmed, each row judged, then taken in by a job.

Rows are independent tickets of another system: good ones are taken in, wrong ones are named, kept and handed out to be
put right. Taken in again, a file changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_noop

from gaoxin.apps.cases.models import TicketImport, TicketRow
from gaoxin.apps.cases.queries.hotline.fields import FIELDS, guessed
from gaoxin.apps.cases.services.hotline.telling import Told, read, standing_of, tell
from gaoxin.apps.cases.visit_access import arranges, require_file
from gaoxin.apps.cases.visit_states import ImportState, RowState
from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.tables import Table
from gaoxin.apps.sources import files
from gaoxin.apps.zones.models import User, Zone
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock, jobs
from gaoxin.web.jobs import NoProgress
from gaoxin.web.models import Job
from gaoxin.web.scope import as_system

JOB = "hotline.take"
MOST = 5_000
"""Rows of one file."""
LARGEST = 20 * 1024 * 1024
HEAD_ROWS = 20
"""Rows in which the head is looked for: above it may stand a title."""


@transaction.atomic
def bring(user: User, zone: Zone, name: str, chunks: Iterable[bytes]) -> TicketImport:
    """Read a file and judge its rows by the columns that its headings name. Refused where it cannot be read."""
    if not arranges(user, zone):
        raise refuse("hotline.for_office")
    stored = files.store(chunks, LARGEST)
    table = open_table(stored.path, name)
    line, head = _head(table)
    rows = list(_rows(table, line))
    if not rows:
        raise refuse("imports.no_rows", Place(name))
    if len(rows) > MOST:
        raise refuse("hotline.too_many", Place(name), most=MOST, rows=len(rows))
    file = TicketImport.objects.create(
        zone=zone,
        file_name=name[-255:],
        sha256=stored.sha256,
        head=head,
        columns=guessed(head),
        uploaded_by=user,
        uploaded_at=clock.now(),
    )
    kept = [
        TicketRow(file=file, zone=zone, line=at, cells=cells, state=RowState.WRONG, problems=_cut(off))
        for at, cells, off in rows
    ]
    TicketRow.objects.bulk_create(kept)
    _judge(file)
    return file


@transaction.atomic
def match(user: User, file_id: int, columns: Mapping[str, int | None]) -> TicketImport:
    """Say which column means what; every row is judged anew."""
    file = _read(user, file_id)
    chosen = {key: at for key, at in columns.items() if key in FIELDS and at is not None and 0 <= at < len(file.head)}
    problems = [
        Problem("hotline.no_column", {"field": str(field.label)}, Place(path=key))
        for key, field in FIELDS.items()
        if field.required and key not in chosen
    ]
    twice = [key for key, at in chosen.items() if list(chosen.values()).count(at) > 1]
    problems += [
        Problem("hotline.column_twice", {"field": file.head[chosen[key]]}, Place(path=key)) for key in twice[1:]
    ]
    if problems:
        raise Refusal(*problems)
    file.columns = chosen
    file.save(update_fields=["columns"])
    _judge(file)
    return file


@transaction.atomic
def drop(user: User, file_id: int) -> TicketImport:
    """Not to take a file in."""
    file = _read(user, file_id)
    file.state = ImportState.DROPPED
    file.save(update_fields=["state"])
    return file


@transaction.atomic
def start_taking(user: User, file_id: int) -> Job:
    """Take the good rows in, by a job with progress."""
    file = _read(user, file_id)
    missing = [field for key, field in FIELDS.items() if field.required and key not in file.columns]
    if missing:
        raise refuse("hotline.no_column", field=str(missing[0].label))
    return jobs.start(JOB, title=_t("导入热线工单：%(name)s") % {"name": file.file_name}, user=user, file_id=file.pk)


def take(progress: NoProgress, user: User, file_id: int) -> str:
    """Each good row as a ticket; a row that turns out wrong meanwhile is kept as such. Answers the file's address."""
    file = _read(user, file_id)
    rows = list(file.rows.filter(state__in=[RowState.NEW, RowState.UPDATE]))
    for done, row in enumerate(rows, 1):
        told, problems = read(file.zone, _cells(file, row))
        if told is not None:
            problems = _take(user, file, row, told)
        if problems:
            row.state, row.problems = RowState.WRONG, _plain(problems)
            row.save()
        progress.step(done, len(rows), gettext_noop("逐件登记工单"))
    file.state, file.taken_at = ImportState.TAKEN, clock.now()
    file.save(update_fields=["state", "taken_at"])
    return reverse("hotline:file", args=[file.pk])


def _take(user: User, file: TicketImport, row: TicketRow, told: Told) -> Sequence[Problem]:
    try:
        with transaction.atomic():
            row.case, row.state = tell(user, file.zone, told)
            row.save()
    except Refusal as refusal:
        return refusal.problems
    return ()


def _read(user: User, file_id: int) -> TicketImport:
    """A file that was read and neither taken in nor dropped, locked."""
    file = require_file(user, file_id)
    file = TicketImport.objects.select_for_update(of=("self",)).select_related("zone").get(pk=file.pk)
    if file.state != ImportState.READ:
        raise refuse("hotline.taken_already")
    return file


def _head(table: Table) -> tuple[int, list[str]]:
    """The line of the head and its cells: of the first rows the one that names most fields, else the first filled."""
    rows = [row for row in table.head(HEAD_ROWS) if row.filled]
    best = max(rows, key=lambda row: (len(guessed(row.cells)), -row.line))
    return best.line, [" ".join(str(cell or "").split())[:80] for cell in best.cells]


def _rows(table: Table, head: int) -> Iterator[tuple[int, dict[str, str], int]]:
    """Each filled row below the head: its line, its cells by column, and whether it has too many or too few."""
    for part in table.slices():
        names = [name for name in part.columns if name.startswith("c") and name[1:].isdecimal()]
        for row in part.iter_rows(named=True):
            cells = {name[1:]: str(row[name]).strip() for name in names if row[name] not in (None, "")}
            if row["line"] > head and any(cells.values()):
                yield row["line"], cells, row["off"]


def _cut(off: int) -> list[dict[str, object]]:
    return [] if off == 0 else _plain([Problem("hotline.row_cut")])


def _judge(file: TicketImport) -> None:
    """What each row comes to by the columns as they are matched."""
    first: dict[str, int] = {}
    with as_system():
        for row in file.rows.all():
            if any(one["code"] == "hotline.row_cut" for one in row.problems):
                continue
            row.state, row.problems = _judged(file, row, first)
            row.save()


def _judged(file: TicketImport, row: TicketRow, first: dict[str, int]) -> tuple[RowState, list[dict[str, object]]]:
    told, problems = read(file.zone, _cells(file, row))
    if told is None:
        return RowState.WRONG, _plain(problems)
    if told.number in first:
        twice = Problem("hotline.twice_in_file", {"number": told.number, "line": first[told.number]})
        return RowState.WRONG, _plain([twice])
    first[told.number] = row.line
    try:
        return standing_of(file.zone, told)[0], []
    except Refusal as refusal:
        return RowState.WRONG, _plain(refusal.problems)


def _cells(file: TicketImport, row: TicketRow) -> dict[str, str]:
    return {key: row.cells.get(str(at), "") for key, at in file.columns.items()}


def _plain(problems: Iterable[Problem]) -> list[dict[str, object]]:
    return [{"code": one.code, "values": {key: str(value) for key, value in one.values.items()}} for one in problems]
