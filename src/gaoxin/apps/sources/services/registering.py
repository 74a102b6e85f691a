"""Putting data sets into the catalogue, and saying anew what they and their fields are."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db import transaction

from gaoxin.apps.sources.access import require_owned
from gaoxin.apps.sources.models import DataField, DataSet, Document
from gaoxin.apps.sources.services.datasets import add_version, provided_table, uploaded_table
from gaoxin.apps.sources.services.refreshing import due_after
from gaoxin.apps.sources.states import Kind, Part, Refresh, Sensitivity, Theme
from gaoxin.apps.zones.access import standing
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@dataclass(frozen=True, slots=True)
class Card:
    """The description of a data set, as its owner writes it."""

    title: str
    theme: str = Theme.OTHER
    refresh: str = Refresh.IRREGULAR
    description: str = ""
    publisher: str = ""
    contact: str = ""
    keywords: Sequence[str] = ()
    spatial: str = ""
    temporal_from: date | None = None
    temporal_to: date | None = None
    row_meaning: str = ""
    synthetic: bool = False

    def written(self) -> dict[str, Any]:
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {**values, "keywords": list(self.keywords)}


@dataclass(frozen=True, slots=True)
class Column:
    """What a field of a data set is declared to be."""

    name: str
    label: str
    kind: str = Kind.TEXT
    unit: str = ""
    definition: str = ""
    sensitivity: str = Sensitivity.CONDITIONAL
    part: str = Part.NOTE
    nonnegative: bool = True


def register_dataset(
    user: User, zone: Zone, department: Department, code: str, card: Card, columns: Sequence[Column], provider: str = ""
) -> DataSet:
    """Put a data set into the catalogue, without rows yet. Only the department itself registers its data."""
    if not standing(user, zone).in_department(department.pk) or department.zone_id != zone.pk:
        raise refuse("sources.owner_only", department=str(department))
    if DataSet.objects.filter(zone=zone, code=code).exists():
        raise refuse("sources.code_taken", Place(path="code"), code=code)
    with transaction.atomic():
        made_set = DataSet.objects.create(
            zone=zone,
            code=code,
            department=department,
            provider=provider,
            created_by=user,
            created_at=clock.now(),
            **card.written(),
        )
        _write_fields(made_set, columns)
    return made_set


@transaction.atomic
def register_upload(
    user: User,
    document: Document,
    department: Department,
    code: str,
    card: Card,
    columns: Sequence[Column],
    as_of: date,
    note: str = "",
) -> DataSet:
    """Register a data set with its first version, from a table that was uploaded before."""
    dataset = register_dataset(user, document.zone, department, code, card, columns)
    add_version(user, dataset, uploaded_table(dataset, document), as_of, note)
    return DataSet.objects.get(pk=dataset.pk)


@transaction.atomic
def register_provided(
    user: User,
    zone: Zone,
    department: Department,
    code: str,
    card: Card,
    columns: Sequence[Column],
    provider: str,
) -> DataSet:
    """Register a table that an app offers of its records, with its first version as of today."""
    dataset = register_dataset(user, zone, department, code, card, columns, provider)
    add_version(user, dataset, provided_table(user, dataset), clock.today(), "")
    return DataSet.objects.get(pk=dataset.pk)


def describe_dataset(user: User, dataset_id: int, card: Card) -> DataSet:
    """Rewrite the description; when refreshing becomes due is counted anew."""
    dataset, _ = require_owned(user, dataset_id)
    for name, value in card.written().items():
        setattr(dataset, name, value)
    dataset.refresh_due = due_after(dataset.renewed_on, dataset.refresh)
    dataset.save()
    return dataset


def declare_fields(user: User, dataset_id: int, columns: Sequence[Column]) -> DataSet:
    """Say anew what the fields are. Versions that exist keep the columns they had."""
    dataset, _ = require_owned(user, dataset_id)
    with transaction.atomic():
        _write_fields(dataset, columns)
    return dataset


def _write_fields(dataset: DataSet, columns: Sequence[Column]) -> None:
    """Fields that stay are changed and keep their history; those no longer named go."""
    present = {one.name: one for one in DataField.objects.filter(dataset=dataset)}
    DataField.objects.filter(dataset=dataset).exclude(name__in=[column.name for column in columns]).delete()
    for position, column in enumerate(columns, 1):
        one = present.get(column.name) or DataField(dataset=dataset, name=column.name)
        one.position = position
        for name in ("label", "kind", "unit", "definition", "sensitivity", "part", "nonnegative"):
            setattr(one, name, getattr(column, name))
        one.save()
