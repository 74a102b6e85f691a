"""Rows that wait for a person: corrected in place, decided, or left out; and what becomes of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from gaoxin.apps.enterprises.import_access import may_import
from gaoxin.apps.enterprises.import_states import STARTED, RowKind, RowState
from gaoxin.apps.enterprises.imports.tables import Row, framed
from gaoxin.apps.enterprises.models import Import, ImportRow
from gaoxin.apps.enterprises.services.importing.batches import write_single
from gaoxin.apps.enterprises.services.importing.moves import locked
from gaoxin.apps.enterprises.services.importing.names import ZoneNames
from gaoxin.apps.enterprises.services.importing.runs import Run
from gaoxin.apps.enterprises.services.organisations import give_code, name_of
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Organisation, OrganisationName, User
from gaoxin.apps.zones.states import NameKind
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import acting_as, as_system

MOST = 2_000
"""Rows worked off in one go."""


@dataclass(frozen=True, slots=True)
class Worked:
    """How many rows were written, and how many are still bad or in doubt."""

    written: int
    left: int


def correct_row(user: User, import_id: int, row_id: int, cells: Sequence[str]) -> Worked:
    """Write a row as a person has corrected it; where it is still wrong, it waits with its new reasons."""
    with acting_as(user, **{"import": import_id}) as scope:
        record, rows = _open(user, import_id, [row_id])
        row = rows[0]
        if len(cells) != len(record.labels):
            raise ValueError(f"the table has {len(record.labels)} columns, not {len(cells)}")
        row.cells = [cell.strip() for cell in cells]
        return _written(record, user, rows, {}, scope.history)


def decide_rows(user: User, import_id: int, row_ids: Iterable[int], organisation: int | None = None) -> Worked:
    """Write doubtful rows after all: a person has looked at them. `organisation` is whom one of them is about; without
    it each is about whom it names itself."""
    with acting_as(user, **{"import": import_id}) as scope:
        record, rows = _open(user, import_id, row_ids)
        rows = [row for row in rows if row.kind == RowKind.DOUBTFUL]
        if organisation is not None:
            if len(rows) != 1 or organisation not in rows[0].candidates:
                raise NotFound
            _keep_identity(record, rows[0], organisation)
            rows[0].decision_id = organisation
        return _written(record, user, rows, {row.line: organisation for row in rows}, scope.history)


@transaction.atomic
def drop_rows(user: User, import_id: int, row_ids: Iterable[int]) -> int:
    """Say that rows are not to be imported. `reopen_rows` takes it back."""
    _, rows = _open(user, import_id, row_ids)
    return _mark(user, rows, RowState.DROPPED)


@transaction.atomic
def reopen_rows(user: User, import_id: int, row_ids: Iterable[int]) -> int:
    """Put rows that were left out back into the queue."""
    _, rows = _open(user, import_id, row_ids, RowState.DROPPED)
    return _mark(user, rows, RowState.OPEN)


def _open(
    user: User, import_id: int, row_ids: Iterable[int], state: RowState = RowState.OPEN
) -> tuple[Import, list[ImportRow]]:
    """The import, locked, and those of the rows that stand in a state."""
    record = locked(import_id)
    may_import(standing(user, record.zone))
    if record.state not in STARTED:
        raise refuse("imports.not_now", state=record.get_state_display())
    rows = list(ImportRow.objects.select_for_update().filter(run=record, pk__in=list(row_ids)[:MOST], state=state))
    if not rows:
        raise NotFound
    return record, rows


def _written(
    record: Import, user: User, rows: Sequence[ImportRow], decided: Mapping[int, int | None], history: str
) -> Worked:
    """Write the rows together. Those that are still bad or in doubt come back as new rows of the queue."""
    run = Run(record, record.zone, user, clock.now())
    batch = framed([Row(row.line, row.cells) for row in sorted(rows, key=lambda row: row.line)], len(record.labels))
    kept = {row.line: row for row in rows}
    ImportRow.objects.filter(pk__in=[row.pk for row in rows]).delete()
    write_single(run, ZoneNames(record.zone), batch, decided, history)
    waiting = set(
        ImportRow.objects.filter(run=record, line__in=kept, state=RowState.OPEN).values_list("line", flat=True)
    )
    done = [row for row in rows if row.line not in waiting]
    for row in done:
        row.state, row.decided_by, row.decided_at = RowState.WRITTEN, user, clock.now()
    ImportRow.objects.bulk_create(done)
    return Worked(len(done), len(waiting))


def _mark(user: User, rows: Sequence[ImportRow], state: RowState) -> int:
    keys = [row.pk for row in rows]
    return ImportRow.objects.filter(pk__in=keys).update(state=state, decided_by=user, decided_at=clock.now())


def _keep_identity(record: Import, row: ImportRow, organisation: int) -> None:
    """What a decision teaches: another name the organisation goes by, or the code it did not have yet."""
    run = Run(record, record.zone, None, clock.now())
    at_code, at_name = (run.mapping.at(key) for key in ("credit_code", "legal_name"))
    code = row.cells[at_code].strip() if at_code is not None else ""
    name = name_of(row.cells[at_name]) if at_name is not None else ""
    with as_system():
        found = Organisation.objects.get(pk=organisation)
        if code and found.credit_code is None:
            give_code(found, code)
            found.save(update_fields=["credit_code"])
        elif name and name != found.legal_name:
            OrganisationName.objects.get_or_create(organisation=found, name=name, kind=NameKind.ALIAS)
