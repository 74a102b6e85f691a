"""Open sets and their versions inside the zone: what waits at the gate, and what a version holds."""

from dataclasses import dataclass

import polars as pl
from django.db.models import QuerySet

from gaoxin.apps.sources.access import approves, owns, require_open_version, visible_open_sets
from gaoxin.apps.sources.frames import stored
from gaoxin.apps.sources.models import DataField, DataSet, OpenSet, OpenVersion
from gaoxin.apps.sources.queries.changes import Compared, between, compared
from gaoxin.apps.sources.states import Kind, OpenKind, Part, Sensitivity, VersionState
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.catalogue.limits import limit
from gaoxin.web.errors import NotFound

SHOWN = 100
"""Rows of a version on the page of whoever decides about it."""


def versions(user: User, zone: Zone | None) -> QuerySet[OpenVersion]:
    """All versions of the zone's open sets, latest first."""
    return (
        OpenVersion.objects.filter(zone=zone, open_set__in=visible_open_sets(user))
        .select_related("open_set__dataset__department", "proposed_by", "decided_by")
        .order_by("-proposed_at", "-pk")
    )


def at_gate(user: User) -> QuerySet[OpenVersion]:
    """Versions that wait for the person's decision: never their own."""
    offices, departments = [], []
    for zone in zones_of(user):
        place = standing(user, zone)
        if Duty.DATA in place.duties:
            offices.append(zone.pk)
        if Role.HEAD in place.roles:
            departments += place.departments
    waiting = OpenVersion.objects.filter(state=VersionState.PROPOSED).exclude(proposed_by=user)
    mine = waiting.filter(zone__in=offices) | waiting.filter(open_set__dataset__department__in=departments)
    return mine.select_related("open_set__dataset__department", "proposed_by").order_by("proposed_at", "pk")


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version as somebody of the zone sees it, with the rows that are or would be public."""

    version: OpenVersion
    place: Standing
    frame: pl.DataFrame
    changes: Compared | None

    @property
    def open_set(self) -> OpenSet:
        return self.version.open_set

    @property
    def dataset(self) -> DataSet:
        return self.version.open_set.dataset

    @property
    def waiting(self) -> bool:
        return self.version.state == VersionState.PROPOSED

    @property
    def may_decide(self) -> bool:
        mine = self.version.proposed_by_id == self.place.user.pk
        return self.waiting and approves(self.place, self.dataset) and not mine

    @property
    def may_take_back(self) -> bool:
        return self.waiting and owns(self.place, self.dataset)

    @property
    def may_withdraw(self) -> bool:
        out = self.version.state == VersionState.PUBLISHED
        return out and (owns(self.place, self.dataset) or approves(self.place, self.dataset))

    @property
    def is_statistic(self) -> bool:
        return self.open_set.kind == OpenKind.STATISTIC


def version_page(user: User, version_id: int) -> VersionPage:
    version, place = require_open_version(user, version_id)
    former = _former(version)
    changes = None
    if former is not None and version.sha256:
        changes = compared(between(former.sha256, version.sha256, keys_of(version)))
    return VersionPage(version, place, stored.rows(version.sha256, _names(version), 0, SHOWN), changes)


def _former(version: OpenVersion) -> OpenVersion | None:
    """The version that was out when this one was proposed, or is out now."""
    return (
        OpenVersion.objects.filter(open_set=version.open_set, number__lt=version.number)
        .filter(state__in=[VersionState.PUBLISHED, VersionState.WITHDRAWN])
        .order_by("-number")
        .first()
    )


def _names(version: OpenVersion) -> list[str]:
    return [one["name"] for one in version.columns]


def keys_of(version: OpenVersion) -> list[str]:
    """The columns of a version that together name a row."""
    if version.protection:
        return list(version.protection["recipe"]["dimensions"])
    return list(version.card["keys"])


def open_sets_of(dataset: DataSet) -> list[OpenSet]:
    """The open sets of a data set with their versions, for its page."""
    return list(
        OpenSet.objects.filter(dataset=dataset).prefetch_related("versions__proposed_by", "versions__decided_by")
    )


@dataclass(frozen=True, slots=True)
class Openable:
    """What of a data set may be opened: fields by row, dimensions and measures of a statistic."""

    fields: list[DataField]
    dimensions: list[DataField]
    measures: list[DataField]


def openable(dataset: DataSet) -> Openable:
    fields = list(dataset.fields.all())
    about_one = any(one.part == Part.HOLDER for one in fields)
    by_row = [
        one for one in fields if one.sensitivity == Sensitivity.OPEN and not (about_one and one.part == Part.MEASURE)
    ]
    return Openable(
        fields=by_row,
        dimensions=[one for one in fields if one.part == Part.DIMENSION or one.kind == Kind.PERIOD],
        measures=[
            one
            for one in fields
            if one.part == Part.MEASURE
            and one.kind in {Kind.INTEGER, Kind.NUMBER}
            and one.sensitivity != Sensitivity.CLOSED
        ],
    )


def smallest() -> int:
    """How many enterprises every published figure must describe."""
    return int(limit("sources.smallest_group").value)


def open_set(user: User, open_set_id: int) -> OpenSet:
    found = visible_open_sets(user).filter(pk=open_set_id).first()
    if found is None:
        raise NotFound
    return found
