"""The catalogue as a person sees it: data sets with how fresh they are, and what of each the person may read."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from gaoxin.apps.sources.access import (
    FREE,
    Reading,
    approves,
    departments_to_ask_for,
    grants_to,
    heads,
    owns,
    readings,
    require_dataset,
    running,
    visible_datasets,
)
from gaoxin.apps.sources.models import DataField, DataRequest, DataSet, DataUse, DataVersion
from gaoxin.apps.sources.states import RequestState, Sensitivity
from gaoxin.apps.zones.access import Standing, standing, zones_of
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock, registry
from gaoxin.web.errors import NotFound
from gaoxin.web.registry import DataTable

MOST_READABLE = 200
OWN, GRANTED, FREE_FIELDS, TO_ASK = "own", "granted", "free", "ask"
"""How somebody stands to a data set: keeps it, was granted some of it, reads its free fields, or has to ask."""


def catalogue(user: User, zone: Zone | None) -> QuerySet[DataSet]:
    """The data sets of a zone and those shared with it, each with its newest version's number and rows, and how the
    person stands to it (`stands`)."""
    if zone is None:
        return DataSet.objects.none()
    newest = DataVersion.objects.filter(dataset=OuterRef("pk")).order_by("-number")
    shared = grants_to(user).filter(running(clock.today()), to_zone=zone).values("dataset")
    return (
        visible_datasets(user)
        .filter(Q(zone=zone) | Q(pk__in=shared))
        .annotate(latest=Subquery(newest.values("number")[:1]), latest_rows=Subquery(newest.values("rows")[:1]))
    )


@dataclass(frozen=True, slots=True)
class Stands:
    """How the person stands to every data set of a catalogue, looked up once."""

    departments: frozenset[int]
    granted: frozenset[int]
    free: frozenset[int]

    def to(self, dataset: DataSet) -> str:
        if dataset.department_id in self.departments:
            return OWN
        if dataset.pk in self.granted:
            return GRANTED
        return FREE_FIELDS if dataset.pk in self.free else TO_ASK


def stands(user: User, zone: Zone | None) -> Stands:
    if zone is None:
        return Stands(frozenset(), frozenset(), frozenset())
    free = DataField.objects.filter(dataset__zone=zone, sensitivity__in=FREE).values_list("dataset", flat=True)
    granted = grants_to(user).filter(running(clock.today())).values_list("dataset", flat=True)
    return Stands(standing(user, zone).departments, frozenset(granted), frozenset(free))


@dataclass(frozen=True, slots=True)
class Page:
    """One data set as a person sees it."""

    dataset: DataSet
    place: Standing
    fields: list[DataField]
    newest: DataVersion | None
    readings: list[Reading]
    days_late: int | None
    may_ask: bool
    waiting: int | None

    @property
    def owns(self) -> bool:
        return owns(self.place, self.dataset)

    @property
    def heads(self) -> bool:
        return heads(self.place, self.dataset)

    @property
    def approves(self) -> bool:
        return approves(self.place, self.dataset)

    @property
    def belongs(self) -> bool:
        """Works in the zone of the data set, or watches over it."""
        return self.place.belongs


def dataset_page(user: User, dataset_id: int) -> Page:
    """Everything the head and the tabs of a data set need, or *not found*."""
    dataset, place = require_dataset(user, dataset_id)
    fields = list(dataset.fields.all())
    conditional = any(one.sensitivity == Sensitivity.CONDITIONAL for one in fields)
    far = not place.belongs
    departments = [key for _, key in departments_to_ask_for(user, dataset)]
    asked = DataRequest.objects.filter(dataset=dataset, to_department__in=departments, state=RequestState.WAITING)
    waiting = asked.values_list("pk", flat=True).first()
    return Page(
        dataset=dataset,
        place=place,
        fields=fields,
        newest=dataset.versions.select_related("document", "created_by").order_by("-number").first(),
        readings=readings(user, dataset, place),
        days_late=days_late(dataset, clock.today()),
        may_ask=bool((conditional or far) and departments and waiting is None and not owns(place, dataset)),
        waiting=waiting,
    )


def days_late(dataset: DataSet, today: date) -> int | None:
    """How many days the next version is late, 0 when it is not; None where none is promised."""
    if dataset.refresh_due is None:
        return None
    return max(0, (today - dataset.refresh_due).days)


def overdue(user: User) -> QuerySet[DataSet]:
    """The data sets of the person's departments whose next version is late, the longest first."""
    mine = [key for zone in zones_of(user) for key in standing(user, zone).departments]
    return DataSet.objects.filter(department__in=mine, refresh_due__lt=clock.today()).order_by("refresh_due", "pk")


def version(user: User, dataset_id: int, number: int) -> tuple[Page, DataVersion]:
    """One version with its data set, for those who may see versions: everybody who belongs to the zone."""
    page = dataset_page(user, dataset_id)
    found = page.dataset.versions.filter(number=number).select_related("document", "created_by").first()
    if found is None or not page.belongs:
        raise NotFound
    return page, found


def readable(user: User) -> list[Page]:
    """The data sets of which the person may read anything, for programs that look for their data."""
    found = [dataset_page(user, key) for key in visible_datasets(user).values_list("pk", flat=True)[:MOST_READABLE]]
    return [page for page in found if page.readings and page.newest]


def versions(dataset: DataSet) -> list[DataVersion]:
    """All versions of a data set, the newest first."""
    return list(dataset.versions.select_related("document", "created_by").order_by("-number"))


def uses(user: User, dataset_id: int) -> tuple[Page, QuerySet[DataUse]]:
    """Who read which fields, how many rows, when and why: all of it for the owner and those who watch over the zone,
    else the readings by one's own departments."""
    page = dataset_page(user, dataset_id)
    found = DataUse.objects.filter(dataset=page.dataset).select_related("user", "department", "to_zone")
    watches = page.owns or page.place.leads or "auditor" in page.place.roles
    if not watches:
        mine = [key for zone in zones_of(user) for key in standing(user, zone).departments]
        found = found.filter(department__in=mine)
    return page, found


def own_departments(user: User, zone: Zone | None) -> list[Department]:
    """The departments of the zone in which the person works."""
    if zone is None:
        return []
    return list(Department.objects.filter(pk__in=standing(user, zone).departments).order_by("position", "name"))


def offered_tables(user: User, zone: Zone) -> list[DataTable]:
    """Tables that apps offer of their records and that are not in the zone's catalogue yet."""
    taken = set(DataSet.objects.filter(zone=zone).exclude(provider="").values_list("provider", flat=True))
    return [one for one in registry.every(DataTable) if one.key not in taken]


def offered_table(key: str) -> DataTable:
    found = registry.get(DataTable, key)
    if found is None:
        raise NotFound
    return found


def quality_lines(newest: DataVersion | None) -> list[tuple[str, Any]]:
    """The measured shares of the newest version by name; None where there was nothing to measure."""
    measured = newest.quality if newest else {}
    return [(name, measured.get(name)) for name in ("completeness", "uniqueness", "validity")]


def datasets_like(user: User, words: str, limit: int) -> list[DataSet]:
    """Data sets whose title or code holds the words."""
    named = Q(title__icontains=words) | Q(code__icontains=words)
    return list(visible_datasets(user).filter(named)[:limit])
