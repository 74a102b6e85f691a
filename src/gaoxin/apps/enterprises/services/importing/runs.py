"""One import at work: its table opened, its mapping ready, its rows looked over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import polars as pl

from gaoxin.apps.enterprises.imports.checking import Checker
from gaoxin.apps.enterprises.imports.fields import Field
from gaoxin.apps.enterprises.imports.mapping import Mapping
from gaoxin.apps.enterprises.imports.opening import open_table
from gaoxin.apps.enterprises.imports.preparing import below_head
from gaoxin.apps.enterprises.imports.survey import Survey, survey
from gaoxin.apps.enterprises.imports.tables import Table, batched
from gaoxin.apps.enterprises.models import Import, Premises
from gaoxin.apps.enterprises.queries.importable import importable
from gaoxin.apps.enterprises.queries.years import last_year
from gaoxin.apps.enterprises.services.facts import FIRST_YEAR
from gaoxin.apps.sources.files import path_of
from gaoxin.apps.zones.models import User, Zone

BATCH = 50_000
"""Rows that are written together or not at all, unless the import says otherwise."""

ANY_COLUMN = "*"
"""Among the accepted columns: every unit is right."""


@dataclass(frozen=True)
class Run:
    """An import as the steps of a batch need it. `actor` is written down as who entered the rows; None is the system.

    `now` is when the import began, so that every batch says the same.
    """

    record: Import
    zone: Zone
    actor: User | None
    now: datetime

    @cached_property
    def mapping(self) -> Mapping:
        return Mapping.of_dict(self.record.mapping)

    @cached_property
    def table(self) -> Table:
        document = self.record.document
        return open_table(path_of(document.sha256), document.file_name, self.record.sheet)

    @cached_property
    def checker(self) -> Checker:
        years = range(FIRST_YEAR, last_year() + 1)
        return Checker(importable(), self.mapping, self.record.labels, years)

    @cached_property
    def survey(self) -> Survey:
        return survey(self.batches(), importable(), self.mapping, tuple(self.record.labels))

    @cached_property
    def premises(self) -> dict[str, int]:
        """Parks and buildings of the zone by name."""
        return dict(Premises.objects.filter(zone=self.zone).values_list("name", "pk"))

    def batches(self) -> Iterator[pl.DataFrame]:
        """The rows below the head, so many at a time."""
        return batched(below_head(self.table, self.record.last_line), self.record.batch_size)

    def mapped(self, *, yearly: bool) -> list[Field]:
        """The fields that columns are mapped to: the yearly figures, or what is said of the enterprise itself."""
        chosen = {choice.field for choice in self.mapping.columns if choice}
        return [field for key, field in importable().items() if key in chosen and field.yearly is yearly]

    def accepts(self, field: str, year: int) -> bool:
        """Whether an officer has said that the unit of a column is right."""
        return ANY_COLUMN in self.record.accepted or {"field": field, "year": year} in self.record.accepted

    @property
    def source(self) -> dict[str, Any]:
        """What every row written says about where it comes from, as values of a query."""
        return {
            "zone": self.zone.pk,
            "document": self.record.document_id,
            "actor": self.actor.pk if self.actor else None,
            "now": self.now,
            "state": self.record.fact_state,
            "synthetic": self.record.synthetic,
            "note": self.record.document.origin[:300],
        }
