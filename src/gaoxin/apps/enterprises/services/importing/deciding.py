"""What a person decides about a whole import: what its columns mean, that it is checked, written, gone on with."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.import_access import may_import, may_verify
from gaoxin.apps.enterprises.import_states import ImportState
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.models import Import, SavedMapping
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.services.importing.batches import column_question
from gaoxin.apps.enterprises.services.importing.moves import locked, move
from gaoxin.apps.enterprises.states import FactState
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Refusal, refuse
from gaoxin.web import clock, jobs

CHECK, WRITE = "enterprises.check_import", "enterprises.write_import"


@transaction.atomic
def confirm_mapping(
    user: User, import_id: int, mapping: Mapping, *, seen: int, state: FactState = FactState.REPORTED
) -> Import:
    """Keep what the columns mean, for this table and the next with the same head, and start the check."""
    record = _mine(user, import_id, seen)
    if state == FactState.VERIFIED and not may_verify(standing(user, record.zone)):
        raise refuse("imports.verified_by_keepers")
    put_mapping(record, mapping, user)
    record.fact_state, record.accepted, record.questions = state, [], []
    _start(record, user, ImportState.CHECKING, CHECK, _t("检查导入：%(name)s"))
    return record


def put_mapping(record: Import, mapping: Mapping, user: User | None) -> None:
    """Keep a mapping with its import and for the next table with the same head; refused where it cannot be used."""
    problems = mapping.problems(importable())
    if problems:
        raise Refusal(*problems)
    record.mapping = mapping.as_dict()
    SavedMapping.objects.update_or_create(
        zone=record.zone,
        fingerprint=record.fingerprint,
        defaults={"labels": record.labels, "mapping": record.mapping, "saved_by": user, "saved_at": clock.now()},
    )


@transaction.atomic
def change_mapping(user: User, import_id: int, *, seen: int) -> Import:
    """Go back from the check to what the columns mean."""
    record = _mine(user, import_id, seen)
    move(record, ImportState.MAPPING)
    record.counts, record.questions = {}, []
    record.rows.all().delete()
    record.save()
    return record


@transaction.atomic
def accept_units(user: User, import_id: int, *, seen: int) -> Import:
    """Say that the units of the columns in question are right."""
    record = _mine(user, import_id, seen)
    record.accepted = [*record.accepted, *accepted(record.questions)]
    record.questions = []
    record.revision += 1
    record.save()
    return record


def accepted(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The columns of questions, as they are kept once they are accepted."""
    return [{"field": one["field"], "year": one["year"]} for one in questions]


@transaction.atomic
def start_writing(user: User, import_id: int, *, seen: int) -> Import:
    """Write a checked import, or go on with one that was stopped. Refused while a column's unit is in question."""
    record = _mine(user, import_id, seen)
    if record.questions:
        raise Refusal(*(column_question(one["field"], one["year"], one["power"]) for one in record.questions))
    if record.state == ImportState.WRITING and record.job is not None and record.job.finished:
        record.state = ImportState.STOPPED  # its process died too often
    _start(record, user, ImportState.WRITING, WRITE, _t("写入导入：%(name)s"))
    return record


def _start(record: Import, user: User, state: ImportState, job: str, title: str) -> None:
    move(record, state)
    record.job = jobs.start(job, title=title % {"name": record.document.file_name}, user=user, import_id=record.pk)
    record.save()


def _mine(user: User, import_id: int, seen: int) -> Import:
    record = locked(import_id, seen)
    may_import(standing(user, record.zone))
    return record
